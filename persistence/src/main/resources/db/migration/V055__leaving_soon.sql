-- How many of those present in each facility of the scope have no right to stay after a day, by the rules of care_on: counts
-- without a name, for the places that are expected to be free.
create function leaving_until(p_day date) returns table (facility_id bigint, leaving bigint)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select facility_id, count(*) from care_on(business_day()) where authorised_until <= p_day group by facility_id
    $$;
revoke all on function leaving_until(date) from public;
grant execute on function leaving_until(date) to ${app};
