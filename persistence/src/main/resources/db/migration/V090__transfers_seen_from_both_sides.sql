-- Whoever OFII admits here may still be present elsewhere: sheltered there, housed by an earlier decision, or by one that the
-- other facility has not carried out. An arrival on such an admission ends that stay as one on a transfer does, unless the
-- stay elsewhere rests on a later decision of OFII, which then has the last word.

-- Who of a way to a facility of the caller's scope still stays elsewhere, and since when; where is not told.
create or replace function staying_before_transfer(p_orientation bigint)
    returns table (person_id bigint, starts_on date)
    language sql stable security definer set search_path = public, pg_temp as $$
    select m.person_id, s.starts_on
    from orientation o
    join decision d on d.id = o.decision_id
    join orientation_member m on m.orientation_id = o.id and m.arrived_on is null
    join stay s on s.person_id = m.person_id and s.facility_id <> o.facility_id and not s.cancelled
               and s.ends_on is null
    left join decision entered on entered.id = s.entry_decision_id
    where o.id = p_orientation and o.facility_id = any ((select people_facilities())::bigint[])
      and (d.nature = 'TRANSFER' or entered.id is null or entered.decided_on <= d.decided_on)
    $$;

-- The arrival closes the stay that the way ends, on the day of arrival: nights before it stay where they were slept.
create or replace function close_for_transfer(p_orientation bigint, p_people bigint[], p_day date) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    way    orientation;
    who    bigint := havre_setting('account')::bigint;
    closed bigint[];
begin
    select o.* into way from orientation o
    where o.id = p_orientation and o.facility_id = any ((select people_facilities())::bigint[]);
    if not found or havre_setting('role') not in ('SOCIAL', 'DIRECTOR') then
        raise exception using errcode = '42501', message = 'a transfer is carried out where it leads';
    end if;
    with ending as (
        update stay s
        set ends_on = p_day, exit_reason = 'TRANSFERT_INTERNE_DNA', exit_decision_id = way.decision_id, author_id = who,
            version = s.version + 1
        where s.person_id = any (p_people) and s.facility_id <> way.facility_id and not s.cancelled
          and s.ends_on is null and s.starts_on <= p_day
          and s.person_id in (select b.person_id from staying_before_transfer(way.id) b)
        returning s.id
    )
    select array_agg(id) into closed from ending;
    update bed_assignment b
    set ends_on = case when b.starts_on > p_day then b.ends_on else p_day end,
        state = case when b.starts_on > p_day then 'CANCELLED' else b.state end,
        author_id = who, version = b.version + 1
    where b.stay_id = any (closed) and b.state = 'ACTIVE' and (b.ends_on is null or b.ends_on > p_day);
    return coalesce(cardinality(closed), 0);
end $$;

-- Every transfer from or to a facility of the caller's scope, and every admission that was carried out as one. The facility
-- that people leave sees where they go, how many have arrived and how many are on the way; nothing else that is recorded there.
--   side         IN where it leads into the scope, OUT where it leads out of it, INSIDE where it stays within
--   origin       where they leave, as far as it lies in the scope
--   leaver       one of those who are still present in the scope; null where nobody is
--   left_behind  still where they were; in_transit: have left and not arrived, for nights at the most
create function transfers_in_sight(p_today date)
    returns table (orientation_id bigint, number text, household_id bigint, side text, origin text, destination text,
                   decided_on date, expected_on date, last_day date, state text, leaver bigint, people bigint, arrived bigint,
                   left_behind bigint, in_transit bigint, nights integer)
    language sql stable security definer set search_path = public, pg_temp as $$
    with scope as materialized (select people_facilities() as facilities),
    way as (
        select o.*, d.number, o.facility_id = any (scope.facilities) as leads_here
        from decision d
        join orientation o on o.decision_id = d.id
        cross join scope
        where d.nature = 'TRANSFER'
           or d.nature = 'ADMISSION' and exists (select 1 from stay s where s.exit_decision_id = d.id and not s.cancelled)
    ),
    member as (
        select w.id as way_id, m.person_id, m.arrived_on, s.facility_id, s.facility_id = any (scope.facilities) as leaves_here,
               s.ends_on, s.present, s.gone
        from way w
        cross join scope
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
    where w.leads_here or s.leaves_here
    $$;

revoke all on function transfers_in_sight(date) from public;
grant execute on function transfers_in_sight(date) to ${app};
