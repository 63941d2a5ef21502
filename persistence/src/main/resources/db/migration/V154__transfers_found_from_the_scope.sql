-- As in V151, but the caller's facilities stand in the question as values: its plan is made for as many as they are.
create or replace function transfers_in_sight(p_today date)
    returns table (orientation_id bigint, number text, household_id bigint, side text, origin text, destination text,
                   decided_on date, expected_on date, last_day date, state text, leaver bigint, people bigint, arrived bigint,
                   left_behind bigint, in_transit bigint, nights integer)
    language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
    facilities bigint[] := people_facilities();
begin
    return query
        with near as (
            select o.id from orientation o where o.facility_id = any (facilities)
            union
            select m.orientation_id from stay s join orientation_member m on m.person_id = s.person_id
            where s.facility_id = any (facilities) and not s.cancelled
        ),
        way as (
            select o.*, d.number, o.facility_id = any (facilities) as leads_here
            from near
            join orientation o on o.id = near.id
            join decision d on d.id = o.decision_id
            where d.nature = 'TRANSFER'
               or d.nature = 'ADMISSION' and exists (select 1 from stay s where s.exit_decision_id = d.id and not s.cancelled)
        ),
        member as (
            select w.id as way_id, m.person_id, m.arrived_on, s.facility_id, s.facility_id = any (facilities) as leaves_here,
                   s.ends_on, s.present, s.gone
            from way w
            join orientation_member m on m.orientation_id = w.id
            left join lateral (select x.facility_id, x.ends_on, x.ends_on is null or x.ends_on > p_today as present,
                                      x.exit_decision_id = w.decision_id and x.ends_on <= p_today as gone
                               from stay x
                               where x.person_id = m.person_id and not x.cancelled and x.facility_id <> w.facility_id
                                 and x.starts_on <= w.last_day and (x.ends_on is null or x.ends_on >= w.decided_on)
                               order by x.starts_on desc limit 1) s on true
        ),
        summed as (
            select m.way_id, bool_or(coalesce(m.leaves_here, false)) as leaves_here,
                   min(f.name) filter (where m.leaves_here) as origin,
                   min(m.person_id) filter (where m.arrived_on is null and m.leaves_here and m.present) as leaver,
                   count(*) as people, count(m.arrived_on) as arrived,
                   count(*) filter (where m.arrived_on is null and m.present) as left_behind,
                   count(*) filter (where m.arrived_on is null and m.gone) as in_transit,
                   coalesce(max(coalesce(m.arrived_on, p_today) - m.ends_on) filter (where m.gone), 0) as nights
            from member m
            left join facility f on f.id = m.facility_id
            group by m.way_id
        )
        select w.id, w.number, w.household_id, case when not w.leads_here then 'OUT' when s.leaves_here then 'INSIDE' else 'IN' end,
               s.origin, g.name, w.decided_on, w.expected_on, w.last_day, w.state, s.leaver, s.people, s.arrived, s.left_behind,
               s.in_transit, s.nights
        from way w
        join summed s on s.way_id = w.id
        join facility g on g.id = w.facility_id
        where w.leads_here or s.leaves_here;
end $$;
