-- What was frozen at an instant is what was recorded by then: who writes a fact says so by a shared lock, and whoever
-- freezes waits for none of them; a fact that was begun before a freeze and written after it is recorded after it.

-- Which account recorded facts at an instant, one row for each transaction that did.
create table recording (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    account_id bigint not null references account
);
create index recording_at on recording (at);
alter table recording enable row level security;

-- A month of a facility as its author closed it: figures of the nights, which nothing changes any more. A statement is
-- named by the digest of its text, so that the line of the trail about it, which is sealed, names what was written.
create table month_statement (
    digest      text primary key constraint month_statement_digest check (digest ~ '^[0-9a-f]{64}$'),
    facility_id bigint not null references facility,
    month       date not null check (month = date_trunc('month', month)),
    follows     date constraint month_statement_follows check (follows = (month - interval '1 month')::date),
    code        text not null check (code ~ '^[A-Z]\d{4}$'),
    kind        text not null check (kind in ('CAO', 'CADA', 'HUDA', 'CAES', 'PRAHDA', 'CPH', 'NH')),
    closed_on   date not null,
    closed_at   timestamptz not null,
    due_on      date not null,
    author_id   bigint not null references account,
    author_name text not null,
    measures    text[] not null,
    nights      bigint[] not null,
    constraint month_statement_once unique (facility_id, month),
    constraint month_statement_in_order foreign key (facility_id, follows) references month_statement (facility_id, month),
    constraint month_statement_over check (closed_on >= (month + interval '1 month')::date),
    check (cardinality(measures) = cardinality(nights))
);
create unique index month_statement_first on month_statement (facility_id) where follows is null;
create index month_statement_closed_at on month_statement (closed_at);

-- What became of earlier closed months since the statement before, told by the statement of a later one: each act that
-- changed their nights, with its author. Without an instant: what no act explains.
create table month_correction (
    digest      text not null references month_statement,
    position    integer not null,
    facility_id bigint not null references facility,
    month       date not null check (month = date_trunc('month', month)),
    recorded_at timestamptz,
    author_id   bigint references account,
    author_name text,
    measures    text[] not null,
    nights      bigint[] not null,
    primary key (digest, position),
    foreign key (facility_id, month) references month_statement (facility_id, month),
    check (cardinality(measures) = cardinality(nights))
);
create index month_correction_month on month_correction (facility_id, month);

-- The facts that such an act changed, as they were and as they became: of several tables, and so without a reference.
-- detail is what the fact said beside its days.
create table month_correction_cause (
    digest        text not null,
    position      integer not null,
    rank          integer not null,
    facility_id   bigint not null references facility,
    fact          text not null check (fact in ('STAY', 'BED', 'PLACE', 'UNIT', 'OUTAGE', 'TERMS', 'WAY', 'DECISION', 'OUTCOME',
                      'MEMBERSHIP', 'PROCEDURE')),
    fact_id       bigint not null,
    stay_id       bigint,
    before_from   date,
    before_until  date,
    before_detail text,
    before_state  text,
    after_from    date,
    after_until   date,
    after_detail  text,
    after_state   text,
    primary key (digest, position, rank),
    foreign key (digest, position) references month_correction (digest, position)
);

-- The working role adds statements and never changes one; who closes is a director, for a facility of the scope.
do $$
declare t text;
begin
    foreach t in array array['month_statement', 'month_correction', 'month_correction_cause'] loop
        execute format('alter table %I enable row level security', t);
        execute format('create policy scope on %I for select using (facility_id = any ((select scope_facilities())::bigint[]))', t);
        execute format('create policy closed on %I for insert with check (havre_setting(''role'') = ''DIRECTOR''
                        and facility_id = any ((select scope_facilities())::bigint[]))', t);
        execute format('grant select, insert on %I to ${app}', t);
    end loop;
end $$;
create policy signed on month_statement as restrictive for insert
    with check (author_id = havre_setting('account')::bigint and closed_on = business_day());

insert into policy_value values
    ('CLOSING_DAYS', '2015-11-01', 10, 'Proposition de Havre [P] : aucun texte ne fixe le jour où un mois est clôturé');

-- The instant of what this transaction records: its own, or just after a month that was closed since it began. An hour is
-- longer than any transaction lasts; further off, the clock was moved.
create function recorded_now() returns timestamptz
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    began   timestamptz := recording_instant();
    instant timestamptz;
begin
    perform pg_advisory_xact_lock_shared(hashtext('recordings'));
    select coalesce(max(closed_at) + interval '1 microsecond', began) into instant from month_statement
    where closed_at >= began and closed_at < began + interval '1 hour';
    if havre_setting('account') is not null and havre_setting('recorded') is distinct from instant::text then
        perform set_config('havre.recorded', instant::text, true);
        insert into recording (at, account_id) values (instant, havre_setting('account')::bigint);
    end if;
    return instant;
end $$;

-- As in V007, at that instant.
create or replace function keep_history() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    history text := quote_ident(tg_table_name || '_history');
    key     text := quote_ident(tg_argv[0]);
    instant timestamptz := recorded_now();
begin
    if tg_op <> 'INSERT' then
        execute format('delete from %1$s h using before b where h.%2$s = b.%2$s and upper_inf(h.recorded) and lower(h.recorded) >= $1',
                       history, key) using instant;
        execute format('update %1$s h set recorded = tstzrange(lower(h.recorded), $1) from before b where h.%2$s = b.%2$s and upper_inf(h.recorded)',
                       history, key) using instant;
    end if;
    if tg_op <> 'DELETE' then
        execute format('insert into %1$s select a.*, tstzrange($1, null) from after a', history) using instant;
    end if;
    return null;
end $$;

-- Keeps facts from being recorded until this transaction ends; false where others went on recording for five seconds. It
-- is tried and never waited for, so that nobody waits behind.
create function hold_recordings() returns boolean
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
    for attempt in 1..250 loop
        if pg_try_advisory_xact_lock(hashtext('recordings')) then return true; end if;
        perform pg_sleep(0.02);
    end loop;
    return false;
end $$;

revoke all on function recorded_now(), hold_recordings() from public;
grant execute on function hold_recordings() to ${app};
