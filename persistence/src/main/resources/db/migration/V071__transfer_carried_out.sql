-- A transfer is one act with two sides, which two facilities record without seeing each other's rows.

-- Whether the way that a decision opened has ended without an arrival: nobody leaves on it any more.
create function way_ended(p_decision bigint) returns boolean
    language sql stable security definer set search_path = public, pg_temp
    as $$ select exists (select 1 from orientation o where o.decision_id = p_decision
                           and o.state in ('REFUSED', 'NOT_ARRIVED', 'CANCELLED', 'OBJECTED', 'WITHDRAWN')) $$;

-- Who of a transfer to a facility of the caller's scope still stays elsewhere, and since when; where is not told.
create function staying_before_transfer(p_orientation bigint)
    returns table (person_id bigint, starts_on date)
    language sql stable security definer set search_path = public, pg_temp as $$
    select m.person_id, s.starts_on
    from orientation o
    join decision d on d.id = o.decision_id and d.nature = 'TRANSFER'
    join orientation_member m on m.orientation_id = o.id and m.arrived_on is null
    join stay s on s.person_id = m.person_id and s.facility_id <> o.facility_id and not s.cancelled
               and s.ends_on is null
    where o.id = p_orientation and o.facility_id = any ((select people_facilities())::bigint[])
    $$;

-- The arrival closes the stay that the transfer ends, on the day of arrival: nights before it stay where they were slept.
create function close_for_transfer(p_orientation bigint, p_people bigint[], p_day date) returns bigint
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    way    orientation;
    who    bigint := havre_setting('account')::bigint;
    closed bigint[];
begin
    select o.* into way from orientation o join decision d on d.id = o.decision_id and d.nature = 'TRANSFER'
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
          and exists (select 1 from orientation_member m where m.orientation_id = way.id and m.person_id = s.person_id)
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

revoke all on function way_ended(bigint), staying_before_transfer(bigint), close_for_transfer(bigint, bigint[], date) from public;
grant execute on function way_ended(bigint), staying_before_transfer(bigint), close_for_transfer(bigint, bigint[], date) to ${app};
