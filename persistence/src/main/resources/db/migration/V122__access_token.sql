-- What programs of an account sign in with: shown once, kept as a digest, for reading or for writing too, for all of
-- the account's scope or for a part of it, and until a day.

create table access_token (
    id         bigint primary key,
    account_id bigint not null references account,
    name       text not null check (length(btrim(name)) between 1 and 60),
    digest     bytea not null unique check (octet_length(digest) = 32),
    writes     boolean not null,
    part       text check (part ~ '^(facility|department):\w{1,20}$'),
    made_at    timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at and expires_at <= made_at + interval '367 days'),
    used_at    timestamptz,
    ended_at   timestamptz
);
create index access_token_account on access_token (account_id);
alter table access_token enable row level security;
create policy own on access_token using (account_id = havre_setting('account')::bigint);
create policy ended on access_token for update using (havre_setting('role') = 'ADMIN');
create policy seen on access_token for select using (havre_setting('role') = 'ADMIN');
grant select, insert, update (used_at, ended_at) on access_token to ${app};

-- Whose token this is, while it opens; its use is noted once a minute at most.
create function account_of_token(p_digest bytea, p_now timestamptz)
    returns table (login text, demo boolean, writes boolean, part text)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare found_token access_token;
begin
    select t.* into found_token from access_token t
    where t.digest = p_digest and t.ended_at is null and p_now < t.expires_at;
    if not found then return; end if;
    if found_token.used_at is null or found_token.used_at < p_now - interval '1 minute' then
        update access_token t set used_at = p_now where t.id = found_token.id;
    end if;
    return query select a.login, a.demo, found_token.writes, found_token.part
                 from account a where a.id = found_token.account_id and a.enabled;
end $$;

revoke all on function account_of_token(bytea, timestamptz) from public;
grant execute on function account_of_token(bytea, timestamptz) to ${app};
