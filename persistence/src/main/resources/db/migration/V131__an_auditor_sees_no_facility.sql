-- An auditor reads the trail, and neither people nor facilities: whatever part of the network the right names.

create or replace function scope_facilities() returns bigint[]
    language sql stable security definer set search_path = public, pg_temp
    as $$ select case havre_setting('role')
                     when 'IMPORT' then array(select id from facility)
                     when 'AUDITOR' then '{}'::bigint[]
                     else coalesce(havre_setting('facilities')::bigint[], '{}') end $$;

create or replace function facilities_of_right()
    returns table (id bigint, code text, name text, department_code text, department text)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select f.id, (select min(c.code) from facility_code c where c.facility_id = f.id and c.starts_on <= business_day()
                  and (c.ends_on is null or business_day() < c.ends_on)),
           f.name, d.code, d.name
    from account_right r
    cross join lateral unnest(facilities_of_scope(r.id, r.scope, r.scope_key, business_day())) covered (id)
    join facility f on f.id = covered.id
    join department d on d.code = f.department_code
    where r.account_id = havre_setting('account')::bigint and r.role <> 'AUDITOR'
      and r.starts_on <= business_day() and (r.ends_on is null or business_day() < r.ends_on)
    $$;

create or replace function name_of_part(p_facilities bigint[], p_part text) returns text
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select case when p_part like 'facility:%' then f.name else d.name end
    from facility f join department d on d.code = f.department_code
    where f.id = p_facilities[1] and havre_setting('role') is distinct from 'AUDITOR'
    $$;
