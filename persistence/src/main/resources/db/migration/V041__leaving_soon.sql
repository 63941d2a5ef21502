-- How many of those present in each facility of the scope have no right to stay after a day, by the decisions that stand:
-- counts without a name, for the places that are expected to be free.
create function leaving_until(p_day date) returns table (facility_id bigint, leaving bigint)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select s.facility_id, count(*)
    from stay s
    join membership m on m.person_id = s.person_id
                     and m.starts_on <= business_day() and (m.ends_on is null or m.ends_on > business_day())
    join lateral (select max(coalesce(d.granted_until, d.end_of_care_on)) as ends from decision d
                  where d.household_id = m.household_id and (d.person_id is null or d.person_id = s.person_id)
                    and not exists (select 1 from decision a where a.annuls_id = d.id)) care on care.ends <= p_day
    where s.facility_id = any ((select scope_facilities())::bigint[])
      and not s.cancelled and s.starts_on <= business_day() and s.ends_on is null
    group by s.facility_id
    $$;
revoke all on function leaving_until(date) from public;
grant execute on function leaving_until(date) to ${app};
