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
    select kind, roles, id, household, people, facility, due from due_declaration
    union all
    select kind, roles, id, household, people, facility, due from due_transfer
    union all
    select kind, roles, id, household, people, facility, due from due_region;
grant select on all_work to ${app};

-- How much of each kind waits for a role, and how much of it is late: counts without a name, for every page, and so not
-- row by row through the policies. Of a few facilities, which planning would take longer than answering, the plan is made
-- once for a connection; of many it is made for their number.
create or replace function work_of_few(p_role text) returns table (kind text, waiting bigint, late bigint)
    language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan
    as $$
begin
    return query select w.kind, count(*), count(*) filter (where w.due < business_day()) from all_work w
                 where p_role = any (w.roles) group by w.kind;
end $$;

create or replace function work_of_many(p_role text) returns table (kind text, waiting bigint, late bigint)
    language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
    as $$
begin
    return query select w.kind, count(*), count(*) filter (where w.due < business_day()) from all_work w
                 where p_role = any (w.roles) group by w.kind;
end $$;

-- Volatile, since it is told together with enter(...), after which it reads.
create or replace function work_of(p_role text) returns table (kind text, waiting bigint, late bigint)
    language plpgsql volatile security definer set search_path = public, pg_temp
    as $$
begin
    if cardinality(scope_facilities()) <= 20 then return query select * from work_of_few(p_role);
    else return query select * from work_of_many(p_role); end if;
end $$;

revoke all on function work_of_few(text), work_of_many(text) from public;
