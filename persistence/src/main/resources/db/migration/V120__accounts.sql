-- Accounts are kept by administrators: nobody else writes them, and nobody reads a password's hash but sign-in.

-- The first transaction of an empty database may enter its first accounts, as an administrator; nobody may afterwards.
create function enter_first() returns boolean
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (select 1 from account) then return false; end if;
    perform set_config('havre.role', 'ADMIN', true);
    return true;
end $$;

revoke select, update on account from ${app};
grant select (id, login, display_name, locale, demo, enabled), update (display_name, locale, password_hash, enabled)
    on account to ${app};

alter table account enable row level security;
create policy seen on account for select using (true);
create policy entered on account for insert with check (havre_setting('role') = 'ADMIN');
create policy kept on account for update
    using (havre_setting('role') = 'ADMIN' or id = havre_setting('account')::bigint);

alter table account_right enable row level security;
create policy seen on account_right for select
    using (havre_setting('role') = 'ADMIN' or account_id = havre_setting('account')::bigint);
create policy given on account_right for insert with check (havre_setting('role') = 'ADMIN');
create policy kept on account_right for update using (havre_setting('role') = 'ADMIN');

alter table account_right_facility enable row level security;
create policy seen on account_right_facility for select using (true);
create policy given on account_right_facility for insert
    with check (havre_setting('role') in ('ADMIN', 'IMPORT'));

-- Nobody widens a right of their own, administrators least of all.
create function right_of_another() returns trigger language plpgsql as $$
begin
    if new.account_id = havre_setting('account')::bigint then
        raise exception using errcode = '23514', constraint = 'account_right_of_another', table = tg_table_name,
                              message = 'nobody gives a right to themselves';
    end if;
    return new;
end $$;
create trigger account_right_of_another before insert or update on account_right
    for each row execute function right_of_another();

-- One-time links, by which whoever was invited chooses a password, and whoever has forgotten theirs another. Only the
-- digest of what stands in the link is kept.
create table account_link (
    digest     bytea primary key check (octet_length(digest) = 32),
    account_id bigint not null references account,
    made_by    bigint not null references account,
    made_at    timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at),
    used_at    timestamptz
);
create index account_link_account on account_link (account_id);
alter table account_link enable row level security;
create policy made on account_link using (havre_setting('role') = 'ADMIN');
grant select, insert, delete on account_link to ${app};

-- Whose link this is, while it can be used; nothing else tells.
create function account_of_link(p_digest bytea, p_now timestamptz) returns text
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select a.login from account_link l join account a on a.id = l.account_id
    where l.digest = p_digest and l.used_at is null and p_now < l.expires_at and a.enabled
    $$;

-- Uses a link once: the password becomes the account's, and no other link of it opens any more.
create function use_link(p_digest bytea, p_now timestamptz, p_hash text) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
declare used account_link;
begin
    update account_link set used_at = p_now
    where digest = p_digest and used_at is null and p_now < expires_at
      and exists (select 1 from account a where a.id = account_id and a.enabled)
    returning * into used;
    if not found then return null; end if;
    update account_link set used_at = p_now where account_id = used.account_id and used_at is null;
    update account set password_hash = p_hash where id = used.account_id;
    return (select login from account where id = used.account_id);
end $$;

revoke all on function enter_first(), account_of_link(bytea, timestamptz), use_link(bytea, timestamptz, text) from public;
grant execute on function enter_first(), account_of_link(bytea, timestamptz), use_link(bytea, timestamptz, text) to ${app};

-- Browsers in which an account has signed in before: what others guess elsewhere does not make them wait. Only the
-- digest of what the browser keeps is here, for half a year after its last use.
create table known_browser (
    account_id bigint not null references account,
    digest     bytea not null check (octet_length(digest) = 32),
    seen_at    timestamptz not null,
    primary key (account_id, digest)
);
alter table known_browser enable row level security;

create function is_known_browser(p_login text, p_digest bytea, p_now timestamptz) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select exists (select 1 from known_browser k join account a on a.id = k.account_id
                   where a.login = p_login and k.digest = p_digest and k.seen_at > p_now - interval '180 days')
    $$;

create function know_browser(p_login text, p_digest bytea, p_now timestamptz) returns void
    language sql security definer set search_path = public, pg_temp
    as $$
    delete from known_browser k using account a
    where a.id = k.account_id and a.login = p_login and k.seen_at <= p_now - interval '180 days';
    insert into known_browser (account_id, digest, seen_at) select id, p_digest, p_now from account where login = p_login
    on conflict (account_id, digest) do update set seen_at = p_now
    $$;

revoke all on function is_known_browser(text, bytea, timestamptz), know_browser(text, bytea, timestamptz) from public;
grant execute on function is_known_browser(text, bytea, timestamptz), know_browser(text, bytea, timestamptz) to ${app};
