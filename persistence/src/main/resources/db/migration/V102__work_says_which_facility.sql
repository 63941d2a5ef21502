-- Each piece of work says of which facility it is, so that it can be counted by facility, département and region. Beside that
-- column the views are those of V040, V082, V085, V091, V096, V100 and V101.

create or replace view due_orientation with (security_invoker = true) as
    with way as (
        select o.id, o.facility_id, h.reference as household, f.name as facility, o.decided_on, o.last_day,
               (select count(*) from orientation_member m where m.orientation_id = o.id and m.arrived_on is null) as people,
               (select count(*) from orientation_member m where m.orientation_id = o.id and m.arrived_on is not null) as arrived,
               (select a.answer from orientation_answer a where a.orientation_id = o.id order by a.id desc limit 1) as answer,
               o.decided_on + (select p.value from policy_value p where p.name = 'ANSWER_DAYS' and p.starts_on <= o.decided_on
                               order by p.starts_on desc limit 1) as answer_due
        from orientation o
        join household h on h.id = o.household_id
        join facility f on f.id = o.facility_id
        where o.state in ('PROPOSED', 'EXPECTED') and o.facility_id = any ((select scope_facilities())::bigint[])
    )
    select case when w.last_day < business_day() then 'NO_SHOW' else 'ARRIVAL' end as kind,
           array['SOCIAL', 'DIRECTOR'] as roles, w.id, w.household, w.people, w.facility, w.last_day as due, w.facility_id
    from way w
    union all
    select 'NOT_ARRIVED', array['OFII'], w.id, w.household, w.people, w.facility, w.last_day, w.facility_id
    from way w where w.last_day <= business_day()
    union all
    select 'CONFIRM_PLACE', array['SOCIAL', 'DIRECTOR'], w.id, w.household, w.people, w.facility, w.answer_due, w.facility_id
    from way w where w.answer is null and w.arrived = 0 and w.last_day >= business_day()
    union all
    select 'NO_ANSWER', array['OFII'], w.id, w.household, w.people, w.facility, w.answer_due, w.facility_id
    from way w where w.answer is null and w.arrived = 0 and w.last_day >= business_day() and w.answer_due < business_day()
    union all
    select 'CONTESTED', array['OFII'], w.id, w.household, w.people, w.facility, w.last_day, w.facility_id
    from way w where w.answer in ('NOT_ADAPTED', 'NOT_AVAILABLE') and w.last_day >= business_day();

create or replace view due_exits with (security_invoker = true) as
    select case when min(care.authorised_until) < business_day() then 'EXIT_OVERDUE' else 'EXIT' end as kind,
           array['SOCIAL', 'DIRECTOR'] as roles, min(care.person_id) as id, h.reference as household, count(*) as people,
           f.name as facility,
           min(care.authorised_until) + case when min(care.authorised_until) < business_day() then 1 else 0 end as due, f.id as facility_id
    from care_on(business_day()) care
    join household h on h.id = care.household_id
    join facility f on f.id = care.facility_id
    where care.authorised_until <= business_day() + 7
    group by h.id, h.reference, f.id, f.name
    union all
    select 'REVIEW_END_OF_CARE', array['OFII'], min(s.person_id), h.reference, count(*), f.name,
           min((date_trunc('month', case when o.body = 'OFPRA' and not o.protected then a.ends_on
                                         when o.outcome = 'REJECTED_BY_ORDER' or o.protected then coalesce(o.notified_on, o.decided_on)
                                         else coalesce(o.read_on, o.decided_on) end) + interval '1 month - 1 day')::date), f.id
    from stay s
    join facility f on f.id = s.facility_id
    join lateral (select x.*, x.outcome in ('REFUGEE', 'SUBSIDIARY', 'STATELESS') as protected
                  from outcome x where x.person_id = s.person_id and x.decided_on <= business_day()
                    and not exists (select 1 from outcome y where y.person_id = x.person_id and y.decided_on <= business_day()
                                                              and (y.decided_on, y.id) > (x.decided_on, x.id))) o on true
    left join lateral (select p.ends_on from appeal_period p where p.outcome_id = o.id limit 1) a on true
    join membership m on m.person_id = s.person_id
                     and m.starts_on <= business_day() and (m.ends_on is null or m.ends_on > business_day())
    join household h on h.id = m.household_id
    where s.facility_id = any ((select scope_facilities())::bigint[])
      and not s.cancelled and s.starts_on <= business_day() and coalesce(s.ends_on, 'infinity'::date) > business_day()
      and (o.protected
           or o.outcome in ('REJECTED', 'INADMISSIBLE', 'EXCLUDED', 'CLOSED', 'WITHDRAWN', 'REJECTED_BY_ORDER')
              and (o.body = 'CNDA' or a.ends_on < business_day()))
      and not exists (select 1 from decision d
                      where d.household_id = h.id and (d.person_id is null or d.person_id = s.person_id)
                        and d.decided_on >= o.decided_on
                        and (d.end_of_care_on is not null or d.nature in ('WITHDRAWAL', 'REFUSAL'))
                        and not exists (select 1 from decision n where n.annuls_id = d.id))
    group by h.id, h.reference, f.id, f.name;

create or replace view due_transcription with (security_invoker = true) as
    select case t.state when 'CONTESTED' then 'TRANSCRIPTION_CONTESTED' else 'TRANSCRIBED' end as kind,
           case t.state when 'CONTESTED' then array['SOCIAL', 'DIRECTOR'] else array['OFII'] end as roles,
           t.decision_id as id, h.reference as household,
           (select count(*) from membership m where m.household_id = h.id and m.starts_on <= business_day()
              and (m.ends_on is null or m.ends_on > business_day())) as people,
           f.name as facility,
           t.since + (select v.value from policy_value v
                      where v.name = case t.state when 'CONTESTED' then 'TRANSCRIPTION_REPLY_DAYS' else 'TRANSCRIPTION_CHECK_DAYS' end
                        and v.starts_on <= t.since order by v.starts_on desc limit 1) as due, f.id as facility_id
    from transcription_standing t
    join decision d on d.id = t.decision_id
    join household h on h.id = d.household_id
    join facility f on f.id = t.facility_id
    where t.state <> 'CHECKED' and t.facility_id = any ((select scope_facilities())::bigint[])
      and not exists (select 1 from decision a where a.annuls_id = d.id);

create or replace view due_sheltering with (security_invoker = true) as
    select 'SHELTERED' as kind, array['OFII', 'SOCIAL', 'DIRECTOR'] as roles, min(s.person_id) as id, h.reference as household,
           count(*) as people, f.name as facility,
           min(s.starts_on) + (select v.value from policy_value v where v.name = 'REGULARISATION_DAYS'
                               and v.starts_on <= min(s.starts_on) order by v.starts_on desc limit 1) as due, f.id as facility_id
    from stay s
    join person_facility pf on pf.person_id = s.person_id and pf.facility_id = s.facility_id
    join household h on h.id = pf.household_id
    join facility f on f.id = s.facility_id
    where s.entry = 'SHELTERING' and not s.cancelled and s.starts_on <= business_day()
      and (s.ends_on is null or s.ends_on > business_day())
      and s.facility_id = any ((select scope_facilities())::bigint[])
    group by h.id, h.reference, f.id, f.name;

create or replace view due_absence with (security_invoker = true) as
    select 'ABSENCE_TO_REPORT' as kind, array['SOCIAL', 'DIRECTOR'] as roles, min(a.person_id) as id, h.reference as household,
           count(*) as people, f.name as facility, min(a.due) as due, f.id as facility_id
    from away_longer_than('ABSENCE_DAYS') a
    join household h on h.id = a.household_id
    join facility f on f.id = a.facility_id
    where coalesce(absence_told_on(a.stay_id), '-infinity') <= a.last_seen_on
    group by h.id, h.reference, f.id, f.name
    union all
    select 'EXIT_TO_ASK', array['SOCIAL', 'DIRECTOR'], min(a.person_id), h.reference, count(*), f.name, min(a.due), f.id
    from away_longer_than('ABSENCE_PROPOSAL_DAYS') a
    join household h on h.id = a.household_id
    join facility f on f.id = a.facility_id
    where absence_told_on(a.stay_id) > a.last_seen_on
      and coalesce(absence_told_on(a.stay_id, 'EXIT_ASKED'), '-infinity') <= a.last_seen_on
    group by h.id, h.reference, f.id, f.name
    union all
    select 'ABSENCE_REPORTED', array['OFII'], min(m.person_id), h.reference, count(*), f.name, min(n.declared_on), f.id
    from (select d.event_id as stay_id, max(d.declared_on) as declared_on from declaration d
          where d.recipient = 'OFII' and d.kind in ('ABSENCE', 'EXIT_ASKED') and d.withdrawn_at is null
            and d.facility_id = any ((select scope_facilities())::bigint[]) group by d.event_id) n
    join missing_person m on m.stay_id = n.stay_id and m.last_seen_on < n.declared_on
    join household h on h.id = m.household_id
    join facility f on f.id = m.facility_id
    where not exists (select 1 from decision d where d.household_id = m.household_id and d.decided_on >= n.declared_on
                        and d.nature in ('EXIT', 'WITHDRAWAL') and (d.person_id is null or d.person_id = m.person_id))
    group by h.id, h.reference, f.id, f.name;

create or replace view due_declaration with (security_invoker = true) as
    select case when u.kind = 'BIRTH' then 'BIRTH_TO_REPORT' when u.recipient = 'OFII' then 'TO_DECLARE' else 'TO_SEND' end as kind,
           array['SOCIAL', 'DIRECTOR'] as roles, min(case u.kind when 'BIRTH' then u.person_id else u.event_id end) as id,
           coalesce(h.reference, min(concat_ws(' · ', n.name, l.label))) as household, sum(u.people)::bigint as people,
           f.name as facility, min(u.due) as due, f.id as facility_id
    from undeclared() u
    join facility f on f.id = u.facility_id
    left join household h on h.id = u.household_id
    left join unavailability x on u.kind = 'OUTAGE' and x.id = u.event_id
    left join unit n on n.id = x.unit_id
    left join place l on l.id = x.place_id
    group by u.recipient, u.kind, f.id, f.name, h.id, h.reference, u.facts, u.told, x.id;

create or replace view due_transfer with (security_invoker = true) as
    select 'TRANSFER_ASKED' as kind, array['OFII'] as roles, a.id, h.reference as household,
           (select count(*) from membership m where m.household_id = h.id and m.starts_on <= business_day()
              and (m.ends_on is null or m.ends_on > business_day())) as people, f.name as facility,
           a.asked_on + (select p.value from policy_value p where p.name = 'TRANSFER_ANSWER_DAYS' and p.starts_on <= a.asked_on
                         order by p.starts_on desc limit 1) as due, f.id as facility_id
    from transfer_ask a
    join household h on h.id = a.household_id
    join facility f on f.id = a.facility_id
    where a.state = 'ASKED' and a.facility_id = any ((select scope_facilities())::bigint[])
    union all
    select 'TRANSFER_LEAVES', array['SOCIAL', 'DIRECTOR'], min(s.person_id), h.reference, count(*), f.name,
           d.decided_on + (select p.value from policy_value p where p.name = 'ARRIVAL_DAYS' and p.starts_on <= d.decided_on
                           order by p.starts_on desc limit 1), f.id
    from stay s
    join membership m on m.person_id = s.person_id
                     and m.starts_on <= business_day() and (m.ends_on is null or m.ends_on > business_day())
    join household h on h.id = m.household_id
    join facility f on f.id = s.facility_id
    join decision d on d.household_id = h.id and d.nature = 'TRANSFER' and d.facility_id <> s.facility_id
                   and d.decided_on >= s.starts_on
    where s.facility_id = any ((select scope_facilities())::bigint[])
      and not s.cancelled and s.starts_on <= business_day() and coalesce(s.ends_on, 'infinity'::date) > business_day()
      and not exists (select 1 from decision a where a.annuls_id = d.id) and not way_ended(d.id)
    group by h.id, h.reference, f.id, f.name, d.id, d.decided_on;

create or replace view due_region with (security_invoker = true) as
    select 'REGION_ASKED' as kind, array['OFII'] as roles, a.id, h.reference as household, a.people::bigint as people,
           d.name as facility,
           a.asked_on + (select p.value from policy_value p where p.name = 'REGION_ANSWER_DAYS' and p.starts_on <= a.asked_on
                         order by p.starts_on desc limit 1) as due, null::bigint as facility_id
    from region_ask a
    join household h on h.id = a.household_id
    join territorial_directorate d on d.id = a.directorate_id
    where a.state = 'ASKED' and a.host_id = any ((select scope_directorates())::bigint[]);
