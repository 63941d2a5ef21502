-- What the nights are counted from: intervals without a name, for every role that may see figures.

-- Facts about facilities, alike ones counted together (number) and what lies outside the window cut off; a stay that
-- started before the window starts on its eve, so that arrivals stay arrivals.
--   TERMS        from starts_on: detail the kind, number the authorised capacity
--   OPERATOR, DIRECTORATE   detail the name
--   PLACE        in unit_id, open; the place is named where its unit is out of service at some time; detail TRANSITORY
--   UNAVAILABLE  unit_id, place_id or all of the unit: detail the reason, number the order of recording
--   STAY         people present;  BED: people in unit_id, named as PLACE is, detail TRANSITORY
--   EXPECTED     people sent here who have not arrived and whose offer has not ended;  RESERVED: those with a unit
create function occupancy_facility_facts() returns text
    language sql immutable as $f$
    select $q$
    with outage as materialized (
        select x.* from {unavailability} x
        where x.facility_id = any($1) and not x.cancelled and x.starts_on < $3 and coalesce(x.ends_on, 'infinity') > $2
    ),
    touched as materialized (
        select distinct unit_id as id from outage
    ),
    expected as materialized (
        select o.id, o.facility_id, m.person_id, greatest(o.decided_on, $2) as starts_on,
               least(coalesce(m.arrived_on, 'infinity'), coalesce(o.ended_on, 'infinity'), o.last_day + 1) as ends_on
        from {orientation} o
        join {orientation_member} m on m.orientation_id = o.id
        where o.facility_id = any($1) and o.decided_on < $3
          and least(coalesce(m.arrived_on, 'infinity'), coalesce(o.ended_on, 'infinity'), o.last_day + 1)
              > greatest(o.decided_on, $2)
    )
    select t.facility_id, 'TERMS', null::bigint, null::bigint, null::bigint, null::date, t.starts_on, null::date,
           t.kind, t.authorised_capacity::bigint
    from {facility_terms} t
    where t.facility_id = any($1) and t.starts_on < $3
    union all
    select t.facility_id, 'OPERATOR', null, null, null, null, t.starts_on, null, o.name, null
    from {facility_terms} t join operator o on o.id = t.operator_id
    where t.facility_id = any($1) and t.starts_on < $3
    union all
    select d.facility_id, 'DIRECTORATE', null, null, null, null, d.starts_on, d.ends_on, t.name, null
    from {facility_directorate} d join territorial_directorate t on t.id = d.directorate_id
    where d.facility_id = any($1) and d.starts_on < $3 and coalesce(d.ends_on, 'infinity') > $2
    union all
    select p.facility_id, 'PLACE', null, p.unit_id, case when touched.id is not null then p.id end, null,
           greatest(p.starts_on, $2), case when p.ends_on < $3 then p.ends_on end,
           case when u.transitory then 'TRANSITORY' end, count(*)
    from {place} p join {unit} u on u.id = p.unit_id left join touched on touched.id = p.unit_id
    where p.facility_id = any($1) and p.starts_on < $3 and coalesce(p.ends_on, 'infinity') > greatest(p.starts_on, $2)
    group by 1, 4, 5, 7, 8, 9
    union all
    select facility_id, 'UNAVAILABLE', null, unit_id, place_id, null, starts_on, ends_on, reason, id from outage
    union all
    select s.facility_id, 'STAY', null, null, null, null, greatest(s.starts_on, $2 - 1),
           case when s.ends_on < $3 then s.ends_on end, null, count(*)
    from {stay} s
    where s.facility_id = any($1) and not s.cancelled and s.starts_on < $3 and coalesce(s.ends_on, 'infinity') >= $2
    group by 1, 7, 8
    union all
    select b.facility_id, 'BED', null, b.unit_id, case when touched.id is not null then b.place_id end, null,
           greatest(b.starts_on, $2), case when b.ends_on < $3 then b.ends_on end,
           case when u.transitory then 'TRANSITORY' end, count(*)
    from {bed_assignment} b join {unit} u on u.id = b.unit_id left join touched on touched.id = b.unit_id
    where b.facility_id = any($1) and b.state = 'ACTIVE'
      and b.starts_on < $3 and coalesce(b.ends_on, 'infinity') > greatest(b.starts_on, $2)
    group by 1, 4, 5, 7, 8, 9
    union all
    select facility_id, 'EXPECTED', null, null, null, null, starts_on, ends_on, null, count(*)
    from expected group by 1, 7, 8
    union all
    select e.facility_id, 'RESERVED', null, b.unit_id, null, null, greatest(b.starts_on, e.starts_on),
           least(b.ends_on, e.ends_on), null, count(*)
    from expected e join {bed_assignment} b on b.orientation_id = e.id and b.person_id = e.person_id
    where b.state = 'RESERVED' and greatest(b.starts_on, e.starts_on) < least(b.ends_on, e.ends_on, $3)
    group by 1, 4, 7, 8
    $q$
    $f$;

-- Facts about one presence, sent only where its care may have ended before the last night of the window.
--   CARE         the stay; number its entry decision
--   DECISION     decided_on; ends_on the end it sets, detail the nature, number the order; perhaps told twice
--   OUTCOME, HEAD_OUTCOME, ADULT_OUTCOME   speaks from decided_on, for this person from starts_on to ends_on;
--                detail the outcome, number the order
--   DUBLIN, HALL a procedure, or a bed in a transitory unit, from starts_on to ends_on
create function occupancy_care_facts() returns text
    language sql immutable as $f$
    select $q$
    with belonging as materialized (
        select s.id as presence_id, s.facility_id, s.person_id, s.starts_on as arrived_on, s.ends_on as left_on,
               s.entry_decision_id, m.household_id, m.starts_on, coalesce(m.ends_on, 'infinity') as ends_on
        from {stay} s join {membership} m on m.person_id = s.person_id
        where s.facility_id = any($1) and not s.cancelled and s.starts_on < $3 and coalesce(s.ends_on, 'infinity') > $2
    ),
    decided as materialized (
        select b.presence_id, b.facility_id, d.id, d.nature, d.decided_on,
               coalesce(d.granted_until, d.end_of_care_on,
                        case when d.nature in ('WITHDRAWAL', 'REFUSAL') then coalesce(d.effective_on, d.decided_on) end) as until
        from belonging b
        join {decision} d on d.household_id = b.household_id
                         and (d.person_id = b.person_id or d.person_id is null and d.decided_on < b.ends_on)
        where d.nature <> 'ANNULMENT' and not exists (select from {decision} a where a.annuls_id = d.id)
    ),
    due as materialized (
        select distinct b.presence_id as id, b.facility_id, b.person_id, b.arrived_on, b.left_on, b.entry_decision_id
        from belonging b
        where b.presence_id in (select presence_id from decided where until < $3 - 1)
    ),
    spokesman as (
        select id as presence_id, facility_id, person_id, 'OUTCOME' as fact, null::date as starts_on, null::date as ends_on
        from due
        union all
        select b.presence_id, b.facility_id, m.person_id,
               case m.role when 'HEAD' then 'HEAD_OUTCOME' else 'ADULT_OUTCOME' end,
               greatest(b.starts_on, m.starts_on, case when m.role <> 'HEAD' then (x.birth_date + interval '18 years')::date end),
               nullif(least(b.ends_on, coalesce(m.ends_on, 'infinity')), 'infinity')
        from due join belonging b on b.presence_id = due.id
        join {membership} m on m.household_id = b.household_id and m.person_id <> b.person_id
        join person x on x.id = m.person_id
    )
    select facility_id, 'CARE', id, null::bigint, null::bigint, null::date, arrived_on, left_on, null, entry_decision_id
    from due
    union all
    select facility_id, 'DECISION', presence_id, null, null, decided_on, null, until, nature, id
    from decided where presence_id in (select id from due)
    union all
    select s.facility_id, s.fact, s.presence_id, null, null,
           case o.outcome when 'ANNULLED' then coalesce(o.notified_on, o.read_on, o.decided_on) else o.decided_on end,
           s.starts_on, s.ends_on, o.outcome, rank() over (partition by s.presence_id order by o.decided_on, o.id)
    from spokesman s join {outcome} o on o.person_id = s.person_id
    where s.starts_on is null or s.ends_on is null or s.starts_on < s.ends_on
    union all
    select due.facility_id, 'DUBLIN', due.id, null, null, null, d.starts_on,
           (select min(n.starts_on) from {person_procedure} n where n.person_id = d.person_id and n.starts_on > d.starts_on),
           null, null
    from due join {person_procedure} d on d.person_id = due.person_id
    where d.procedure = 'DUBLIN'
    union all
    select b.facility_id, 'HALL', b.stay_id, null, null, null, b.starts_on, b.ends_on, null, null
    from {unit} u join {bed_assignment} b on b.unit_id = u.id join due on due.id = b.stay_id
    where u.facility_id = any($1) and u.transitory and b.state = 'ACTIVE' and b.ends_on is distinct from b.starts_on
    $q$
    $f$;

-- The facts of some facilities of the caller's scope, for the nights from p_from up to but not including p_to: read from
-- the current tables, or as recorded at an instant. Planned at each call, since one facility and all of them, one month
-- and ten years ask for other ways.
create function occupancy_facts(p_facilities bigint[], p_from date, p_to date, p_known timestamptz)
    returns table (facility_id bigint, fact text, presence_id bigint, unit_id bigint, place_id bigint,
                   decided_on date, starts_on date, ends_on date, detail text, number bigint)
    language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
declare
    scoped bigint[] := array(select unnest(scope_facilities()) intersect select unnest(p_facilities));
    source text := case when p_known is null then '\1' else '(select * from \1_history where recorded @> $4)' end;
begin
    return query execute regexp_replace(occupancy_facility_facts(), '\{(\w+)\}', source, 'g') using scoped, p_from, p_to, p_known;
    return query execute regexp_replace(occupancy_care_facts(), '\{(\w+)\}', source, 'g') using scoped, p_from, p_to, p_known;
end $$;

-- Who holds the beds of a facility, one row for each person and no name: for the plan of places of those who may see
-- figures only. Without a unit: present, or expected, in the facility.
create function beds_held(p_facility bigint, p_from date, p_to date)
    returns table (presence_id bigint, unit_id bigint, place_id bigint, starts_on date, ends_on date, reserved boolean)
    language sql stable security definer set search_path = public, pg_temp as $$
    select b.stay_id, b.unit_id, b.place_id, b.starts_on, b.ends_on, b.state = 'RESERVED'
    from bed_assignment b
    where b.facility_id = p_facility and p_facility = any (scope_facilities()) and b.state <> 'CANCELLED'
      and b.starts_on < p_to and coalesce(b.ends_on, 'infinity') > p_from
    union all
    select s.id, null, null, s.starts_on, s.ends_on, false
    from stay s
    where s.facility_id = p_facility and p_facility = any (scope_facilities()) and not s.cancelled
      and s.starts_on < p_to and coalesce(s.ends_on, 'infinity') > p_from
    union all
    select null, null, null, o.decided_on, waits.until, true
    from orientation o
    join orientation_member m on m.orientation_id = o.id
    cross join lateral (select least(coalesce(m.arrived_on, 'infinity'), coalesce(o.ended_on, 'infinity'), o.last_day + 1) as until) waits
    where o.facility_id = p_facility and p_facility = any (scope_facilities())
      and o.decided_on < p_to and waits.until > greatest(p_from, o.decided_on)
      and not exists (select 1 from bed_assignment b
                      where b.orientation_id = o.id and b.person_id = m.person_id and b.state = 'RESERVED')
    $$;

revoke all on function occupancy_facts(bigint[], date, date, timestamptz), occupancy_facility_facts(), occupancy_care_facts(),
    beds_held(bigint, date, date) from public;
grant execute on function occupancy_facts(bigint[], date, date, timestamptz), beds_held(bigint, date, date) to ${app};
