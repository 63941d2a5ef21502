-- How some of those came or left who arrived or departed on a day, as counts without a name: born there, or taken from one
-- facility to another by a decision, whose number closes one stay and opens the next.
create function occupancy_move_facts() returns text
    language sql immutable as $f$
    select $q$
    select s.facility_id, 'BIRTHS', s.starts_on, count(*)
    from {stay} s
    where s.facility_id = any($1) and not s.cancelled and s.starts_on >= $2 and s.starts_on < $3 and s.entry = 'BIRTH'
    group by 1, 3
    union all
    select s.facility_id, 'TRANSFERS_IN', s.starts_on, count(*)
    from {stay} s
    where s.facility_id = any($1) and not s.cancelled and s.starts_on >= $2 and s.starts_on < $3
      and s.entry = 'DECISION' and came_by_transfer
    group by 1, 3
    union all
    select s.facility_id, 'TRANSFERS_OUT', s.ends_on, count(*)
    from {stay} s
    where s.facility_id = any($1) and not s.cancelled
      and coalesce(s.ends_on, 'infinity') >= $2 and coalesce(s.ends_on, 'infinity') < $3
      and s.exit_decision_id is not null and left_by_transfer
    group by 1, 3
    $q$
    $f$;

-- Whether the decision that opened, or closed, a stay took the person from one facility to another.
create function by_transfer(p_source text) returns text
    language sql immutable as $f$
    select replace(replace(p_source,
        'came_by_transfer', $q$(exists (select from {decision} d where d.id = s.entry_decision_id and d.nature = 'TRANSFER')
            or exists (select from {stay} a where a.person_id = s.person_id and a.exit_decision_id = s.entry_decision_id
                         and a.id <> s.id and not a.cancelled))$q$),
        'left_by_transfer', $q$exists (select from {decision} d
            where d.id = s.exit_decision_id and d.nature in ('TRANSFER', 'ADMISSION'))$q$)
    $f$;

create function occupancy_moves(p_facilities bigint[], p_from date, p_to date, p_known timestamptz)
    returns table (facility_id bigint, fact text, day date, people bigint)
    language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
declare
    scoped bigint[] := array(select unnest(scope_facilities()) intersect select unnest(p_facilities));
    source text := case when p_known is null then '\1' else '(select * from \1_history where recorded @> $4)' end;
begin
    return query execute regexp_replace(by_transfer(occupancy_move_facts()), '\{(\w+)\}', source, 'g')
        using scoped, p_from, p_to, p_known;
end $$;

-- As in V167, and how somebody came and left who is present.
drop function occupancy_parts(bigint, date, date, timestamptz);
create function occupancy_parts(p_facility bigint, p_from date, p_to date, p_known timestamptz)
    returns table (fact text, id bigint, stay_id bigint, unit_id bigint, place_id bigint, starts_on date, ends_on date,
                   transitory boolean, moves text)
    language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
declare
    source text := case when p_known is null then '\1' else '(select * from \1_history where recorded @> $4)' end;
begin
    if p_facility <> all (scope_facilities()) then return; end if;
    return query execute regexp_replace(by_transfer($q$
        select 'STAY', s.id, s.id, null::bigint, null::bigint, s.starts_on, s.ends_on, false,
               concat_ws(',', case when s.entry = 'BIRTH' then 'BIRTHS' end,
                              case when s.entry = 'DECISION' and s.starts_on >= $2 and came_by_transfer then 'TRANSFERS_IN' end,
                              case when s.ends_on < $3 and left_by_transfer then 'TRANSFERS_OUT' end)
        from {stay} s
        where s.facility_id = $1 and not s.cancelled and s.starts_on < $3 and coalesce(s.ends_on, 'infinity') >= $2
        union all
        select 'BED', b.id, b.stay_id, b.unit_id, b.place_id, b.starts_on, b.ends_on, u.transitory, ''
        from {bed_assignment} b join {unit} u on u.id = b.unit_id
        where b.facility_id = $1 and b.state = 'ACTIVE' and b.starts_on < $3 and coalesce(b.ends_on, 'infinity') >= $2
        union all
        select 'EXPECTED', m.id, null, null, null, o.decided_on,
               least(coalesce(m.arrived_on, 'infinity'), coalesce(o.ended_on, 'infinity'), o.last_day + 1), false, ''
        from {orientation} o join {orientation_member} m on m.orientation_id = o.id
        where o.facility_id = $1 and o.decided_on < $3
          and least(coalesce(m.arrived_on, 'infinity'), coalesce(o.ended_on, 'infinity'), o.last_day + 1) > greatest(o.decided_on, $2)
        union all
        select 'PLACE', p.id, null, p.unit_id, p.id, p.starts_on, p.ends_on, u.transitory, ''
        from {place} p join {unit} u on u.id = p.unit_id
        where p.facility_id = $1 and p.starts_on < $3 and coalesce(p.ends_on, 'infinity') > greatest(p.starts_on, $2)
        $q$), '\{(\w+)\}', source, 'g') using p_facility, p_from, p_to, p_known;
end $$;

revoke all on function occupancy_moves(bigint[], date, date, timestamptz), occupancy_move_facts(), by_transfer(text),
    occupancy_parts(bigint, date, date, timestamptz) from public;
grant execute on function occupancy_moves(bigint[], date, date, timestamptz),
    occupancy_parts(bigint, date, date, timestamptz) to ${app};
