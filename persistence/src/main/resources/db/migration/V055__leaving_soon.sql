-- How many of those present in each facility of the scope have their last authorised day from today until a day, and how many
-- had it before, by the rules of care_on: counts without a name, for the places that are expected to be free.
create function leaving_until(p_day date) returns table (facility_id bigint, leaving bigint, overdue bigint)
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select facility_id, count(*) filter (where authorised_until >= business_day()),
           count(*) filter (where authorised_until < business_day())
    from care_on(business_day()) where authorised_until <= p_day group by facility_id
    $$;
revoke all on function leaving_until(date) from public;
grant execute on function leaving_until(date) to ${app};
