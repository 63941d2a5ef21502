-- Nothing is visible until a transaction has entered; afterwards, what its role and scope cover.

create function havre_setting(p_name text) returns text
    language sql stable
    as $$ select nullif(current_setting('havre.' || p_name, true), '') $$;

-- The day by which rights, codes and terms are read.
create function business_day() returns date
    language sql stable
    as $$ select havre_setting('today')::date $$;

-- The facilities of a scope on a day.
create function facilities_of_scope(p_right bigint, p_scope text, p_key text, p_day date) returns bigint[]
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select coalesce(array_agg(f.id order by f.id), '{}')
    from facility f
    where case p_scope
        when 'NATION' then true
        when 'FACILITY' then f.id in (select facility_id from account_right_facility where account_right_id = p_right)
        when 'DEPARTMENT' then f.department_code = p_key
        when 'REGION' then f.department_code in (select code from department where region_code = p_key)
        when 'DIRECTORATE' then f.id in (select facility_id from facility_directorate
                                         where directorate_id = p_key::bigint and starts_on <= p_day
                                           and (ends_on is null or p_day < ends_on))
        when 'OPERATOR' then (select t.operator_id from facility_terms t where t.facility_id = f.id and t.starts_on <= p_day
                              order by t.starts_on desc limit 1) = p_key::bigint
        else false end
    $$;

-- The directorates whose waiting households a scope may see.
create function directorates_of_scope(p_scope text, p_key text, p_facilities bigint[], p_day date) returns bigint[]
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select case p_scope
        when 'NATION' then array(select id from territorial_directorate)
        when 'DIRECTORATE' then array[p_key::bigint]
        when 'REGION' then array(select distinct directorate_id from facility_directorate
                                 where facility_id = any(p_facilities) and starts_on <= p_day
                                   and (ends_on is null or p_day < ends_on))
        else '{}'::bigint[] end
    $$;

-- How a scope is told to its reader; null where the right covers the nation.
create function name_of_scope(p_right bigint, p_scope text, p_key text) returns text
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select case p_scope
        when 'DEPARTMENT' then (select name from department where code = p_key)
        when 'REGION' then (select name from region where code = p_key)
        when 'DIRECTORATE' then (select name from territorial_directorate where id = p_key::bigint)
        when 'OPERATOR' then (select name from operator where id = p_key::bigint)
        when 'FACILITY' then (select string_agg(f.name, ', ' order by f.name) from account_right_facility r
                              join facility f on f.id = r.facility_id where r.account_right_id = p_right) end
    $$;

-- Enters a transaction: reads the account's right of the day and fixes role, scope and instants until it ends.
-- No row: no such account, or a closed one. A null role: an account without a right that day.
create function enter(p_login text, p_now timestamptz, p_today date)
    returns table (account_id bigint, display_name text, locale text, role text, scope text, scope_key text,
                   facilities bigint[], scope_name text)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    entering account;
    held     account_right;
    covered  bigint[];
begin
    perform set_config('havre.account', '', true), set_config('havre.role', '', true),
            set_config('havre.facilities', '{}', true), set_config('havre.directorates', '{}', true),
            set_config('havre.now', p_now::text, true), set_config('havre.today', p_today::text, true);
    select * into entering from account a where a.login = p_login and a.enabled;
    if not found then return; end if;
    select * into held from account_right r
    where r.account_id = entering.id and r.starts_on <= p_today and (r.ends_on is null or p_today < r.ends_on);
    covered := case when held.id is null then '{}'
                    else facilities_of_scope(held.id, held.scope, held.scope_key, p_today) end;
    perform set_config('havre.account', entering.id::text, true), set_config('havre.role', coalesce(held.role, ''), true),
            set_config('havre.facilities', covered::text, true),
            set_config('havre.directorates',
                       case when held.role = 'OFII'
                            then directorates_of_scope(held.scope, held.scope_key, covered, p_today)::text
                            else '{}' end, true);
    return query select entering.id, entering.display_name, entering.locale, held.role, held.scope, held.scope_key, covered,
                        name_of_scope(held.id, held.scope, held.scope_key);
end $$;

-- Turns a transaction that has entered into an import: the facilities of the caller's scope, new ones included.
create function enter_import() returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if coalesce(havre_setting('role'), '') <> 'ADMIN' then
        raise exception using errcode = '42501', message = 'an import needs an administrator';
    end if;
    perform set_config('havre.role', 'IMPORT', true);
end $$;

create function scope_facilities() returns bigint[]
    language sql stable security definer set search_path = public, pg_temp
    as $$ select case when havre_setting('role') = 'IMPORT' then array(select id from facility)
                      else coalesce(havre_setting('facilities')::bigint[], '{}') end $$;

create function people_facilities() returns bigint[]
    language sql stable
    as $$ select case when havre_setting('role') in ('SOCIAL', 'DIRECTOR', 'HEAD_OFFICE', 'OFII', 'PREFECTURE', 'IMPORT')
                      then scope_facilities() else '{}'::bigint[] end $$;

create function scope_directorates() returns bigint[]
    language sql stable security definer set search_path = public, pg_temp
    as $$ select case when havre_setting('role') = 'IMPORT' then array(select id from territorial_directorate)
                      else coalesce(havre_setting('directorates')::bigint[], '{}') end $$;

-- Facilities and what they are made of.
create policy scope on facility using (id = any ((select scope_facilities())::bigint[]))
    with check (havre_setting('role') = 'IMPORT' or id = any ((select scope_facilities())::bigint[]));
alter table facility enable row level security;
grant select, insert, update on facility to ${app};

do $$
declare t text;
begin
    foreach t in array array['facility_code', 'facility_directorate', 'facility_terms', 'site', 'unit', 'place',
                             'unavailability', 'declared_activity'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy scope on %I using (facility_id = any ((select scope_facilities())::bigint[]))', t);
        execute format('grant select, insert, update, delete on %I to ${app}', t);
    end loop;
    foreach t in array array['orientation', 'orientation_member', 'stay', 'bed_assignment', 'person_facility'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy scope on %I using (facility_id = any ((select people_facilities())::bigint[]))', t);
        execute format('grant select, insert, update on %I to ${app}', t);
    end loop;
    foreach t in array array['facility_code', 'facility_directorate', 'facility_terms', 'unit', 'place', 'unavailability'] loop
        execute format('alter table %I enable row level security', t || '_history');
        execute format('create policy scope on %I using (facility_id = any ((select scope_facilities())::bigint[]))', t || '_history');
        execute format('grant select on %I to ${app}', t || '_history');
    end loop;
    foreach t in array array['orientation', 'orientation_member', 'stay', 'bed_assignment'] loop
        execute format('alter table %I enable row level security', t || '_history');
        execute format('create policy scope on %I using (facility_id = any ((select people_facilities())::bigint[]))', t || '_history');
        execute format('grant select on %I to ${app}', t || '_history');
    end loop;
end $$;
revoke insert, update on person_facility from ${app};

-- People: those sent to or staying in a facility of the scope, and those waiting at a directorate of the scope.
alter table person enable row level security;
grant select, insert, update on person to ${app};
create policy scope on person for select
    using (exists (select 1 from person_facility pf where pf.person_id = person.id)
           or directorate_id = any ((select scope_directorates())::bigint[]));
create policy change on person for update
    using (exists (select 1 from person_facility pf where pf.person_id = person.id)
           or directorate_id = any ((select scope_directorates())::bigint[]));
create policy register on person for insert
    with check (havre_setting('role') in ('OFII', 'SOCIAL', 'DIRECTOR', 'IMPORT'));

alter table household enable row level security;
grant select, insert, update on household to ${app};
create policy scope on household for select
    using (exists (select 1 from person_facility pf where pf.household_id = household.id)
           or directorate_id = any ((select scope_directorates())::bigint[]));
create policy change on household for update
    using (exists (select 1 from person_facility pf where pf.household_id = household.id)
           or directorate_id = any ((select scope_directorates())::bigint[]));
create policy register on household for insert with check (havre_setting('role') in ('OFII', 'IMPORT'));

do $$
declare t text;
begin
    foreach t in array array['person_need', 'person_contact', 'membership', 'person_procedure', 'outcome'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy scope on %1$I for select using (exists (select 1 from person p where p.id = %1$I.person_id))', t);
        execute format('create policy change on %1$I for update using (exists (select 1 from person p where p.id = %1$I.person_id))', t);
        execute format('create policy register on %I for insert
                        with check (havre_setting(''role'') in (''OFII'', ''SOCIAL'', ''DIRECTOR'', ''IMPORT''))', t);
        execute format('grant select, insert, update on %I to ${app}', t);
    end loop;
    foreach t in array array['membership', 'person_procedure', 'outcome'] loop
        execute format('alter table %I enable row level security', t || '_history');
        execute format('create policy scope on %1$I using (exists (select 1 from person p where p.id = %1$I.person_id))', t || '_history');
        execute format('grant select on %I to ${app}', t || '_history');
    end loop;
end $$;

-- Decisions are added by OFII and by imports, never changed.
alter table decision enable row level security;
grant select, insert on decision to ${app};
create policy scope on decision for select
    using (exists (select 1 from household h where h.id = decision.household_id));
create policy register on decision for insert with check (havre_setting('role') in ('OFII', 'IMPORT'));
alter table decision_history enable row level security;
grant select on decision_history to ${app};
create policy scope on decision_history
    using (exists (select 1 from household h where h.id = decision_history.household_id));

revoke all on function account_for_login(text), facilities_of_scope(bigint, text, text, date),
    directorates_of_scope(text, text, bigint[], date), name_of_scope(bigint, text, text), enter(text, timestamptz, date), enter_import() from public;
grant execute on function account_for_login(text), enter(text, timestamptz, date), enter_import() to ${app};
