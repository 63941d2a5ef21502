-- Files that are made behind their author's back: large exports, kept for a day and for nobody else.
--   facilities   those that the author looked at, role what the author was: whoever is or covers something else since gets
--                nothing
--   seen_at      when whoever makes it was last heard of
create table made_export (
    id         bigint primary key,
    account_id bigint not null references account,
    role       text not null,
    facilities bigint[] not null,
    report     text not null check (report ~ '^[a-z-]{1,30}$'),
    asked      text not null check (length(asked) <= 2000),
    state      text not null check (state in ('WAITING', 'RUNNING', 'READY', 'CANCELLED', 'FAILED', 'GONE')),
    asked_at   timestamptz not null,
    seen_at    timestamptz not null,
    done       bigint not null default 0,
    total      bigint not null default 0,
    size       bigint not null default 0,
    because    text check (because ~ '^[a-z.]{1,60}$'),
    expires_at timestamptz,
    constraint made_export_failed check ((state = 'FAILED') = (because is not null)),
    constraint made_export_expires check (state not in ('READY', 'GONE') or expires_at is not null)
);
create index made_export_account on made_export (account_id, asked_at);
create index made_export_under_way on made_export (seen_at) where state in ('WAITING', 'RUNNING', 'READY');

-- Pieces of the file, each locked with a key that the database does not know and for its place in this file.
create table made_export_part (
    export_id bigint not null references made_export on delete cascade,
    number    integer not null check (number >= 0),
    locked    bytea not null,
    primary key (export_id, number)
);

alter table made_export enable row level security;
create policy own on made_export using (account_id = havre_setting('account')::bigint);
alter table made_export_part enable row level security;
create policy own on made_export_part using (exists (select from made_export e
    where e.id = export_id and e.account_id = havre_setting('account')::bigint));
grant select, insert, update (state, seen_at, done, total, size, because, expires_at) on made_export to ${app};
grant select, insert, delete on made_export_part to ${app};

-- For the server itself, which nobody has entered: what nobody makes any more has failed, and says so; what was kept for
-- its day is removed, and a week later nothing tells of it.
create function sweep_exports(p_now timestamptz, p_silent interval) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
declare swept integer;
begin
    update made_export set state = 'FAILED', because = 'export.stopped', seen_at = p_now
    where state in ('WAITING', 'RUNNING') and seen_at < p_now - p_silent;
    get diagnostics swept = row_count;
    update made_export set state = 'GONE' where state = 'READY' and expires_at <= p_now;
    delete from made_export_part p using made_export e
    where e.id = p.export_id and (e.state = 'GONE' or e.state in ('FAILED', 'CANCELLED') and e.seen_at < p_now - p_silent);
    delete from made_export where state in ('CANCELLED', 'FAILED', 'GONE') and asked_at < p_now - interval '7 days';
    return swept;
end $$;
revoke all on function sweep_exports(timestamptz, interval) from public;
grant execute on function sweep_exports(timestamptz, interval) to ${app};
