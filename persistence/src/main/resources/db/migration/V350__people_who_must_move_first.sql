-- How many people of the Dublin procedure live in each facility of those whose money the caller looks after, on a day: they must
-- move before its places become places of a CADA (CASF L.348-1). Counts, and never a name.
create function dublin_people(p_on date) returns table (facility_id bigint, people bigint)
    language sql stable security definer set search_path = public, pg_temp as $$
    select s.facility_id, count(*)
    from person_procedure d
    join stay s on s.person_id = d.person_id and not s.cancelled and s.starts_on <= p_on and coalesce(s.ends_on, 'infinity') > p_on
    where d.procedure = 'DUBLIN' and d.starts_on <= p_on
      and not exists (select from person_procedure l where l.person_id = d.person_id and l.starts_on > d.starts_on and l.starts_on <= p_on)
      and s.facility_id = any (money_facilities())
    group by s.facility_id
    $$;
revoke all on function dublin_people(date) from public;
grant execute on function dublin_people(date) to ${app};
