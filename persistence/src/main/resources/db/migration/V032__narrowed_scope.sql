-- Whoever covers several facilities may look at a part of them. A part is written facility:12 or department:69; what it
-- names outside the right, or does not name at all, is nothing: a part never widens.

create function part_of_scope(p_facilities bigint[], p_part text) returns bigint[]
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select coalesce(array_agg(f.id order by f.id), '{}') from facility f
    where f.id = any (p_facilities) and p_part in ('facility:' || f.id, 'department:' || f.department_code)
    $$;

-- How a part is told to its reader, where it holds something.
create function name_of_part(p_facilities bigint[], p_part text) returns text
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select case when p_part like 'facility:%' then f.name else d.name end
    from facility f join department d on d.code = f.department_code where f.id = p_facilities[1]
    $$;

-- Enters a transaction: reads the account's right of the day and fixes role, scope and instants until it ends; where a
-- part is named, the scope is that part. No row: no such account, or a closed one. A null role: an account without a
-- right that day. of_right tells how many facilities the right covers, left_at when the visit before this one ended.
drop function enter(text, timestamptz, date);
create function enter(p_login text, p_now timestamptz, p_today date, p_part text default null)
    returns table (account_id bigint, display_name text, locale text, role text, scope text, scope_key text,
                   facilities bigint[], scope_name text, of_right integer, left_at timestamptz)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    entering account;
    held     account_right;
    covered  bigint[];
    part     bigint[];
begin
    perform set_config('havre.account', '', true), set_config('havre.role', '', true),
            set_config('havre.facilities', '{}', true), set_config('havre.directorates', '{}', true),
            set_config('havre.part', '', true),
            set_config('havre.now', p_now::text, true), set_config('havre.today', p_today::text, true);
    select * into entering from account a where a.login = p_login and a.enabled;
    if not found then return; end if;
    select * into held from account_right r
    where r.account_id = entering.id and r.starts_on <= p_today and (r.ends_on is null or p_today < r.ends_on);
    covered := case when held.id is null then '{}'
                    else facilities_of_scope(held.id, held.scope, held.scope_key, p_today) end;
    part := case when p_part is null then covered else part_of_scope(covered, p_part) end;
    perform set_config('havre.account', entering.id::text, true), set_config('havre.role', coalesce(held.role, ''), true),
            set_config('havre.facilities', part::text, true), set_config('havre.part', coalesce(p_part, ''), true),
            set_config('havre.directorates',
                       case when held.role = 'OFII'
                            then directorates_of_scope(held.scope, held.scope_key, covered, p_today)::text
                            else '{}' end, true);
    return query
        select entering.id, entering.display_name, entering.locale, held.role,
               case when p_part is null then held.scope when p_part like 'department:%' then 'DEPARTMENT' else 'FACILITY' end,
               case when p_part is null then held.scope_key when p_part like 'department:%' then split_part(p_part, ':', 2) end,
               part,
               case when p_part is null then name_of_scope(held.id, held.scope, held.scope_key)
                    else name_of_part(part, p_part) end,
               cardinality(covered), (select v.left_at from account_visit v where v.account_id = entering.id);
end $$;

-- Households waiting at a directorate stay in sight of whoever looks at a part, to be sent there; decisions are those
-- about households that were sent there.
create policy part on decision as restrictive for select
    using ((select havre_setting('part')) is null
           or exists (select 1 from person_facility pf where pf.household_id = decision.household_id));

-- Every facility of the caller's right, whatever part is looked at: what the reader may choose from.
create function facilities_of_right()
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
    where r.account_id = havre_setting('account')::bigint
      and r.starts_on <= business_day() and (r.ends_on is null or business_day() < r.ends_on)
    $$;

revoke all on function part_of_scope(bigint[], text), name_of_part(bigint[], text), facilities_of_right(),
    enter(text, timestamptz, date, text) from public;
grant execute on function enter(text, timestamptz, date, text), facilities_of_right() to ${app};
