-- Who may enter, as what, and over which part of the network.

create table account (
    id            bigint primary key,
    login         text not null constraint account_login_taken unique check (login ~ '^[a-z0-9._@+-]{2,100}$'),
    display_name  text not null,
    password_hash text not null,
    locale        text not null default 'fr' check (locale in ('fr', 'en')),
    demo          boolean not null default false,
    enabled       boolean not null default true
);

-- A right: one role over one scope, from a day to a day. The key names the region, department or row; facilities
-- are listed in account_right_facility.
create table account_right (
    id         bigint primary key,
    account_id bigint not null references account,
    role       text not null check (role in
                   ('SOCIAL', 'DIRECTOR', 'HEAD_OFFICE', 'OFII', 'PREFECTURE', 'FINANCE', 'ADMIN', 'AUDITOR')),
    scope      text not null check (scope in
                   ('FACILITY', 'DEPARTMENT', 'DIRECTORATE', 'REGION', 'OPERATOR', 'NATION')),
    scope_key  text check ((scope in ('FACILITY', 'NATION')) = (scope_key is null)),
    starts_on  date not null,
    ends_on    date check (ends_on >= starts_on),
    constraint account_right_overlap
        exclude using gist (account_id with =, daterange(starts_on, ends_on, '[)') with &&)
);

grant select, insert, update on account, account_right to ${app};

-- What sign-in must know before anybody has a scope; nothing else of the account leaves here.
create function account_for_login(p_login text)
    returns table (id bigint, password_hash text, enabled boolean, demo boolean)
    language sql stable security definer set search_path = public, pg_temp
    as $$ select id, password_hash, enabled, demo from account where login = p_login $$;

revoke all on function account_for_login(text) from public;
grant execute on function account_for_login(text) to ${app};
