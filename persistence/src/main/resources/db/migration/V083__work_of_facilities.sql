-- The same as before, and decisions to check and shelterings to regularise.
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
    select * from work_transcribed
    union all
    select * from work_sheltered;
