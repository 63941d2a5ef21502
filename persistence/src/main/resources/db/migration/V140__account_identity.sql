-- Who an account belongs to, as an identity provider knows people: by the address and the employer that it tells, never by
-- a number of its own, which is another with each provider behind it (ProConnect). An administrator enters it; Havre makes
-- no account by itself.
create table account_identity (
    account_id bigint primary key references account,
    email      text not null check (email = lower(email) and email ~ '^[^\s@]+@[^\s@]+$' and length(email) <= 254),
    siret      text not null check (siret ~ '^\d{14}$'),
    constraint account_identity_taken unique (email, siret)
);
alter table account_identity enable row level security;
-- Nobody lets themselves in by another door: an administrator's own is entered by another one.
create policy kept on account_identity using (havre_setting('role') = 'ADMIN')
    with check (havre_setting('role') = 'ADMIN' and account_id is distinct from havre_setting('account')::bigint);
grant select, insert, update, delete on account_identity to ${app};

-- The login that a provider's word opens; which of the two was wrong, nobody is told.
create function account_of_identity(p_email text, p_siret text) returns text
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select a.login from account_identity i join account a on a.id = i.account_id
    where i.email = p_email and i.siret = p_siret and a.enabled
    $$;

drop function account_rows(text, bigint, date);
create function account_rows(p_text text, p_account bigint, p_today date)
    returns table (id bigint, login text, display_name text, enabled boolean, demo boolean, has_factor boolean,
                   seen_at timestamptz, role text, scope text, scope_name text, starts_on date, ends_on date, email text,
                   siret text)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select a.id, a.login, a.display_name, a.enabled, a.demo, f.account_id is not null, v.seen_at,
           r.role, r.scope, name_of_scope(r.id, r.scope, r.scope_key), r.starts_on, r.ends_on, i.email, i.siret
    from account a
    left join account_visit v on v.account_id = a.id
    left join second_factor f on f.account_id = a.id and f.confirmed_at is not null
    left join account_identity i on i.account_id = a.id
    left join lateral (
        select * from account_right r where r.account_id = a.id
        order by r.starts_on <= p_today and (r.ends_on is null or p_today < r.ends_on) desc, r.starts_on desc limit 1) r
        on true
    where havre_setting('role') = 'ADMIN' and (p_account is null or a.id = p_account)
      and (p_text is null or strpos(lower(a.login || ' ' || a.display_name), lower(p_text)) > 0)
    order by a.login limit 200
    $$;

-- By which way somebody came in, or was refused.
create function record_sign_in(p_kind text, p_login text, p_address text, p_act text) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    a account;
begin
    if p_kind not in ('SIGN_IN', 'SIGN_IN_REFUSED', 'SIGN_OUT') then
        raise exception using errcode = '42501', message = 'this is no sign-in';
    end if;
    select * into a from account where login = p_login;
    perform write_trail(p_kind, a.id, a.login, null, null, p_address, p_act, 'account', a.id::text, null, null, null,
                        case when a.id is null then array['login'] end, null,
                        case when a.id is null then jsonb_build_object('login', left(p_login, 100)) end);
end $$;

revoke all on function account_of_identity(text, text), account_rows(text, bigint, date),
    record_sign_in(text, text, text, text) from public;
grant execute on function account_of_identity(text, text), account_rows(text, bigint, date),
    record_sign_in(text, text, text, text) to ${app};
