-- A facility writes down a decision of OFII that it has received; OFII confirms it. The decision itself never changes.

create table transcription (
    decision_id    bigint constraint transcription_once primary key references decision,
    facility_id    bigint not null references facility,
    transcribed_on date not null,
    checked_on     date,
    checker_id     bigint references account,
    version        integer not null default 0,
    constraint transcription_checked check ((checked_on is null) = (checker_id is null) and checked_on >= transcribed_on)
);
create index transcription_facility on transcription (facility_id);

alter table transcription enable row level security;
grant select, insert on transcription to ${app};
grant update (checked_on, checker_id, version) on transcription to ${app};
create policy scope on transcription for select using (facility_id = any ((select people_facilities())::bigint[]));
create policy register on transcription for insert
    with check (havre_setting('role') in ('SOCIAL', 'DIRECTOR') and checked_on is null
                and facility_id = any ((select people_facilities())::bigint[]));
create policy confirm on transcription for update
    using (havre_setting('role') = 'OFII' and facility_id = any ((select people_facilities())::bigint[]))
    with check (checker_id = havre_setting('account')::bigint);

-- What a facility may write down: an admission to itself, an exit of people whom it may see, always as transcribed and
-- under its author's name.
create policy transcribe on decision for insert
    with check (havre_setting('role') in ('SOCIAL', 'DIRECTOR') and transcribed
                and author_id = havre_setting('account')::bigint
                and (nature = 'ADMISSION' and facility_id = any ((select people_facilities())::bigint[])
                     or nature = 'EXIT' and exists (select 1 from person_facility pf where pf.household_id = decision.household_id
                                                    and pf.facility_id = any ((select people_facilities())::bigint[]))));

-- Whom a facility receives is registered at the directorate that it belongs to.
create policy receive on household for insert
    with check (havre_setting('role') in ('SOCIAL', 'DIRECTOR')
                and exists (select 1 from facility_directorate d where d.directorate_id = household.directorate_id
                            and d.facility_id = any ((select people_facilities())::bigint[])));

insert into policy_value values
    ('TRANSCRIPTION_CHECK_DAYS', '2015-11-01', 7, 'a proposal of Havre: no text sets a term to the check of a transcribed decision');

-- Decisions that OFII has yet to confirm. id the decision
create view work_transcribed with (security_invoker = true) as
    select 'TRANSCRIBED' as kind, array['OFII'] as roles, t.decision_id as id, h.reference as household,
           (select count(*) from membership m where m.household_id = h.id and m.starts_on <= business_day()
              and (m.ends_on is null or m.ends_on > business_day())) as people,
           f.name as facility,
           t.transcribed_on + (select v.value from policy_value v where v.name = 'TRANSCRIPTION_CHECK_DAYS'
                               and v.starts_on <= t.transcribed_on order by v.starts_on desc limit 1) as due
    from transcription t
    join decision d on d.id = t.decision_id
    join household h on h.id = d.household_id
    join facility f on f.id = t.facility_id
    where t.checked_on is null and t.facility_id = any ((select scope_facilities())::bigint[]);
grant select on work_transcribed to ${app};

-- The same as before, and these.
create or replace view due_work with (security_invoker = true) as
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
           array['SOCIAL', 'DIRECTOR'] as roles, w.id, w.household, w.people, w.facility, w.last_day as due
    from way w
    union all
    select 'EXIT', array['SOCIAL', 'DIRECTOR'], min(s.person_id), h.reference, count(*), f.name, max(care.ends)
    from stay s
    join membership m on m.person_id = s.person_id
                     and m.starts_on <= business_day() and (m.ends_on is null or m.ends_on > business_day())
    join household h on h.id = m.household_id
    join facility f on f.id = s.facility_id
    join lateral (select max(coalesce(d.granted_until, d.end_of_care_on)) as ends from decision d
                  where d.household_id = h.id and (d.person_id is null or d.person_id = s.person_id)
                    and not exists (select 1 from decision a where a.annuls_id = d.id)) care
         on care.ends <= business_day() + 7
    where s.facility_id = any ((select scope_facilities())::bigint[])
      and not s.cancelled and s.starts_on <= business_day() and (s.ends_on is null or s.ends_on > business_day())
    group by h.id, h.reference, f.id, f.name
    union all
    select 'NOT_ARRIVED', array['OFII'], w.id, w.household, w.people, w.facility, w.last_day
    from way w where w.last_day <= business_day()
    union all
    select 'CONFIRM_PLACE', array['SOCIAL', 'DIRECTOR'], w.id, w.household, w.people, w.facility, w.answer_due
    from way w where w.answer is null and w.arrived = 0 and w.last_day >= business_day()
    union all
    select 'NO_ANSWER', array['OFII'], w.id, w.household, w.people, w.facility, w.answer_due
    from way w where w.answer is null and w.arrived = 0 and w.last_day >= business_day() and w.answer_due < business_day()
    union all
    select 'CONTESTED', array['OFII'], w.id, w.household, w.people, w.facility, w.last_day
    from way w where w.answer in ('NOT_ADAPTED', 'NOT_AVAILABLE') and w.last_day >= business_day()
    union all
    select * from work_transcribed;
