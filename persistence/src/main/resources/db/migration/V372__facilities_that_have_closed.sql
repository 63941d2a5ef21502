-- Of the facilities whose money the caller follows, those that have closed by a day: no place is open, nor will be, and either
-- their terms give them none or none of their codes is in force or to come.
create function closed_facilities(p_day date) returns bigint[]
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(array_agg(f.id), '{}')
    from facility f
    where f.id = any ((select money_facilities())::bigint[])
      and not exists (select from place p where p.facility_id = f.id and coalesce(p.ends_on, 'infinity') > p_day)
      and ((select t.authorised_capacity from facility_terms t where t.facility_id = f.id and t.starts_on <= p_day
            order by t.starts_on desc limit 1) = 0
           or (select max(coalesce(c.ends_on, 'infinity')) from facility_code c where c.facility_id = f.id) <= p_day)
    $$;
revoke all on function closed_facilities(date) from public;
grant execute on function closed_facilities(date) to ${app};
