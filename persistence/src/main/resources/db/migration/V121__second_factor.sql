-- What an account proves itself with beside its password: codes that change (RFC 6238), and ten that serve once in
-- their place. A code counts once: the step of the last one is kept.

create table second_factor (
    account_id   bigint primary key references account,
    secret       bytea not null check (octet_length(secret) = 20),
    confirmed_at timestamptz,
    last_step    bigint not null default 0
);
create table recovery_code (
    account_id bigint not null references account,
    digest     bytea not null check (octet_length(digest) = 32),
    used_at    timestamptz,
    primary key (account_id, digest)
);
alter table second_factor enable row level security;
alter table recovery_code enable row level security;
create policy own on second_factor using (account_id = havre_setting('account')::bigint);
create policy own on recovery_code using (account_id = havre_setting('account')::bigint);
grant select, insert, update, delete on second_factor, recovery_code to ${app};

-- An administrator takes a lost factor away; what it was is not read.
create function drop_second_factor(p_account bigint) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if havre_setting('role') is distinct from 'ADMIN' then
        raise exception using errcode = '42501', message = 'only an administrator takes a second factor away';
    end if;
    delete from recovery_code where account_id = p_account;
    delete from second_factor where account_id = p_account;
end $$;

-- Whether a right sees names beyond one facility, and so needs more than a password.
create function needs_second_factor(p_account bigint, p_today date) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select exists (
        select 1 from account_right r
        where r.account_id = p_account and r.starts_on <= p_today and (r.ends_on is null or p_today < r.ends_on)
          and r.role in ('SOCIAL', 'DIRECTOR', 'HEAD_OFFICE', 'OFII', 'PREFECTURE')
          and (r.scope <> 'FACILITY'
               or (select count(*) from account_right_facility f where f.account_right_id = r.id) > 1))
    $$;

drop function account_for_login(text);
create function account_for_login(p_login text, p_today date)
    returns table (id bigint, password_hash text, enabled boolean, demo boolean, locale text, has_factor boolean,
                   needs_factor boolean)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select a.id, a.password_hash, a.enabled, a.demo, a.locale,
           exists (select 1 from second_factor f where f.account_id = a.id and f.confirmed_at is not null),
           not a.demo and needs_second_factor(a.id, p_today)
    from account a where a.login = p_login
    $$;

revoke all on function drop_second_factor(bigint), needs_second_factor(bigint, date),
    account_for_login(text, date) from public;
grant execute on function drop_second_factor(bigint), account_for_login(text, date) to ${app};

-- The accounts as an administrator goes through them, with the right of the day or else the next or last one.
create function account_rows(p_text text, p_account bigint, p_today date)
    returns table (id bigint, login text, display_name text, enabled boolean, demo boolean, has_factor boolean,
                   seen_at timestamptz, role text, scope text, scope_name text, starts_on date, ends_on date)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select a.id, a.login, a.display_name, a.enabled, a.demo, f.account_id is not null, v.seen_at,
           r.role, r.scope, name_of_scope(r.id, r.scope, r.scope_key), r.starts_on, r.ends_on
    from account a
    left join account_visit v on v.account_id = a.id
    left join second_factor f on f.account_id = a.id and f.confirmed_at is not null
    left join lateral (
        select * from account_right r where r.account_id = a.id
        order by r.starts_on <= p_today and (r.ends_on is null or p_today < r.ends_on) desc, r.starts_on desc limit 1) r
        on true
    where havre_setting('role') = 'ADMIN' and (p_account is null or a.id = p_account)
      and (p_text is null or strpos(lower(a.login || ' ' || a.display_name), lower(p_text)) > 0)
    order by a.login limit 200
    $$;

create function rights_of(p_account bigint)
    returns table (id bigint, role text, scope text, scope_name text, starts_on date, ends_on date)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select r.id, r.role, r.scope, name_of_scope(r.id, r.scope, r.scope_key), r.starts_on, r.ends_on
    from account_right r where r.account_id = p_account and havre_setting('role') = 'ADMIN' order by r.starts_on desc
    $$;

revoke all on function account_rows(text, bigint, date), rights_of(bigint) from public;
grant execute on function account_rows(text, bigint, date), rights_of(bigint) to ${app};
