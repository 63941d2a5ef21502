-- Everything that Havre holds of one person and the reader may see: a row each field, named by its column and, after a bar,
-- by what its value is a constant of. Nobody else's name; colleagues are roles.
with home as materialized (
    select distinct m.household_id as id from membership m where m.person_id = :person
),
decided as materialized (
    select d.* from decision d where d.household_id in (select id from home) and (d.person_id is null or d.person_id = :person)
),
way as materialized (
    select o.*, m.arrived_on from orientation o join orientation_member m on m.orientation_id = o.id where m.person_id = :person
),
told (rank, section, n, row) as (
    select 1, 'IDENTITY', 1, to_json(r) from (
        select p.family_name, p.given_names, p.sex as "sex|Sex", p.birth_date, p.birth_precision as "birth_precision|Precision",
               p.nationality, p.agdref, p.language, (select t.name from territorial_directorate t where t.id = p.directorate_id) as directorate_id
        from person p where p.id = :person) r
    union all
    select 1, 'SPELLINGS', 1 + row_number() over (), to_json(r) from (
        select s.family_name, s.given_names, s.recorded_at from spelling s where s.person_id = :person order by s.id) r
    union all
    select 1, 'MERGES', 100 + row_number() over (), to_json(r) from (
        select m.recorded_at, m.undone_at, nullif(array_to_string(m.taken, ','), '') as "taken|MergeValue",
               (select s.family_name || ' ' || s.given_names from merges_of(:person) s where s.id = m.id) as other_id
        from person_merge m where m.person_id = :person order by m.id) r
    union all
    select 2, 'CONTACT', 1, to_json(r) from (
        select c.phone, c.email from person_contact c where c.person_id = :person) r
    union all
    select 3, 'NEEDS', 1, to_json(r) from (
        select n.step_free, n.ground_floor, n.due_on from person_need n where n.person_id = :person) r
    union all
    select 4, 'HOUSEHOLDS', row_number() over (), to_json(r) from (
        select h.reference, m.role as "role|HouseholdRole", m.starts_on, m.ends_on,
               (select t.name from territorial_directorate t where t.id = h.directorate_id) as directorate_id
        from membership m join household h on h.id = m.household_id where m.person_id = :person order by m.starts_on) r
    union all
    select 5, 'HOUSEHOLD_CHANGES', row_number() over (), to_json(r) from (
        select c.kind as "kind|ChangeKind", c.effective_on, c.because, c.undone_on, c.undone_because, c.recorded_at,
               (select f.name from facility f where f.id = c.facility_id) as facility_id
        from household_change c where c.person_id = :person order by c.effective_on) r
    union all
    select 6, 'PROCEDURE', row_number() over (), to_json(r) from (
        select s.procedure as "procedure|Procedure", s.starts_on from person_procedure s where s.person_id = :person order by s.starts_on) r
    union all
    select 7, 'OUTCOMES', row_number() over (), to_json(r) from (
        select o.body as "body|ClaimBody", o.outcome as "outcome|OutcomeKind", o.decided_on, o.read_on, o.notified_on,
               (select a.ends_on from appeal_period a where a.outcome_id = o.id) as appeal_until
        from outcome o where o.person_id = :person order by o.decided_on) r
    union all
    select 8, 'DECISIONS', row_number() over (), to_json(r) from (
        select d.number, d.nature as "nature|DecisionNature", (select f.name from facility f where f.id = d.facility_id) as facility_id,
               d.decided_on, d.notified_on, d.effective_on, d.end_of_care_on, d.granted_until, d.ground,
               (select x.number from decision x where x.id = d.annuls_id) as annuls_id, d.transcribed,
               e.requested_on, e.announced_on, e.ground as "conditions|ConditionsGround", e.exceptional, e.weighed,
               e.exit_reason as "exit_reason|ExitReason", t.transcribed_on, t.checked_on, paper.media_type, paper.added_on
        from decided d
        left join decision_detail e on e.decision_id = d.id
        left join transcription t on t.decision_id = d.id
        left join decision_paper paper on paper.decision_id = d.id
        order by d.decided_on, d.id) r
    union all
    select 9, 'DECISION_TALKS', row_number() over (), to_json(r) from (
        select (select d.number from decided d where d.id = w.decision_id) as number, w.kind as "kind|TranscriptionState", w.because, w.told_on, w.recorded_at
        from transcription_word w where w.decision_id in (select id from decided) order by w.recorded_at) r
    union all
    select 10, 'WAYS', row_number() over (), to_json(r) from (
        select (select f.name from facility f where f.id = o.facility_id) as facility_id, o.state as "state|OrientationState", o.decided_on,
               o.expected_on, o.last_day, o.arrived_on, o.ended_on, o.reason, b.objected_on, b.until,
               (select d.number from decision d where d.id = o.decision_id) as decision_id
        from way o left join prefect_objection b on b.orientation_id = o.id order by o.decided_on) r
    union all
    select 11, 'ANSWERS', row_number() over (), to_json(r) from (
        select (select f.name from facility f where f.id = a.facility_id) as facility_id, a.answer as "answer|PlaceAnswer",
               a.reason as "reason|Reason", case when sees_sensitive() then a.note end as note, a.answered_on, a.recorded_at
        from orientation_answer a where a.orientation_id in (select id from way) order by a.recorded_at) r
    union all
    select 12, 'STAYS', row_number() over (), to_json(r) from (
        select (select f.name from facility f where f.id = s.facility_id) as facility_id, s.starts_on, s.ends_on, s.entry as "entry|EntryKind",
               (select d.number from decision d where d.id = s.entry_decision_id) as entry_decision_id,
               (select d.number from decision d where d.id = s.exit_decision_id) as exit_decision_id,
               s.exit_reason as "exit_reason|ExitReason", s.cancelled, s.cancelled_because,
               g.channel as "channel|ShelteringChannel", g.asked_by
        from stay s left join sheltering g on g.stay_id = s.id where s.person_id = :person order by s.starts_on, s.id) r
    union all
    select 13, 'BEDS', row_number() over (), to_json(r) from (
        select (select f.name from facility f where f.id = b.facility_id) as facility_id, u.name as unit_id, l.label as place_id,
               b.state as "state|AssignmentState", b.starts_on, b.ends_on, b.expected_end_on
        from bed_assignment b join unit u on u.id = b.unit_id left join place l on l.id = b.place_id
        where b.person_id = :person order by b.starts_on, b.id) r
    union all
    select 14, 'MOVES', row_number() over (), to_json(r) from (
        select (select f.name from facility f where f.id = b.facility_id) as facility_id, b.effective_on, b.because, b.recorded_at
        from bed_move b where b.stay_id in (select s.id from stay s where s.person_id = :person) order by b.effective_on) r
    union all
    select 15, 'ABSENCES', row_number() over (), to_json(r) from (
        select (select f.name from facility f where f.id = a.facility_id) as facility_id, a.starts_on, a.ends_on,
               a.reason as "reason|AbsenceReason", a.evidence, a.returned, a.cancelled
        from absence a where a.person_id = :person order by a.starts_on) r
    union all
    select 16, 'SIGHTINGS', row_number() over (), to_json(r) from (
        select g.day, g.seen, g.recorded_at from sighting g where g.person_id = :person order by g.day) r
    union all
    select 17, 'DECLARATIONS', row_number() over (), to_json(r) from (
        select d.recipient as "recipient|Recipient", d.kind as "kind|DeclarationKind", d.day, d.declared_on, d.edition,
               facts_text(d.facts) as "facts|facts", d.recorded_at, d.withdrawn_at,
               (select f.name from facility f where f.id = d.facility_id) as facility_id
        from declaration d where d.person_id = :person or d.person_id is null and d.household_id in (select id from home)
        order by d.declared_on, d.id) r
    union all
    select 18, 'TRANSFERS', row_number() over (), to_json(r) from (
        select (select f.name from facility f where f.id = a.facility_id) as facility_id, a.ground as "ground|TransferGround",
               a.asked_on, a.state as "state|AskState", a.answered_on, a.because
        from transfer_ask a where a.household_id in (select id from home) order by a.asked_on) r
    union all
    select 19, 'REGIONS', row_number() over (), to_json(r) from (
        select (select t.name from territorial_directorate t where t.id = a.directorate_id) as directorate_id,
               (select t.name from territorial_directorate t where t.id = a.host_id) as host_id, a.people, a.asked_on,
               a.state as "state|RegionAskState", a.answered_on, a.because, a.ended_as as "ended_as|OrientationState", a.ended_on
        from region_ask a left join place_offer p on p.id = a.offer_id left join way o on o.id = a.orientation_id
        where a.household_id in (select id from home) order by a.asked_on) r
    union all
    select 20, 'REFUSALS', row_number() over (), to_json(r) from (
        select o.kind as "kind|OfferKind", o.offered_on, o.refused_on, o.legitimate, o.because, o.cancelled_because, o.recorded_at,
               (select f.name from facility f where f.id = o.facility_id) as facility_id
        from refused_offer o where o.household_id in (select id from home) order by o.refused_on) r
    union all
    select 21, 'PROCEEDINGS', row_number() over (), to_json(r) from (
        select (select f.name from facility f where f.id = e.facility_id) as facility_id, e.state as "state|ProceedingState",
               e.given_by as "given_by|NoticeAuthor", e.notified_on, e.leave_by, e.permit, e.returning_home as "returning_home|ReturnRequest",
               e.offers_refused, e.category as "category|Overstay", e.applied_on, e.final_on, e.breach, e.ruled_on, e.executed_on, e.closed_on
        from eviction_proceeding e where e.household_id in (select id from home) order by e.notified_on) r
    union all
    select 22, 'HOLDS', row_number() over (), to_json(r) from (
        select h.reason as "reason|HoldReason", h.starts_on, h.until_on, h.released_on
        from retention_hold h where h.household_id in (select id from home) order by h.starts_on) r
    union all
    select 23, 'RECIPIENTS', row_number() over (), to_json(r) from (
        select t.role as "role|Role", t.kind as "kind|TrailKind", t.times, t.first_on, t.last_on
        from recipients_of_person(:person) t order by t.last_on desc, t.role, t.kind) r
)
select told.section, told.n as number, field.key as name, field.value
from told cross join lateral json_each_text(told.row) with ordinality field (key, value, ordinality)
where field.value is not null
order by told.rank, told.n, field.ordinality
