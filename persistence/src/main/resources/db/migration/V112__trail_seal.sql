-- Lines are sealed in the order of their numbers, some thousand at a time and of one month: a seal is the SHA-256 of the
-- seal before it, of what it says itself, and of the digests of its lines. Whoever changes, takes away, adds or moves a
-- line below it has another seal there, and in all that follow.

create table trail_seal (
    number  bigint primary key,
    month   date not null,
    after   bigint not null,
    upto    bigint not null,
    lines   integer not null,
    content bytea not null,
    seal    bytea not null,
    at      timestamptz not null default clock_timestamp(),
    check (after < upto)
);

-- What is left of months that were dropped: where the chain goes on from, signed with a key that the database does not know.
create table trail_anchor (
    month      date primary key,
    number     bigint not null,
    seal       bytea not null,
    lines      bigint not null,
    signature  bytea not null,
    dropped_at timestamptz not null default clock_timestamp()
);

-- How far the sealer is. Numbers up to upto were drawn before the transaction horizon began: once all before it have
-- ended, no line with such a number can appear any more, and those that are there may be sealed. After a restart of the
-- server none of them runs any more. number and seal are those of the last seal.
create table trail_mark (
    one     boolean primary key default true check (one),
    sealed  bigint not null,
    number  bigint not null,
    seal    bytea not null,
    upto    bigint not null,
    horizon xid8 not null,
    started timestamptz not null
);

create function trail_seal_of(before bytea, number bigint, month date, after bigint, upto bigint, lines integer, content bytea)
    returns bytea
    language sql stable
    as $$ select sha256(record_send(row($1, $2, $3, $4, $5, $6, $7))) $$;

-- Where the chain starts: at the last dropped month's anchor, or at nothing.
create function trail_start() returns table (number bigint, seal bytea, month date)
    language sql stable
    as $$
    (select a.number, a.seal, a.month from trail_anchor a order by a.month desc limit 1)
    union all
    select 0, '\x'::bytea, '-infinity' where not exists (select 1 from trail_anchor)
    $$;

create function seal_trail_upto(p_after bigint, p_upto bigint) returns integer
    language plpgsql as $$
declare
    last   record;
    next   record;
    sealed integer := 0;
    bound  bigint;
    month  date;
begin
    select s.number, s.seal into last from (select number, seal from trail_seal union all select number, seal from trail_start()) s
    order by s.number desc limit 1;
    for next in
        select c.month, max(c.id) as upto, count(*)::integer as lines, sha256(string_agg(c.digest, '' order by c.id)) as content
        from (select date_trunc('month', at at time zone 'UTC')::date as month, id, digest,
                     (row_number() over (partition by date_trunc('month', at at time zone 'UTC') order by id) - 1) / 1000 as chunk
              from trail where id > p_after and id <= p_upto) c
        group by c.month, c.chunk order by c.month, c.chunk
    loop
        bound := case when next.month is distinct from month then p_after else bound end;
        month := next.month;
        insert into trail_seal (number, month, after, upto, lines, content, seal)
        values (last.number + 1, month, bound, next.upto, next.lines, next.content,
                trail_seal_of(last.seal, last.number + 1, month, bound, next.upto, next.lines, next.content))
        returning number, seal into last;
        bound := next.upto;
        sealed := sealed + next.lines;
    end loop;
    return sealed;
end $$;

-- Seals what can no longer be preceded by anything, and marks what may be sealed next time; in a transaction of its own,
-- one at a time. Answers how many lines were sealed.
create function seal_trail() returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    drawn  bigint := (select case when is_called then last_value else 0 end from trail_id);
    mark   trail_mark;
    sealed integer := 0;
begin
    if pg_current_xact_id_if_assigned() is not null then
        raise exception 'sealing needs a transaction of its own';
    end if;
    if not pg_try_advisory_xact_lock(hashtext('trail seal')) then return 0; end if;
    select * into mark from trail_mark;
    if mark.upto > mark.sealed
       and (mark.started <> pg_postmaster_start_time() or pg_snapshot_xmin(pg_current_snapshot()) >= mark.horizon) then
        sealed := seal_trail_upto(mark.sealed, mark.upto);
        mark.sealed := mark.upto;
    elsif drawn = coalesce(mark.upto, 0) or mark.upto > mark.sealed then
        return 0;
    end if;
    insert into trail_mark
    select true, coalesce(mark.sealed, 0), last.number, last.seal, drawn, pg_current_xact_id(), pg_postmaster_start_time()
    from (select s.number, s.seal from trail_seal s union all select s.number, s.seal from trail_start() s order by 1 desc limit 1) last
    on conflict (one) do update set sealed = excluded.sealed, number = excluded.number, seal = excluded.seal, upto = excluded.upto,
                                    horizon = excluded.horizon, started = excluded.started;
    return sealed;
end $$;

-- What is wrong with the trail, and how far it is sealed: SEALED and TAIL stand there always, nothing else where it is as
-- it was written. A finding names the seal and, where there is one that no longer says what it said, the line.
--   ALTERED, VALUES_ALTERED   a line, or what stood in its fields, is not what was written
--   MISSING, ADDED, MOVED     below a seal there are fewer lines, more, or as many others; ADDED without a seal: a line below none
--   BROKEN                    a seal does not follow from the one before it; CUT: the last ones are gone
--   VALUES_GONE               values that no erasure tells of
create function trail_findings()
    returns table (finding text, seal bigint, line bigint, lines bigint, since timestamptz)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    with start as (select * from trail_start()),
    checked as materialized (
        select s.number, s.month, s.after, s.upto, s.lines, l.present, l.altered, l.values_altered, l.values_gone,
               l.content is not distinct from s.content as fits, s.seal,
               s.number = coalesce(s.number_before, start.number) + 1 and s.seal = trail_seal_of(coalesce(s.seal_before, start.seal),
                   s.number, s.month, s.after, s.upto, s.lines, s.content) as follows
        from (select *, lag(seal) over (order by number) as seal_before, lag(number) over (order by number) as number_before
              from trail_seal) s
        cross join start
        left join lateral (
            select count(*) as present, sha256(string_agg(t.digest, '' order by t.id)) as content,
                   count(*) filter (where t.digest <> trail_digest(t.id, t.at, t.kind, t.account_id, t.login, t.role, t.part, t.address,
                       t.act, t.entity, t.entity_key, t.person_id, t.household_id, t.facility_id, t.fields, t.rows, t.values_digest)) as altered,
                   count(*) filter (where v.line_id is not null
                       and trail_values_digest(v.salt, v.told) is distinct from t.values_digest) as values_altered,
                   count(*) filter (where t.values_digest is not null and v.line_id is null) as values_gone
            from trail t left join trail_value v on v.line_id = t.id and v.at = t.at
            where t.id > s.after and t.id <= s.upto
              and t.at >= s.month::timestamp at time zone 'UTC' and t.at < (s.month + interval '1 month') at time zone 'UTC'
            having s.month > start.month) l on true),
    below as (
        select c.number, c.altered, c.values_altered, t as line, v as told
        from checked c
        join trail t on t.id > c.after and t.id <= c.upto
             and t.at >= c.month::timestamp at time zone 'UTC' and t.at < (c.month + interval '1 month') at time zone 'UTC'
        left join trail_value v on v.line_id = t.id and v.at = t.at
        where c.altered > 0 or c.values_altered > 0)
    select 'BROKEN', number, null::bigint, lines::bigint, null::timestamptz from checked where not follows
    union all
    select case when present < lines then 'MISSING' when present > lines then 'ADDED' else 'MOVED' end, number, null,
           case when present = lines then lines else abs(present - lines) end, null
    from checked where not fits and present is not null
    union all
    select 'ALTERED', number, (line).id, 1, (line).at from below
    where altered > 0 and (line).digest <> trail_digest((line).id, (line).at, (line).kind, (line).account_id, (line).login, (line).role,
        (line).part, (line).address, (line).act, (line).entity, (line).entity_key, (line).person_id, (line).household_id,
        (line).facility_id, (line).fields, (line).rows, (line).values_digest)
    union all
    select 'VALUES_ALTERED', number, (line).id, 1, (line).at from below
    where values_altered > 0 and (told).line_id is not null
      and trail_values_digest((told).salt, (told).told) is distinct from (line).values_digest
    union all
    select 'VALUES_GONE', null, null, sum(values_gone)::bigint - (select coalesce(sum(e.rows), 0) from trail e where e.kind = 'ERASE'), null
    from checked having sum(values_gone) > (select coalesce(sum(e.rows), 0) from trail e where e.kind = 'ERASE')
    union all
    select 'ADDED', null, null, outside.lines, null
    from (select count(*) - (select coalesce(sum(present), 0)::bigint from checked) as lines from trail t, trail_mark m, start
          where t.id <= m.sealed and (isfinite(start.month) is false
                or t.at >= (start.month + interval '1 month') at time zone 'UTC')) outside
    where outside.lines > 0
    union all
    select 'CUT', m.number, null, m.number - coalesce(last.number, start.number), null
    from trail_mark m cross join start left join (select number, seal from checked order by number desc limit 1) last on true
    where (m.number, m.seal) is distinct from (coalesce(last.number, start.number), coalesce(last.seal, start.seal))
    union all
    select 'TAIL', null, null, count(*), min(t.at) from trail t where t.id > coalesce((select m.sealed from trail_mark m), 0)
    union all
    select 'SEALED', coalesce(max(number), (select number from start)), null, coalesce(sum(present), 0)::bigint, null from checked
    $$;

-- The same for an auditor; it is on the trail that they asked.
create function verify_trail()
    returns table (finding text, seal bigint, line bigint, lines bigint, since timestamptz)
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    a record;
begin
    if havre_setting('role') is distinct from 'AUDITOR' then
        raise exception using errcode = '42501', message = 'the trail is an auditor''s';
    end if;
    return query select * from trail_findings();
    select * into a from trail_author();
    perform write_trail('VERIFY', a.account_id, a.login, a.role, a.part, a.address, a.act, null, null, null, null, null, null, null, null);
end $$;

-- The last seal: to be noted elsewhere, and found again later.
create function trail_head() returns table (number bigint, seal bytea)
    language sql stable security definer set search_path = public, pg_temp
    as $$ select m.number, m.seal from trail_mark m where m.number > 0 $$;

-- Whether a seal that was noted elsewhere is still in the chain, or lies in a month that was dropped.
create function holds_trail_seal(p_number bigint, p_seal bytea) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    as $$ select exists (select 1 from trail_seal where number = p_number and seal = p_seal)
              or p_number <= (select number from trail_start()) $$;

create function trail_anchors() returns table (month date, number bigint, seal bytea, lines bigint, signature bytea)
    language sql stable security definer set search_path = public, pg_temp
    as $$ select month, number, seal, lines, signature from trail_anchor order by month $$;

insert into policy_value values
    ('TRAIL_MONTHS', '2015-11-01', 36, 'CESEDA R.142-57: what is logged is kept three years');

-- The oldest month whose time is over, with the seal and the number of lines that its anchor would keep: none while a
-- line of it is not sealed.
create function trail_month_to_drop() returns table (month date, number bigint, seal bytea, lines bigint)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    with oldest as (
        select min(s.month) as month from trail_seal s, trail_start() start where s.month > start.month),
    upto as (
        select o.month, (select coalesce(min(s.number) - 1, (select max(number) from trail_seal)) from trail_seal s where s.month > o.month) as number
        from oldest o
        where o.month + make_interval(months => 1 + (select v.value from policy_value v where v.name = 'TRAIL_MONTHS'
                  and v.starts_on <= current_date order by v.starts_on desc limit 1)) <= current_date
          and not exists (select 1 from trail t, trail_mark m where t.id > m.sealed
                          and t.at < (o.month + interval '1 month') at time zone 'UTC'))
    select u.month, u.number, s.seal, (select sum(k.lines)::bigint from trail_seal k where k.month = u.month)
    from upto u join trail_seal s on s.number = u.number
    $$;

-- Drops it with its values, and leaves the anchor.
create function drop_trail_month(p_month date, p_signature bytea) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    due record;
    t   text := to_char(p_month, '_YYYY_MM');
begin
    perform pg_advisory_xact_lock(hashtext('trail seal'));
    select * into due from trail_month_to_drop();
    if due.month is distinct from p_month then
        raise exception using errcode = '42501', message = 'the time of this month is not over';
    end if;
    insert into trail_anchor values (due.month, due.number, due.seal, due.lines, p_signature);
    delete from trail_seal where number <= due.number;
    if to_regclass('trail' || t) is not null then
        execute format('drop table %I, %I', 'trail' || t, 'trail_value' || t);
    end if;
    delete from trail_value_other where at < (p_month + interval '1 month') at time zone 'UTC';
    delete from trail_other where at < (p_month + interval '1 month') at time zone 'UTC';
    perform write_trail('ERASE', null, null, null, null, null, null, 'trail', p_month::text, null, null, null, null, null, null);
end $$;

do $$
declare
    f regprocedure;
begin
    for f in select oid from pg_proc where pronamespace = 'public'::regnamespace and prokind = 'f' and proname like '%trail%' loop
        execute format('revoke all on function %s from public', f);
    end loop;
end $$;
grant execute on function seal_trail(), verify_trail(), trail_head(), holds_trail_seal(bigint, bytea), trail_anchors(),
    trail_month_to_drop(), drop_trail_month(date, bytea) to ${app};
