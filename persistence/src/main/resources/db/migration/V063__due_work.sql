-- What waits, as before, with what absences and births make wait; whoever has parted from a household is still concerned by
-- what had been decided of it.
create or replace view due_work with (security_invoker = true) as
    select case when o.last_day < business_day() then 'NO_SHOW' else 'ARRIVAL' end as kind,
           array['SOCIAL', 'DIRECTOR'] as roles, o.id, h.reference as household,
           (select count(*) from orientation_member m where m.orientation_id = o.id and m.arrived_on is null) as people,
           f.name as facility, o.last_day as due
    from orientation o
    join household h on h.id = o.household_id
    join facility f on f.id = o.facility_id
    where o.state = 'EXPECTED' and o.facility_id = any ((select scope_facilities())::bigint[])
    union all
    select 'EXIT', array['SOCIAL', 'DIRECTOR'], min(s.person_id), h.reference, count(*), f.name, max(care.ends)
    from stay s
    join membership m on m.person_id = s.person_id
                     and m.starts_on <= business_day() and (m.ends_on is null or m.ends_on > business_day())
    join household h on h.id = m.household_id
    join facility f on f.id = s.facility_id
    join lateral (select max(coalesce(d.granted_until, d.end_of_care_on)) as ends
                  from membership w join decision d on d.household_id = w.household_id
                  where w.person_id = s.person_id and (d.person_id = s.person_id or d.person_id is null
                                                       and (w.ends_on is null or d.decided_on < w.ends_on))
                    and not exists (select 1 from decision a where a.annuls_id = d.id)) care
         on care.ends <= business_day() + 7
    where s.facility_id = any ((select scope_facilities())::bigint[])
      and not s.cancelled and s.starts_on <= business_day() and (s.ends_on is null or s.ends_on > business_day())
    group by h.id, h.reference, f.id, f.name
    union all
    select 'NOT_ARRIVED', array['OFII'], o.id, h.reference,
           (select count(*) from orientation_member m where m.orientation_id = o.id and m.arrived_on is null),
           f.name, o.last_day
    from orientation o
    join household h on h.id = o.household_id
    join facility f on f.id = o.facility_id
    where o.state = 'EXPECTED' and o.last_day <= business_day()
      and o.facility_id = any ((select scope_facilities())::bigint[])
    union all
    select kind, roles, id, household, people, facility, due from due_absence
    union all
    select kind, roles, id, household, people, facility, due from due_birth;
