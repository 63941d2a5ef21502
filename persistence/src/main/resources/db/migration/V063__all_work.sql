-- Households present whose right to be here ends within the week, or has ended, by what was decided of the household that
-- they have parted from; what was decided of their own is in due_work. id one of its people
create view due_parted with (security_invoker = true) as
    select 'EXIT' as kind, array['SOCIAL', 'DIRECTOR'] as roles, min(s.person_id) as id, h.reference as household,
           count(*) as people, f.name as facility, max(care.ends) as due
    from stay s
    join membership m on m.person_id = s.person_id
                     and m.starts_on <= business_day() and (m.ends_on is null or m.ends_on > business_day())
    join household h on h.id = m.household_id
    join facility f on f.id = s.facility_id
    join lateral (select max(coalesce(d.granted_until, d.end_of_care_on)) as ends
                  from membership w join decision d on d.household_id = w.household_id
                  where w.person_id = s.person_id and w.household_id <> m.household_id
                    and (d.person_id = s.person_id or d.person_id is null and d.decided_on < w.ends_on)
                    and not exists (select 1 from decision a where a.annuls_id = d.id)) care
         on care.ends <= business_day() + 7
    where s.facility_id = any ((select scope_facilities())::bigint[])
      and not s.cancelled and s.starts_on <= business_day() and (s.ends_on is null or s.ends_on > business_day())
      and exists (select 1 from household_change c where c.person_id = s.person_id and c.kind in ('SPLIT', 'JOIN'))
      and not exists (select 1 from decision d where d.household_id = m.household_id
                        and coalesce(d.granted_until, d.end_of_care_on) is not null
                        and (d.person_id is null or d.person_id = s.person_id)
                        and not exists (select 1 from decision a where a.annuls_id = d.id))
    group by h.id, h.reference, f.id, f.name;
grant select on due_parted to ${app};

-- Everything that waits: each feature brings a view of its own.
create view all_work with (security_invoker = true) as
    select kind, roles, id, household, people, facility, due from due_work
    union all
    select kind, roles, id, household, people, facility, due from due_absence
    union all
    select kind, roles, id, household, people, facility, due from due_birth
    union all
    select kind, roles, id, household, people, facility, due from due_parted;
grant select on all_work to ${app};

-- As before, of all of it.
create or replace function work_of(p_role text) returns table (kind text, waiting bigint, late bigint)
    language sql volatile security definer set search_path = public, pg_temp
    as $$
    select kind, count(*), count(*) filter (where due < business_day()) from all_work
    where p_role = any (roles) group by kind
    $$;
