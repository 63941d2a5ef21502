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
