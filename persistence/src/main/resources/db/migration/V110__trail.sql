-- The trail: who did or looked at what, when, from where and by which act. A line holds keys and names of fields, never
-- what stands in them; that lies in trail_value, with a salt, and may be erased while the line stays as provable as it
-- was. Instants are the database server's, which HAVRE_TODAY does not move. One partition for each month (UTC) of both.

create sequence trail_id;

create table trail (
    id            bigint not null,
    at            timestamptz not null,
    kind          text not null check (kind in ('CREATE', 'CHANGE', 'DELETE', 'READ_FILE', 'SEARCH', 'EXPORT', 'SIGN_IN',
                      'SIGN_IN_REFUSED', 'SIGN_OUT', 'NEUTRAL_ANSWER', 'READ_TRAIL', 'VERIFY', 'ERASE')),
    account_id    bigint,
    login         text,
    role          text,
    part          text,
    address       text,
    act           text,
    entity        text,
    entity_key    text,
    person_id     bigint,
    household_id  bigint,
    facility_id   bigint,
    fields        text[],
    rows          integer,
    values_digest bytea,
    digest        bytea not null,
    primary key (id, at)
) partition by range (at);
create index trail_account on trail (account_id, id);
create index trail_person on trail (person_id, id) where person_id is not null;
create index trail_household on trail (household_id, id) where household_id is not null;
create index trail_at on trail using brin (at);
alter table trail enable row level security;

-- What stood in the fields before and after, or what was searched for; its digest is in the line.
create table trail_value (
    line_id bigint not null,
    at      timestamptz not null,
    salt    uuid not null,
    told    jsonb not null,
    primary key (line_id, at)
) partition by range (at);
alter table trail_value enable row level security;

-- Only in need: no line is ever lost for want of its month.
create table trail_other partition of trail default;
create table trail_value_other partition of trail_value default;
alter table trail_other enable row level security;
alter table trail_value_other enable row level security;

-- The months from this one on in which lines can be written; called at each start and by the sealer.
create function keep_trail_months() returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    first timestamptz;
    part  text;
begin
    for ahead in 0..3 loop
        first := (date_trunc('month', now() at time zone 'UTC') + make_interval(months => ahead)) at time zone 'UTC';
        part := to_char(first at time zone 'UTC', '_YYYY_MM');
        if to_regclass('trail' || part) is null and pg_try_advisory_xact_lock(hashtext('trail months'))
           and not exists (select 1 from trail_other where at >= first) then
            execute format('create table %I partition of trail for values from (%L) to (%L)', 'trail' || part,
                           first, (first at time zone 'UTC' + interval '1 month') at time zone 'UTC');
            execute format('create table %I partition of trail_value for values from (%L) to (%L)', 'trail_value' || part,
                           first, (first at time zone 'UTC' + interval '1 month') at time zone 'UTC');
            execute format('alter table %I enable row level security', 'trail' || part);
            execute format('alter table %I enable row level security', 'trail_value' || part);
        end if;
    end loop;
end $$;

-- What a seal rests on: every column of a line in PostgreSQL's binary form, one after the other with type and length.
create function trail_digest(id bigint, at timestamptz, kind text, account_id bigint, login text, role text, part text, address text,
                             act text, entity text, entity_key text, person_id bigint, household_id bigint, facility_id bigint,
                             fields text[], rows integer, values_digest bytea) returns bytea
    language sql stable
    as $$ select sha256(record_send(row($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17))) $$;

create function trail_values_digest(salt uuid, told jsonb) returns bytea
    language sql stable
    as $$ select sha256(uuid_send(salt) || convert_to(told::text, 'UTF8')) $$;

-- On whose behalf the transaction runs.
create function trail_author()
    returns table (account_id bigint, login text, role text, part text, address text, act text)
    language sql stable
    as $$
    select a.id, a.login, havre_setting('role'), havre_setting('part'), havre_setting('address'), havre_setting('act')
    from (select havre_setting('account')::bigint as id) entered left join account a on a.id = entered.id
    $$;

-- Writes one line, with the values where there are some. A number of the sequence is only drawn by a transaction that
-- has a number of its own: the sealer relies on it.
create function write_trail(p_kind text, p_account bigint, p_login text, p_role text, p_part text, p_address text, p_act text,
                            p_entity text, p_key text, p_person bigint, p_household bigint, p_facility bigint, p_fields text[],
                            p_rows integer, p_told jsonb) returns bigint
    language plpgsql as $$
declare
    salt  uuid := case when p_told is not null then gen_random_uuid() end;
    told  bytea := trail_values_digest(salt, p_told);
    line  bigint;
    instant timestamptz := clock_timestamp();
begin
    perform pg_current_xact_id();
    line := nextval('trail_id');
    insert into trail values (line, instant, p_kind, p_account, p_login, p_role, p_part, p_address, p_act, p_entity, p_key, p_person,
        p_household, p_facility, p_fields, p_rows, told,
        trail_digest(line, instant, p_kind, p_account, p_login, p_role, p_part, p_address, p_act, p_entity, p_key, p_person,
                     p_household, p_facility, p_fields, p_rows, told));
    if salt is not null then
        insert into trail_value values (line, instant, salt, p_told);
    end if;
    return line;
end $$;

-- What whoever has entered looks at, searches for, takes out, or was answered; answers the line's number.
create function record_reading(p_kind text, p_entity text, p_key text, p_person bigint, p_household bigint, p_facility bigint,
                               p_fields text[] default null, p_rows integer default null, p_told jsonb default null) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    a record;
begin
    select * into a from trail_author();
    if a.account_id is null or p_kind not in ('READ_FILE', 'SEARCH', 'EXPORT', 'NEUTRAL_ANSWER') then
        raise exception using errcode = '42501', message = 'nobody has entered, or this is no reading';
    end if;
    return write_trail(p_kind, a.account_id, a.login, a.role, a.part, a.address, a.act, p_entity, p_key, p_person, p_household,
                       p_facility, p_fields, p_rows, p_told);
end $$;

-- Who came in, was refused, or left. What was typed where no account has that login is a value: it may be anything.
create function record_sign_in(p_kind text, p_login text, p_address text) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    a account;
begin
    if p_kind not in ('SIGN_IN', 'SIGN_IN_REFUSED', 'SIGN_OUT') then
        raise exception using errcode = '42501', message = 'this is no sign-in';
    end if;
    select * into a from account where login = p_login;
    perform write_trail(p_kind, a.id, a.login, null, null, p_address, null, 'account', a.id::text, null, null, null,
                        case when a.id is null then array['login'] end, null,
                        case when a.id is null then jsonb_build_object('login', left(p_login, 100)) end);
end $$;

-- Takes away what stood in fields of people and households, and searches for any of these words; answers how many values.
-- The erasure is a line itself. For whoever purges, as the owner: the working role has no right to it.
create function erase_trail_values(p_people bigint[], p_households bigint[], p_words text[]) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    a     record;
    gone  integer;
begin
    with lines as (
        select id, at from trail
        where values_digest is not null and (person_id = any (p_people) or household_id = any (p_households)
              or kind in ('SEARCH', 'SIGN_IN_REFUSED')
                 and exists (select 1 from trail_value v, unnest(p_words) word where v.line_id = trail.id and v.at = trail.at
                             and position(lower(unaccent(word)) in lower(unaccent(v.told::text))) > 0)))
    delete from trail_value v using lines l where v.line_id = l.id and v.at = l.at;
    get diagnostics gone = row_count;
    if gone > 0 then
        select * into a from trail_author();
        perform write_trail('ERASE', a.account_id, a.login, a.role, a.part, a.address, a.act, 'trail_value', null, null, null, null,
                            null, gone, null);
    end if;
    return gone;
end $$;

do $$
declare
    f regprocedure;
begin
    for f in select oid from pg_proc where pronamespace = 'public'::regnamespace
             and (proname like '%trail%' or proname in ('record_reading', 'record_sign_in')) loop
        execute format('revoke all on function %s from public', f);
    end loop;
end $$;
grant execute on function record_reading(text, text, text, bigint, bigint, bigint, text[], integer, jsonb),
    record_sign_in(text, text, text), keep_trail_months() to ${app};

select keep_trail_months();
