-- Somebody awaited counts from the decision on: without a bed until one is kept, in that bed afterwards. Before, whoever
-- had a bed kept from a later night was left out until then.
create or replace function beds_held(p_facility bigint, p_from date, p_to date)
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
    cross join lateral (select least(coalesce(m.arrived_on, 'infinity'), coalesce(o.ended_on, 'infinity'), o.last_day + 1,
                                     (select min(b.starts_on) from bed_assignment b where b.orientation_id = o.id
                                      and b.person_id = m.person_id and b.state = 'RESERVED')) as until) waits
    where o.facility_id = p_facility and p_facility = any (scope_facilities())
      and o.decided_on < p_to and waits.until > greatest(p_from, o.decided_on)
    $$;
