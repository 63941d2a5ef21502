-- What in the records contradicts itself on the business date, one function for each check: rows of the caller's scope without
-- a name, for whoever may see figures. What a row is about is named to those alone who may see people. A row is there as long
-- as its cause is: nothing is stored.
--   number   how many people, places or members it is about
--   since    a day that says why; null where none does
--   detail   which of several causes of one check

-- Who is somebody's business is told to those who see people: null elsewhere.
create function seen_by_people(p_facility bigint, p_id bigint) returns bigint
    language sql stable
    as $$ select case when p_facility = any ((select people_facilities())::bigint[]) then p_id end $$;

-- How each unit stands tonight. astray: people in a place that is closed, or in a unit without an open place.
create function units_tonight()
    returns table (facility_id bigint, unit_id bigint, opened bigint, blocked bigint, blocked_slept bigint, people bigint,
                   astray bigint, blocked_since date, closed_since date)
    language sql stable security definer set search_path = public, pg_temp set jit = off set plan_cache_mode = force_custom_plan as $$
    with outage as materialized (
        select x.unit_id, x.place_id, x.starts_on from unavailability x
        where x.facility_id = any (scope_facilities()) and not x.cancelled
          and x.starts_on <= business_day() and coalesce(x.ends_on, 'infinity') > business_day()
    ),
    spot as materialized (
        select p.facility_id, p.unit_id, p.id, p.ends_on,
               p.starts_on <= business_day() and coalesce(p.ends_on, 'infinity') > business_day() as open,
               (select min(o.starts_on) from outage o
                where o.unit_id = p.unit_id and (o.place_id is null or o.place_id = p.id)) as blocked_since
        from place p where p.facility_id = any (scope_facilities())
    ),
    slept as materialized (
        select b.facility_id, b.unit_id, b.place_id from bed_assignment b
        where b.facility_id = any (scope_facilities()) and b.state = 'ACTIVE'
          and b.starts_on <= business_day() and coalesce(b.ends_on, 'infinity') > business_day()
    ),
    offered as (
        select s.unit_id, count(*) filter (where s.open) as opened,
               count(*) filter (where s.open and s.blocked_since is not null) as blocked,
               min(s.blocked_since) filter (where s.open) as blocked_since,
               max(s.ends_on) filter (where not s.open and s.ends_on <= business_day()) as closed_since
        from spot s group by s.unit_id
    ),
    taken as (
        select b.facility_id, b.unit_id, count(*) as people,
               count(*) filter (where b.place_id is not null and not s.open) as in_closed,
               count(*) filter (where s.open and s.blocked_since is not null) as in_blocked
        from slept b left join spot s on s.id = b.place_id group by b.facility_id, b.unit_id
    )
    select t.facility_id, t.unit_id, coalesce(o.opened, 0), coalesce(o.blocked, 0), t.in_blocked, t.people,
           case when coalesce(o.opened, 0) = 0 then t.people else t.in_closed end, o.blocked_since, o.closed_since
    from taken t left join offered o on o.unit_id = t.unit_id
    $$;

-- Out of service and slept in: a place by its name, or more people and places out of service than there are places.
create function blocked_but_occupied()
    returns table (facility_id bigint, unit_id bigint, stay_id bigint, person_id bigint, number bigint, since date, detail text)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select u.facility_id, u.unit_id, null::bigint, null::bigint, found.number, u.blocked_since, null
    from units_tonight() u
    cross join lateral (select greatest(u.blocked_slept, least(u.blocked, u.people - u.astray + u.blocked - u.opened)) as number) found
    where u.opened > 0 and found.number > 0
    $$;

-- More people than open places: in a unit, or, with those who have no bed yet, in the facility, which then says how many more
-- than its units do. Who sleeps in a closed place is told as such; where no place is described, nothing is known.
create function occupied_above_capacity()
    returns table (facility_id bigint, unit_id bigint, stay_id bigint, person_id bigint, number bigint, since date, detail text)
    language sql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
    with unit_excess as materialized (
        select u.*, greatest(0, u.people - u.astray - u.opened) as number from units_tonight() u
    ),
    of_units as (
        select e.facility_id, sum(e.number + e.astray) as number from unit_excess e group by e.facility_id
    ),
    present as (
        select s.facility_id, count(*) as people from stay s
        where s.facility_id = any (scope_facilities()) and not s.cancelled
          and s.starts_on <= business_day() and coalesce(s.ends_on, 'infinity'::date) > business_day()
        group by s.facility_id
    ),
    offered as (
        select p.facility_id, count(*) as places from place p
        where p.facility_id = any (scope_facilities())
          and p.starts_on <= business_day() and coalesce(p.ends_on, 'infinity') > business_day()
        group by p.facility_id
    )
    select e.facility_id, e.unit_id, null::bigint, null::bigint, e.number, null::date, 'UNIT' from unit_excess e
    where e.opened > 0 and e.number > 0
    union all
    select p.facility_id, null, null, null, (p.people - o.places - coalesce(u.number, 0))::bigint, null, 'FACILITY'
    from present p join offered o on o.facility_id = p.facility_id left join of_units u on u.facility_id = p.facility_id
    where p.people - o.places > coalesce(u.number, 0)
    $$;

-- People who sleep where no place is open any more, or not yet.
create function closed_with_people()
    returns table (facility_id bigint, unit_id bigint, stay_id bigint, person_id bigint, number bigint, since date, detail text)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select u.facility_id, u.unit_id, null::bigint, null::bigint, u.astray, u.closed_since,
           case when u.opened = 0 then 'UNIT' else 'PLACE' end
    from units_tonight() u where u.astray > 0
    $$;

-- Came and left on one day: it happens, and more often one of the two days is wrong. Those of the last months.
create function zero_night_stays()
    returns table (facility_id bigint, unit_id bigint, stay_id bigint, person_id bigint, number bigint, since date, detail text)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select s.facility_id, null::bigint, seen_by_people(s.facility_id, s.id), seen_by_people(s.facility_id, s.person_id), 1::bigint,
           s.starts_on, null
    from stay s
    where s.facility_id = any (scope_facilities()) and not s.cancelled and s.ends_on = s.starts_on
      and s.starts_on > business_day() - policy_today('ZERO_NIGHT_DAYS')
    $$;

-- Somebody is present whose household has no head today, or whose head has left and is expected nowhere. One row a household.
create function headless_households()
    returns table (facility_id bigint, unit_id bigint, stay_id bigint, person_id bigint, number bigint, since date, detail text)
    language sql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
    with present as materialized (
        select s.facility_id, s.id as stay_id, s.person_id, m.household_id
        from stay s join membership m on m.person_id = s.person_id
                   and m.starts_on <= business_day() and coalesce(m.ends_on, 'infinity') > business_day()
        where s.facility_id = any (scope_facilities()) and not s.cancelled
          and s.starts_on <= business_day() and coalesce(s.ends_on, 'infinity'::date) > business_day()
    ),
    home as (
        select facility_id, household_id, min(stay_id) as stay_id, min(person_id) as person_id, count(*) as number
        from present group by facility_id, household_id
    ),
    headed as (
        select h.*, head.person_id as head_id
        from home h
        left join lateral (select m.person_id from membership m
                           where m.household_id = h.household_id and m.role = 'HEAD'
                             and m.starts_on <= business_day() and coalesce(m.ends_on, 'infinity') > business_day()
                           limit 1) head on true
    )
    select h.facility_id, null::bigint, seen_by_people(h.facility_id, h.stay_id), seen_by_people(h.facility_id, h.person_id), h.number,
           gone.since, case when h.head_id is null then 'NONE' else 'LEFT' end
    from headed h
    left join lateral (
        select max(s.ends_on) as since from stay s
        where s.person_id = h.head_id and not s.cancelled
        having max(coalesce(s.ends_on, 'infinity'::date)) <= business_day()) gone on true
    where h.head_id is null
       or gone.since is not null
          and not exists (select from orientation_member o join orientation w on w.id = o.orientation_id
                          where o.person_id = h.head_id and o.arrived_on is null and w.state in ('PROPOSED', 'EXPECTED'))
    $$;

-- Present by the record, and by another record long gone:
--   EXPECTED  a departure was expected on a day that has passed
--   DECIDED   an exit took effect long ago, OFII has decided nothing since, and others of the facility were seen since, this
--             person on no sheet: whoever is ticked as not seen waits as an absence, and who stays too long as an exit
--   DECEASED  OFPRA or CNDA closed the claim because the person died
--   ALONE     a child whose adults of the household have all left
create function forgotten_exits()
    returns table (facility_id bigint, unit_id bigint, stay_id bigint, person_id bigint, number bigint, since date, detail text)
    language sql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
    with present as materialized (
        select s.facility_id, s.id, s.person_id, m.household_id, m.role
        from stay s join membership m on m.person_id = s.person_id
                   and m.starts_on <= business_day() and coalesce(m.ends_on, 'infinity') > business_day()
        where s.facility_id = any (scope_facilities()) and not s.cancelled
          and s.starts_on <= business_day() and coalesce(s.ends_on, 'infinity'::date) > business_day()
    ),
    decided as materialized (
        select p.id as stay_id, p.facility_id, max(coalesce(d.effective_on, d.end_of_care_on, d.decided_on)) as since
        from present p
        join decision d on d.household_id = p.household_id and (d.person_id is null or d.person_id = p.person_id)
        where d.nature <> 'ANNULMENT' and not exists (select from decision a where a.annuls_id = d.id)
        group by p.id, p.facility_id
        having (array_agg(d.nature order by d.decided_on desc, d.id desc))[1] in ('EXIT', 'WITHDRAWAL', 'REFUSAL')
           and max(coalesce(d.effective_on, d.end_of_care_on, d.decided_on)) < business_day() - policy_today('FORGOTTEN_EXIT_DAYS')
    ),
    found as (
        select b.stay_id, 1 as rank, 'EXPECTED' as detail, b.expected_end_on as since
        from present p join bed_assignment b on b.stay_id = p.id
        where b.state = 'ACTIVE' and b.starts_on <= business_day() and coalesce(b.ends_on, 'infinity') > business_day()
          and b.expected_end_on < business_day()
        union all
        select p.id, 2, 'DECEASED', max(o.decided_on)
        from present p join outcome o on o.person_id = p.person_id and o.outcome = 'DECEASED' group by p.id
        union all
        select p.id, 3, 'ALONE', gone.since
        from present p
        cross join lateral (
            select max(s.ends_on) as since, bool_or(coalesce(s.ends_on, 'infinity'::date) > business_day()) as staying
            from membership m join stay s on s.person_id = m.person_id and not s.cancelled
            where m.household_id = p.household_id and m.role <> 'CHILD'
              and m.starts_on <= business_day() and coalesce(m.ends_on, 'infinity') > business_day()) gone
        where p.role = 'CHILD' and gone.since is not null and not gone.staying
        union all
        select d.stay_id, 4, 'DECIDED', d.since
        from decided d
        where exists (select from sighting g where g.facility_id = d.facility_id and g.seen and g.day > d.since)
          and not exists (select from sighting g where g.stay_id = d.stay_id and g.day > d.since)
          and not exists (select from absence a where a.stay_id = d.stay_id and not a.cancelled and a.starts_on > d.since)
          and not exists (select from bed_assignment b where b.stay_id = d.stay_id and b.state = 'ACTIVE' and b.starts_on > d.since)
    )
    select distinct on (f.stay_id) p.facility_id, null::bigint, seen_by_people(p.facility_id, p.id),
           seen_by_people(p.facility_id, p.person_id), 1::bigint, f.since, f.detail
    from found f join present p on p.id = f.stay_id
    order by f.stay_id, f.rank
    $$;

insert into policy_value values
    ('FORGOTTEN_EXIT_DAYS', '2015-11-01', 90, 'A setting of Havre: so many days after an exit took effect, one without a sign of presence is asked about'),
    ('ZERO_NIGHT_DAYS', '2015-11-01', 365, 'A setting of Havre: for so many days a stay without a night is asked about');

revoke all on function units_tonight(), blocked_but_occupied(), occupied_above_capacity(), closed_with_people(), zero_night_stays(),
    headless_households(), forgotten_exits() from public;
grant execute on function blocked_but_occupied(), occupied_above_capacity(), closed_with_people(), zero_night_stays(),
    headless_households(), forgotten_exits() to ${app};
