-- The nights of facilities, counted as in V210, but from sets: what overlaps the period is read once, by its index, and of people
-- only those are looked at more closely whose care may be over. Whoever is looked for one by one is looked for in a lateral
-- subquery of its own (offset 0), since nobody can say beforehand how many there are: all the others are joined by hashing.

-- Who is present, who is expected, and what can be given in which unit.
create function occupancy_sweep_of_people() returns text
    language sql immutable as $f$
    select $q$
    present as materialized (
        select s.id, s.facility_id, s.person_id, s.starts_on, coalesce(s.ends_on, 'infinity') as ends_on, s.entry,
               s.entry_decision_id, s.exit_decision_id
        from stay s
        where s.facility_id = any ($1) and not s.cancelled and s.starts_on < $3 and coalesce(s.ends_on, 'infinity') >= $2
    ),
    offer as materialized (
        select o.id, o.facility_id, greatest(o.decided_on, $2) as starts_on, least(o.ended_on, o.last_day + 1) as ends_on
        from orientation o
        where o.facility_id = any ($1) and o.decided_on < $3 and o.last_day >= $2
          and least(o.ended_on, o.last_day + 1) > greatest(o.decided_on, $2)
    ),
    expected as materialized (
        select o.id, o.facility_id, m.person_id, o.starts_on, least(m.arrived_on, o.ends_on) as ends_on
        from offer o
        cross join lateral (select m.person_id, m.arrived_on from orientation_member m where m.orientation_id = o.id offset 0) m
        where least(m.arrived_on, o.ends_on) > o.starts_on
    ),
    reserved as (
        select e.facility_id, b.unit_id, greatest(b.starts_on, e.starts_on) as starts_on, least(b.ends_on, e.ends_on) as ends_on
        from offer o
        cross join lateral (select b.person_id, b.unit_id, b.starts_on, b.ends_on from bed_assignment b
                            where b.orientation_id = o.id and b.state = 'RESERVED' offset 0) b
        join expected e on e.id = o.id and e.person_id = b.person_id
        where greatest(b.starts_on, e.starts_on) < least(b.ends_on, e.ends_on, $3)
    ),
    outage as materialized (
        select x.facility_id, x.unit_id, x.place_id, x.starts_on, x.ends_on, x.reason, x.id as number
        from unavailability x
        where x.facility_id = any ($1) and not x.cancelled and x.starts_on < $3 and coalesce(x.ends_on, 'infinity') > $2
    ),
    touched as materialized (
        select distinct unit_id as id from outage
    ),
    open as materialized (
        select p.facility_id, p.unit_id, case when t.id is not null then p.id end as place_id,
               greatest(p.starts_on, $2) as starts_on, case when p.ends_on < $3 then p.ends_on end as ends_on, count(*)::int as number
        from place p left join touched t on t.id = p.unit_id
        where p.facility_id = any ($1) and p.starts_on < $3 and coalesce(p.ends_on, 'infinity') > greatest(p.starts_on, $2)
        group by 1, 2, 3, 4, 5
    ),
    bed as materialized (
        select b.facility_id, b.unit_id, case when t.id is not null then b.place_id end as place_id,
               greatest(b.starts_on, $2) as starts_on, case when b.ends_on < $3 then b.ends_on end as ends_on, count(*)::int as number
        from bed_assignment b left join touched t on t.id = b.unit_id
        where b.facility_id = any ($1) and b.state = 'ACTIVE' and b.starts_on < $3 and coalesce(b.ends_on, 'infinity') > $2
          and b.ends_on is distinct from b.starts_on
        group by 1, 2, 3, 4, 5
    )
    $q$
    $f$;

-- What the places that are out of service at some time lose: bay, span by span between two
-- days on which anything changes there.
create or replace function occupancy_sweep_of_outages() returns text
    language sql immutable as $f$
    select $q$
    hit as materialized (
        select o.facility_id, o.unit_id, p.place_id, greatest(p.starts_on, o.starts_on) as starts_on,
               least(p.ends_on, o.ends_on, $3) as ends_on, o.starts_on as since, o.number, o.reason
        from outage o
        join unit u on u.id = o.unit_id and u.facility_id = any ($1) and not u.transitory
        join open p on p.unit_id = o.unit_id and coalesce(o.place_id, p.place_id) = p.place_id
        where greatest(p.starts_on, o.starts_on) < least(p.ends_on, o.ends_on, $3)
    ),
    slept as materialized (
        select h.facility_id, h.unit_id, h.place_id, b.starts_on, coalesce(b.ends_on, $3) as ends_on
        from hit h join bed b on b.place_id = h.place_id and b.starts_on < h.ends_on and coalesce(b.ends_on, $3) > h.starts_on
    ),
    bay_turn as (
        select facility_id, unit_id, place_id, starts_on as day from hit
        union select facility_id, unit_id, place_id, ends_on from hit
        union select facility_id, unit_id, place_id, starts_on from slept
        union select facility_id, unit_id, place_id, ends_on from slept
    ),
    bay_span as materialized (
        select *, lead(day) over (partition by place_id order by day) as until from bay_turn
    ),
    lost as materialized (
        select distinct on (s.place_id, s.day) s.facility_id, s.unit_id, s.day, s.until,
               case when x.place_id is null then h.reason else 'BLOCKED' end as reason
        from bay_span s
        join hit h on h.place_id = s.place_id and h.starts_on <= s.day and s.day < h.ends_on
        left join (select distinct s.place_id, s.day
                   from bay_span s join slept l on l.place_id = s.place_id and l.starts_on <= s.day and s.day < l.ends_on) x
               on x.place_id = s.place_id and x.day = s.day
        order by s.place_id, s.day, h.since, h.number
    )
    $q$
    $f$;

-- What is open and slept in, unit by unit; what each that is not transitory can still give, and who is too many in it.
create or replace function occupancy_sweep_of_units() returns text
    language sql immutable as $f$
    select $q$
    unit_step as (
        select facility_id, unit_id, day, sum(opened)::int as opened, sum(slept)::int as slept, sum(held)::int as held,
               sum(lost)::int as lost
        from (
            select facility_id, unit_id, starts_on as day, number as opened, null::int as slept, null::int as held, null::int as lost
            from open
            union all select facility_id, unit_id, ends_on, -number, null, null, null from open where ends_on is not null
            union all select facility_id, unit_id, starts_on, null, number, null, null from bed
            union all select facility_id, unit_id, ends_on, null, -number, null, null from bed where ends_on is not null
            union all select facility_id, unit_id, starts_on, null, null, 1, null from reserved
            union all select facility_id, unit_id, ends_on, null, null, -1, null from reserved where ends_on < $3
            union all select facility_id, unit_id, day, null, null, null, 1 from lost where reason <> 'BLOCKED'
            union all select facility_id, unit_id, until, null, null, null, -1 from lost where reason <> 'BLOCKED' and until < $3
        ) changes
        group by 1, 2, 3
    ),
    unit_night as (
        select *, (coalesce(sum(opened) over w, 0) - coalesce(sum(slept) over w, 0) - coalesce(sum(lost) over w, 0))::int as vacant,
               coalesce(sum(held) over w, 0)::int as kept_back
        from unit_step window w as (partition by unit_id order by day)
    ),
    hall as materialized (
        select u.id from unit u where u.facility_id = any ($1) and u.transitory
    ),
    unit_change as (
        select facility_id, unit_id, day, opened, slept, transitory,
               gives - lag(gives, 1, 0) over w as gives, too_many - lag(too_many, 1, 0) over w as too_many
        from (select n.*, h.id is not null as transitory,
                     case when h.id is null then greatest(n.vacant - n.kept_back, 0) else 0 end as gives,
                     case when h.id is null then greatest(-n.vacant, 0) else 0 end as too_many
              from unit_night n left join hall h on h.id = n.unit_id) n
        window w as (partition by unit_id order by day)
    )
    $q$
    $f$;
