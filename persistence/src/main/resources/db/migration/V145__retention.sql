-- How long Havre keeps what it holds: rules as data, holds that stop them, and the report of every run.

-- So many months after an event, in force from a day on until the next says otherwise.
--   FILE         a person's file: after the later of the final decision that is known and the exit
--   ORIENTATION  a way that nobody took up: after its end
--   TRAIL        a line of the trail: after it was written
--   ANSWER       the answer to a command of a program, kept to be given twice: after it was given
create table retention_rule (
    subject   text not null check (subject in ('FILE', 'ORIENTATION', 'TRAIL', 'ANSWER')),
    starts_on date not null,
    months    integer not null,
    source    text not null check (source <> '' and length(source) <= 200),
    author_id bigint references account,
    primary key (subject, starts_on),
    constraint retention_rule_within check (
        case subject when 'TRAIL' then months between 36 and 60 when 'ANSWER' then months between 1 and 3
                     else months between 1 and 24 end)
);

insert into retention_rule (subject, starts_on, months, source) values
    ('FILE', '2015-11-01', 24, 'CESEDA R.142-51 s. : deux ans au plus après la décision définitive ; lu en traduction, à vérifier [M]'),
    ('ORIENTATION', '2015-11-01', 6, 'Proposition de Havre [P] : aucun texte ne fixe ce délai'),
    ('TRAIL', '2015-11-01', 36, 'CESEDA R.142-57 : trois ans ; lu en traduction, à vérifier [M]'),
    ('ANSWER', '2015-11-01', 1, 'Proposition de Havre [P] : un programme répète une commande dans la journée');
delete from policy_value where name = 'TRAIL_MONTHS';

create function retention_months(p_subject text, p_day date) returns integer
    language sql stable
    as $$ select months from retention_rule where subject = p_subject and starts_on <= p_day order by starts_on desc limit 1 $$;

-- An administrator says otherwise from tomorrow at the earliest, and may take back what has not begun.
alter table retention_rule enable row level security;
grant select, insert, delete on retention_rule to ${app};
create policy seen on retention_rule for select using (true);
create policy set_by on retention_rule for insert
    with check (havre_setting('role') = 'ADMIN' and starts_on > business_day() and author_id = havre_setting('account')::bigint);
create policy taken_back on retention_rule for delete using (havre_setting('role') = 'ADMIN' and starts_on > business_day());

-- A dispute keeps the files of a household until a day, whatever the rules say. The case, and never its story.
create table retention_hold (
    id           bigint primary key,
    household_id bigint not null references household,
    reason       text not null check (reason in ('APPEAL', 'LIABILITY', 'DEBT', 'REQUEST')),
    starts_on    date not null,
    until_on     date not null,
    author_id    bigint not null references account,
    released_on  date,
    released_by  bigint references account,
    version      integer not null default 0,
    constraint retention_hold_ends check (until_on > starts_on and until_on <= starts_on + 732 and released_on >= starts_on),
    constraint retention_hold_once exclude using gist (household_id with =, daterange(starts_on, coalesce(released_on, until_on), '[)') with &&)
);

alter table retention_hold enable row level security;
grant select, insert on retention_hold to ${app};
grant update (released_on, released_by, version) on retention_hold to ${app};
create policy scope on retention_hold for select using (exists (select 1 from household h where h.id = retention_hold.household_id));
create policy held on retention_hold for insert
    with check (havre_setting('role') in ('DIRECTOR', 'OFII') and author_id = havre_setting('account')::bigint and released_on is null
                and exists (select 1 from household h where h.id = retention_hold.household_id));
create policy released on retention_hold for update
    using (havre_setting('role') in ('DIRECTOR', 'OFII') and released_on is null
           and exists (select 1 from household h where h.id = retention_hold.household_id))
    with check (released_by = havre_setting('account')::bigint);

-- Every run, in counts: by night, or by an administrator's hand. Without an end: broken off, or running.
create table retention_run (
    id           bigint primary key,
    day          date not null,
    started_at   timestamptz not null,
    ended_at     timestamptz,
    author_id    bigint references account,
    files        integer not null default 0,
    orientations integer not null default 0,
    answers      integer not null default 0,
    kept         integer not null default 0
);
create index retention_run_started on retention_run (started_at desc);

alter table retention_run enable row level security;
grant select on retention_run to ${app};
create policy reported on retention_run for select using (havre_setting('role') = 'ADMIN');

-- Somebody whose file was erased: what is left counts nights and carries no name. person_keeps_nothing_erased is the
-- database's own word for it.
alter table household add column erased_on date;
alter table person add column erased_on date,
    add constraint person_keeps_nothing_erased check (
        erased_on is null or family_name = '—' and given_names = '' and agdref is null and language is null and directorate_id is null);
create index person_not_erased on person (id) where erased_on is null;

alter table stay add constraint stay_cancelled_because_short check (length(cancelled_because) <= 200);

-- The month whose time is over, by the rule.
create or replace function trail_month_to_drop() returns table (month date, number bigint, seal bytea, lines bigint)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    with oldest as (
        select min(s.month) as month from trail_seal s, trail_start() start where s.month > start.month),
    upto as (
        select o.month, (select coalesce(min(s.number) - 1, (select max(number) from trail_seal)) from trail_seal s where s.month > o.month) as number
        from oldest o
        where o.month + make_interval(months => 1 + retention_months('TRAIL', current_date)) <= current_date
          and not exists (select 1 from trail t, trail_mark m where t.id > m.sealed
                          and t.at < (o.month + interval '1 month') at time zone 'UTC'))
    select u.month, u.number, s.seal, (select sum(k.lines)::bigint from trail_seal k where k.month = u.month)
    from upto u join trail_seal s on s.number = u.number
    $$;
