-- Everything that waits: each feature brings a view of its own. Repeatable, so that this file has the last word on it.
create or replace view all_work with (security_invoker = true) as
    select kind, roles, id, household, people, facility, due, facility_id from due_orientation
    union all
    select kind, roles, id, household, people, facility, due, facility_id from due_exits
    union all
    select kind, roles, id, household, people, facility, due, facility_id from due_transcription
    union all
    select kind, roles, id, household, people, facility, due, facility_id from due_sheltering
    union all
    select kind, roles, id, household, people, facility, due, facility_id from due_absence
    union all
    select kind, roles, id, household, people, facility, due, facility_id from due_declaration
    union all
    select kind, roles, id, household, people, facility, due, facility_id from due_transfer
    union all
    select kind, roles, id, household, people, facility, due, facility_id from due_region
    union all
    select kind, roles, id, household, people, facility, due, facility_id from due_erasure
    union all
    select kind, roles, id, household, people, facility, due, facility_id from due_closing
    union all
    select kind, roles, id, household, people, facility, due, facility_id from due_acts;
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

-- How much of each kind waits in each facility, how much of it is late and since when: for the reader's role, and for OFII
-- and a head office what waits for the facilities too. Counts without a name, and so not row by row through the policies.
create or replace function work_by_facility()
    returns table (facility_id bigint, kind text, of_facility boolean, waiting bigint, late bigint, oldest date)
    language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan
    as $$
declare
    reader text := havre_setting('role');
    concerned text[] := case when reader in ('OFII', 'HEAD_OFFICE') then array[reader, 'SOCIAL', 'DIRECTOR'] else array[reader] end;
begin
    return query select w.facility_id, w.kind, not reader = any (w.roles), count(*), count(*) filter (where w.due < business_day()), min(w.due)
                 from all_work w
                 where w.roles && concerned and w.facility_id is not null group by w.facility_id, w.kind, not reader = any (w.roles);
end $$;

revoke all on function work_of_few(text), work_of_many(text), work_by_facility() from public;
grant execute on function work_by_facility() to ${app};
