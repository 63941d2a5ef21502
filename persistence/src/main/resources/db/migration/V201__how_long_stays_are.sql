-- How long the stays were that ended in a period, and how long those have lasted that are there on its last night, as counts
-- without a name.
--   day   on which stays ended, or the last night;  was: kind, operator and directorate of the facility on it
--   nights   all that they lasted; of those present, that of the day included
create function stay_length_facts() returns text
    language sql immutable as $f$
    select $q$
    with counted as (
        select s.facility_id, s.ends_on as day, true as ended, count(*) as stays, sum(s.ends_on - s.starts_on)::bigint as nights
        from {stay} s
        where s.facility_id = any($1) and not s.cancelled
          and coalesce(s.ends_on, 'infinity') >= $2 and coalesce(s.ends_on, 'infinity') < $3
        group by 1, 2
        union all
        select s.facility_id, $3 - 1, false, count(*), sum($3 - s.starts_on)::bigint
        from {stay} s
        where s.facility_id = any($1) and not s.cancelled and s.starts_on < $3 and coalesce(s.ends_on, 'infinity') >= $3
        group by 1
    )
    select c.facility_id, c.day, c.ended, array[x.kind, x.operator, x.directorate], c.stays, c.nights
    from counted c
    cross join lateral (
        select (select t.kind from {facility_terms} t where t.facility_id = c.facility_id and t.starts_on <= c.day
                order by t.starts_on desc limit 1) as kind,
               (select o.name from {facility_terms} t join operator o on o.id = t.operator_id
                where t.facility_id = c.facility_id and t.starts_on <= c.day order by t.starts_on desc limit 1) as operator,
               (select r.name from {facility_directorate} d join territorial_directorate r on r.id = d.directorate_id
                where d.facility_id = c.facility_id and d.starts_on <= c.day
                  and coalesce(d.ends_on, 'infinity') > c.day) as directorate
    ) x
    $q$
    $f$;

create function stay_lengths(p_facilities bigint[], p_from date, p_to date, p_known timestamptz)
    returns table (facility_id bigint, day date, ended boolean, was text[], stays bigint, nights bigint)
    language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
declare
    scoped bigint[] := array(select unnest(scope_facilities()) intersect select unnest(p_facilities));
    source text := case when p_known is null then '\1' else '(select * from \1_history where recorded @> $4)' end;
begin
    return query execute regexp_replace(stay_length_facts(), '\{(\w+)\}', source, 'g') using scoped, p_from, p_to, p_known;
end $$;
revoke all on function stay_lengths(bigint[], date, date, timestamptz), stay_length_facts() from public;
grant execute on function stay_lengths(bigint[], date, date, timestamptz) to ${app};
