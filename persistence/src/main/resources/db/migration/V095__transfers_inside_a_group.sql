-- Whom one decision took from one facility of the caller's scope to another, as counts without a name: what the first
-- counts as a departure and the second as an arrival is neither for whoever holds both.
--   left_as, reached_as   kind, operator and directorate of the first on the day of departure, of the second on that of arrival
--   reached_on            null while they are awaited; then the second is as on the day of departure
create function occupancy_transfer_facts() returns text
    language sql immutable as $f$
    select $q$
    with moved as (
        select a.facility_id as from_id, b.facility_id as to_id, a.ends_on as left_on, b.starts_on as reached_on, count(*) as people
        from {stay} a
        join {stay} b on b.person_id = a.person_id and b.entry_decision_id = a.exit_decision_id
                     and b.facility_id <> a.facility_id and b.starts_on >= a.ends_on
        where a.facility_id = any($1) and b.facility_id = any($1) and not a.cancelled and not b.cancelled
          and a.ends_on < $3 and b.starts_on >= $2
        group by 1, 2, 3, 4
        union all
        select a.facility_id, o.facility_id, a.ends_on, null, count(*)
        from {orientation} o
        join {orientation_member} m on m.orientation_id = o.id and m.arrived_on is null
        join {stay} a on a.person_id = m.person_id and a.exit_decision_id = o.decision_id and a.facility_id <> o.facility_id
        where o.facility_id = any($1) and a.facility_id = any($1) and not a.cancelled and a.ends_on < $3
          and o.state in ('PROPOSED', 'EXPECTED') and o.last_day >= coalesce($4::date, business_day())
        group by 1, 2, 3
    )
    select m.from_id, m.to_id, m.left_on, m.reached_on, array[x.kind, x.operator, x.directorate],
           array[y.kind, y.operator, y.directorate], m.people
    from moved m
    cross join lateral (
        select (select t.kind from {facility_terms} t where t.facility_id = m.from_id and t.starts_on <= m.left_on
                order by t.starts_on desc limit 1) as kind,
               (select o.name from {facility_terms} t join operator o on o.id = t.operator_id
                where t.facility_id = m.from_id and t.starts_on <= m.left_on order by t.starts_on desc limit 1) as operator,
               (select r.name from {facility_directorate} d join territorial_directorate r on r.id = d.directorate_id
                where d.facility_id = m.from_id and d.starts_on <= m.left_on
                  and coalesce(d.ends_on, 'infinity') > m.left_on) as directorate
    ) x
    cross join lateral (select coalesce(m.reached_on, m.left_on) as day) there
    cross join lateral (
        select (select t.kind from {facility_terms} t where t.facility_id = m.to_id and t.starts_on <= there.day
                order by t.starts_on desc limit 1) as kind,
               (select o.name from {facility_terms} t join operator o on o.id = t.operator_id
                where t.facility_id = m.to_id and t.starts_on <= there.day order by t.starts_on desc limit 1) as operator,
               (select r.name from {facility_directorate} d join territorial_directorate r on r.id = d.directorate_id
                where d.facility_id = m.to_id and d.starts_on <= there.day
                  and coalesce(d.ends_on, 'infinity') > there.day) as directorate
    ) y
    $q$
    $f$;

create function occupancy_transfers(p_facilities bigint[], p_from date, p_to date, p_known timestamptz)
    returns table (from_id bigint, to_id bigint, left_on date, reached_on date, left_as text[], reached_as text[], people bigint)
    language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
declare
    scoped bigint[] := array(select unnest(scope_facilities()) intersect select unnest(p_facilities));
    source text := case when p_known is null then '\1' else '(select * from \1_history where recorded @> $4)' end;
begin
    if cardinality(scoped) < 2 then return; end if;
    return query execute regexp_replace(occupancy_transfer_facts(), '\{(\w+)\}', source, 'g') using scoped, p_from, p_to, p_known;
end $$;

revoke all on function occupancy_transfers(bigint[], date, date, timestamptz), occupancy_transfer_facts() from public;
grant execute on function occupancy_transfers(bigint[], date, date, timestamptz) to ${app};
