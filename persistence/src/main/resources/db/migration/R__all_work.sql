-- Everything that waits: each feature brings a view of its own. Repeatable, so that this file has the last word on it.
create or replace view all_work with (security_invoker = true) as
    select kind, roles, id, household, people, facility, due from due_orientation
    union all
    select kind, roles, id, household, people, facility, due from due_exits
    union all
    select kind, roles, id, household, people, facility, due from due_transcription
    union all
    select kind, roles, id, household, people, facility, due from due_sheltering
    union all
    select kind, roles, id, household, people, facility, due from due_absence
    union all
    select kind, roles, id, household, people, facility, due from due_birth
    union all
    select kind, roles, id, household, people, facility, due from due_transfer
    union all
    select kind, roles, id, household, people, facility, due from due_region;
grant select on all_work to ${app};

-- How much of each kind waits for a role, and how much of it is late: counts without a name, for every page, and so not
-- row by row through the policies. Volatile, since it is told together with enter(...), after which it reads.
create or replace function work_of(p_role text) returns table (kind text, waiting bigint, late bigint)
    language sql volatile security definer set search_path = public, pg_temp
    as $$
    select kind, count(*), count(*) filter (where due < business_day()) from all_work
    where p_role = any (roles) group by kind
    $$;
