-- What a facility's figures are added up from, one by one and without a name: as occupancy_facts tells them, before alike ones
-- are counted together.
--   STAY      somebody present;  BED: in unit_id, and in place_id where there is one
--   EXPECTED  somebody sent here who has not arrived and whose offer has not ended
--   PLACE     open
create function occupancy_parts(p_facility bigint, p_from date, p_to date, p_known timestamptz)
    returns table (fact text, id bigint, stay_id bigint, unit_id bigint, place_id bigint, starts_on date, ends_on date, transitory boolean)
    language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
declare
    source text := case when p_known is null then '\1' else '(select * from \1_history where recorded @> $4)' end;
begin
    if p_facility <> all (scope_facilities()) then return; end if;
    return query execute regexp_replace($q$
        select 'STAY', s.id, s.id, null::bigint, null::bigint, s.starts_on, s.ends_on, false
        from {stay} s
        where s.facility_id = $1 and not s.cancelled and s.starts_on < $3 and coalesce(s.ends_on, 'infinity') >= $2
        union all
        select 'BED', b.id, b.stay_id, b.unit_id, b.place_id, b.starts_on, b.ends_on, u.transitory
        from {bed_assignment} b join {unit} u on u.id = b.unit_id
        where b.facility_id = $1 and b.state = 'ACTIVE' and b.starts_on < $3 and coalesce(b.ends_on, 'infinity') >= $2
        union all
        select 'EXPECTED', m.id, null, null, null, o.decided_on,
               least(coalesce(m.arrived_on, 'infinity'), coalesce(o.ended_on, 'infinity'), o.last_day + 1), false
        from {orientation} o join {orientation_member} m on m.orientation_id = o.id
        where o.facility_id = $1 and o.decided_on < $3
          and least(coalesce(m.arrived_on, 'infinity'), coalesce(o.ended_on, 'infinity'), o.last_day + 1) > greatest(o.decided_on, $2)
        union all
        select 'PLACE', p.id, null, p.unit_id, p.id, p.starts_on, p.ends_on, u.transitory
        from {place} p join {unit} u on u.id = p.unit_id
        where p.facility_id = $1 and p.starts_on < $3 and coalesce(p.ends_on, 'infinity') > greatest(p.starts_on, $2)
        $q$, '\{(\w+)\}', source, 'g') using p_facility, p_from, p_to, p_known;
end $$;
revoke all on function occupancy_parts(bigint, date, date, timestamptz) from public;
grant execute on function occupancy_parts(bigint, date, date, timestamptz) to ${app};
