-- Of these facilities, those whose nights of a period are all kept and true, and those whose are to be counted.
create function nights_reach(p_facilities bigint[], p_from date, p_to date, out kept bigint[], out swept bigint[])
    language sql stable set search_path = public, pg_temp as $$
    select coalesce(array_agg(s.id) filter (where k.facility_id is not null), '{}'),
           coalesce(array_agg(s.id) filter (where k.facility_id is null), '{}')
    from unnest(p_facilities) s (id)
    left join nights_kept k on k.facility_id = s.id and k.starts_on <= p_from and k.ends_on >= p_to
                           and not exists (select from night_stale t where t.facility_id = k.facility_id)
    $$;
revoke all on function nights_reach(bigint[], date, date) from public;

-- What was delivered, month by month: as it was frozen where the month is closed, else as it is known now, over the nights that
-- are realised. From the nights that are kept where they reach, else counted.
--   days       how many nights of the month are told
--   authorised, opened, unavailable, slept, overstay  summed over these nights
create function credit_months(p_facility bigint, p_from date, p_to date)
    returns table (facility_id bigint, month date, closed_on date, days bigint, authorised bigint, opened bigint, unavailable bigint,
                   slept bigint, overstay bigint)
    language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
#variable_conflict use_column
declare
    scoped bigint[] := case when p_facility is null then money_facilities()
                            else array(select s.id from unnest(money_facilities()) s (id) where s.id = p_facility) end;
    ends   date := least(p_to, business_day());
    kept   bigint[];
    swept  bigint[];
begin
    if ends <= p_from then return; end if;
    select r.kept, r.swept into kept, swept from nights_reach(scoped, p_from, ends) r;
    return query
    with live as (
        select n.facility_id, date_trunc('month', n.night)::date as month, count(*) as days, sum(n.authorised) as authorised,
               sum(n.opened) as opened, sum(n.travaux + n.remise_en_etat + n.desinsectisation + n.sous_occupation) as unavailable,
               sum(n.occupied + n.transitory_occupied) as slept,
               sum(n.overstay_protected + n.overstay_rejected + n.overstay_other) as overstay
        from (select k.* from kept_night k where k.facility_id = any (kept) and k.night >= p_from and k.night < ends
              union all
              select c.* from counted_nights(swept, p_from, ends) c where cardinality(swept) > 0) n
        group by 1, 2
    )
    select l.facility_id, l.month, null::date, l.days, l.authorised::bigint, l.opened::bigint, l.unavailable::bigint,
           l.slept::bigint, l.overstay::bigint
    from live l
    where not exists (select from month_statement m where m.facility_id = l.facility_id and m.month = l.month)
    union all
    select m.facility_id, m.month, m.closed_on,
           extract(day from m.month + interval '1 month' - interval '1 day')::bigint, f.authorised, f.opened, f.unavailable, f.slept, f.overstay
    from month_statement m
    cross join lateral (
        select coalesce(sum(x.nights) filter (where x.measure = 'AUTHORISED'), 0)::bigint as authorised,
               coalesce(sum(x.nights) filter (where x.measure = 'OPENED'), 0)::bigint as opened,
               coalesce(sum(x.nights) filter (where x.measure in ('TRAVAUX', 'REMISE_EN_ETAT', 'DESINSECTISATION', 'SOUS_OCCUPATION')), 0)::bigint as unavailable,
               coalesce(sum(x.nights) filter (where x.measure in ('OCCUPIED', 'TRANSITORY_OCCUPIED')), 0)::bigint as slept,
               coalesce(sum(x.nights) filter (where x.measure like 'OVERSTAY\_%'), 0)::bigint as overstay
        from unnest(m.measures, m.nights) x (measure, nights)) f
    where m.facility_id = any (scoped) and m.month >= p_from and m.month < ends;
end $$;
revoke all on function credit_months(bigint, date, date) from public;
grant execute on function credit_months(bigint, date, date) to ${app};
