-- Ten million lines are verified one seal after the other: the lines below a seal are read in the order of their numbers
-- together with their values, whatever the planner believes of ranges that it does not know yet. What is found, and what
-- its words mean, is as V112 says.

-- What lies below a seal, held against the lines and values as they are now.
create function trail_below_seal(p_month date, p_after bigint, p_upto bigint)
    returns table (present bigint, found bytea, altered bigint, values_altered bigint, values_gone bigint)
    language plpgsql stable rows 1
    set plan_cache_mode = force_generic_plan set enable_bitmapscan = off set enable_seqscan = off
    as $$
begin
    return query
    select count(*), sha256(string_agg(t.digest, '' order by t.id)),
           count(*) filter (where t.digest <> trail_digest(t.id, t.at, t.kind, t.account_id, t.login, t.role, t.part, t.address,
               t.act, t.entity, t.entity_key, t.person_id, t.household_id, t.facility_id, t.fields, t.rows, t.values_digest)),
           count(*) filter (where v.line_id is not null
               and trail_values_digest(v.salt, v.told) is distinct from t.values_digest),
           count(*) filter (where t.values_digest is not null and v.line_id is null)
    from trail t
    left join trail_value v on v.line_id = t.id and v.at = t.at and v.line_id > p_after and v.line_id <= p_upto
         and v.at >= p_month::timestamp at time zone 'UTC' and v.at < (p_month + interval '1 month') at time zone 'UTC'
    where t.id > p_after and t.id <= p_upto
      and t.at >= p_month::timestamp at time zone 'UTC' and t.at < (p_month + interval '1 month') at time zone 'UTC';
end $$;

create or replace function trail_findings()
    returns table (finding text, seal bigint, line bigint, lines bigint, since timestamptz)
    language plpgsql stable security definer set search_path = public, pg_temp
    as $$
#variable_conflict use_column
declare
    start record;
begin
    select * into start from trail_start();
    return query
    with checked as materialized (
        select s.*, l.present, l.altered, l.values_altered, l.values_gone, l.found is not distinct from s.content as fits,
               s.number = coalesce(lag(s.number) over chain, start.number) + 1
                   and s.seal = trail_seal_of(coalesce(lag(s.seal) over chain, start.seal),
                       s.number, s.month, s.after, s.upto, s.lines, s.content) as follows
        from trail_seal s left join lateral trail_below_seal(s.month, s.after, s.upto) l on s.month > start.month
        window chain as (order by s.number)),
    below as (
        select c.number, c.altered, c.values_altered, t as line, v as told
        from checked c
        join trail t on t.id > c.after and t.id <= c.upto
             and t.at >= c.month::timestamp at time zone 'UTC' and t.at < (c.month + interval '1 month') at time zone 'UTC'
        left join trail_value v on v.line_id = t.id and v.at = t.at
        where c.altered > 0 or c.values_altered > 0)
    select 'BROKEN', c.number, null::bigint, c.lines::bigint, null::timestamptz from checked c where not c.follows
    union all
    select case when c.present < c.lines then 'MISSING' when c.present > c.lines then 'ADDED' else 'MOVED' end, c.number, null,
           case when c.present = c.lines then c.lines else abs(c.present - c.lines) end, null
    from checked c where not c.fits and c.present is not null
    union all
    select 'ALTERED', b.number, (b.line).id, 1, (b.line).at from below b
    where b.altered > 0 and (b.line).digest <> trail_digest((b.line).id, (b.line).at, (b.line).kind, (b.line).account_id,
        (b.line).login, (b.line).role, (b.line).part, (b.line).address, (b.line).act, (b.line).entity, (b.line).entity_key,
        (b.line).person_id, (b.line).household_id, (b.line).facility_id, (b.line).fields, (b.line).rows, (b.line).values_digest)
    union all
    select 'VALUES_ALTERED', b.number, (b.line).id, 1, (b.line).at from below b
    where b.values_altered > 0 and (b.told).line_id is not null
      and trail_values_digest((b.told).salt, (b.told).told) is distinct from (b.line).values_digest
    union all
    select 'VALUES_GONE', null, null, sum(c.values_gone)::bigint - (select coalesce(sum(e.rows), 0) from trail e where e.kind = 'ERASE'), null
    from checked c having sum(c.values_gone) > (select coalesce(sum(e.rows), 0) from trail e where e.kind = 'ERASE')
    union all
    select 'ADDED', null, null, outside.lines, null
    from (select count(*) - (select coalesce(sum(c.present), 0)::bigint from checked c) as lines from trail t, trail_mark m
          where t.id <= m.sealed and (not isfinite(start.month)
                or t.at >= (start.month + interval '1 month') at time zone 'UTC')) outside
    where outside.lines > 0
    union all
    select 'CUT', m.number, null, m.number - coalesce(last.number, start.number), null
    from trail_mark m left join (select c.number, c.seal from checked c order by c.number desc limit 1) last on true
    where (m.number, m.seal) is distinct from (coalesce(last.number, start.number), coalesce(last.seal, start.seal))
    union all
    select 'TAIL', null, null, count(*), min(t.at) from trail t where t.id > coalesce((select m.sealed from trail_mark m), 0)
    union all
    select 'SEALED', coalesce(max(c.number), start.number), null, coalesce(sum(c.present), 0)::bigint, null from checked c;
end $$;

revoke all on function trail_below_seal(date, bigint, bigint) from public;
