-- An auditor reads the trail and nothing else: no part of the network is there to be looked at, not even by name.
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
