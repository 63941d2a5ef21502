-- The figures of a scope, added up where the nights lie: from those that are kept, and swept where they are not.

-- Sums of the nights of facilities of the caller's scope (null: of all of it) by group and by night or month; of months, the
-- nights before today apart from the others.
--   NIGHTS  key, name   the group; first, last its nights; ends the last night of the row, whether the group has it or not;
--           counts      the measures in the order of kept_night, then who is present on that last night
--   PASSED  on first, facilities became part of the group or left it: counts the people in the ones and in the others
--   MOVED   counts people whom a decision took from the group to another (other), or inside of it, from first to last
-- What is kept is read only where nothing in this transaction has changed what it was counted from.
create function occupancy_sums(p_by text, p_step text, p_facilities bigint[], p_from date, p_to date, p_today date,
                               p_kept boolean default true)
    returns table (fact text, key text, name text, other text, first date, last date, ends date, counts bigint[])
    language plpgsql stable security definer set search_path = public, pg_temp set jit = off as $$
declare
    scoped  bigint[] := case when p_facilities is null then scope_facilities()
                             else array(select unnest(scope_facilities()) intersect select unnest(p_facilities)) end;
    changes boolean := p_by in ('DT', 'OPERATOR', 'KIND');
    since   date := p_from - case when changes then 1 else 0 end;
    kept    bigint[];
    swept   bigint[];
    grouped text;
    at_end  text;
    source  text;
    sweep   text := '';
    moved   text;
    member  text := case p_by when 'DT' then 'n.directorate_id' when 'OPERATOR' then 'n.operator_id' when 'KIND' then 'n.kind' else 'k.key' end;
    part    text := format('part as (select f.id, %s as key from unnest($1) x (id) join facility f on f.id = x.id%s)',
                           case p_by when 'DEPARTMENT' then 'f.department_code' when 'REGION' then 'd.region_code' else '''FR''::text' end,
                           case p_by when 'REGION' then ' join department d on d.code = f.department_code' else '' end);
    named   text := case p_by when 'DEPARTMENT' then 'x.key, (select d.name from department d where d.code = x.key)'
                              when 'REGION' then 'x.key, (select r.name from region r where r.code = x.key)'
                              when 'DT' then '(select t.name from territorial_directorate t where t.id = x.key), (select t.name from territorial_directorate t where t.id = x.key)'
                              when 'OPERATOR' then '(select o.name from operator o where o.id = x.key), (select o.name from operator o where o.id = x.key)'
                              else 'x.key, null::text' end;
    totals  text := 'sum(n.authorised), sum(n.opened), sum(n.travaux), sum(n.remise_en_etat), sum(n.desinsectisation),
                     sum(n.sous_occupation), sum(n.occupied), sum(n.reserved), sum(n.allocable), sum(n.transitory_opened),
                     sum(n.transitory_occupied), sum(n.overstay_protected), sum(n.overstay_rejected), sum(n.overstay_other),
                     sum(n.arrivals), sum(n.departures), sum(n.excess), sum(n.blocked), sum(n.births), sum(n.transfers_in),
                     sum(n.transfers_out)';
begin
    select coalesce(array_agg(s.id) filter (where k.facility_id is not null), '{}'),
           coalesce(array_agg(s.id) filter (where k.facility_id is null), '{}')
    into kept, swept
    from unnest(scoped) s (id)
    left join nights_kept k on k.facility_id = s.id and p_kept and k.starts_on <= since and k.ends_on >= p_to
                           and not exists (select from night_stale t where t.facility_id = k.facility_id);

    source := case when cardinality(kept) > 0 then
        'select %1$s from part k join kept_night n on n.facility_id = k.id and n.night >= %2$s and n.night < $4' end;
    if cardinality(swept) > 0 then
        source := concat_ws(' union all ',
            'select %1$s from part k join kept_night n on n.facility_id = k.id and n.night >= %2$s and n.night < $4 where k.id = any ($5)',
            'select %1$s from swept n join part k on k.id = n.facility_id where n.night >= %2$s');
        sweep := format(', swept as %s (select * from counted_nights($6, $2, $4))',
                        case when changes then 'materialized' else 'not materialized' end);
        if cardinality(kept) = 0 then source := 'select %1$s from swept n join part k on k.id = n.facility_id where n.night >= %2$s'; end if;
    end if;
    if source is null then return; end if;

    grouped := case when p_step = 'NIGHT' then 'n.night'
                    when date_trunc('month', p_from) = date_trunc('month', p_to - 1) and (p_today <= p_from or p_today >= p_to) then '$4 - 1'
                    else 'e.ends' end;
    at_end := case when p_step = 'NIGHT' then 'sum(n.occupied + n.transitory_occupied)'
                   else format('coalesce(sum(n.occupied + n.transitory_occupied) filter (where n.night = %s), 0)', grouped) end;
    return query execute format($q$
        with %1$s,
        night_end as (
            select d::date as night, least((date_trunc('month', d) + interval '1 month')::date - 1, $4 - 1,
                                           case when d < $7 then $7 - 1 end) as ends
            from generate_series($3::timestamp, $4::timestamp - interval '1 day', interval '1 day') d
        )
        select 'NIGHTS', %2$s, null::text, x.first, x.last, x.ends, x.counts
        from (select %3$s as key, min(n.night) as first, max(n.night) as last, %4$s as ends, array[%5$s, %6$s]::bigint[] as counts
              from (%7$s) n %8$s
              group by n.key %9$s) x$q$,
        part || sweep, named, 'n.key', grouped, totals, at_end, format(source, member || ' as key, n.*', '$3'),
        case grouped when 'e.ends' then 'join night_end e on e.night = n.night' else '' end,
        case grouped when '$4 - 1' then '' else ', ' || grouped end)
        using scoped, since, p_from, p_to, kept, swept, p_today;

    if changes then
        return query execute format($q$
            with %1$s,
            turn (facility_id, day) as (
                select facility_id, starts_on from facility_terms where facility_id = any ($1) and starts_on >= $3 and starts_on < $4
                union select facility_id, starts_on from facility_directorate
                      where facility_id = any ($1) and starts_on >= $3 and starts_on < $4
                union select facility_id, ends_on from facility_directorate
                      where facility_id = any ($1) and ends_on >= $3 and ends_on < $4
            ),
            night as materialized (%2$s),
            changed as (
                select t.day, e.key as before, n.key as after, e.present
                from turn t join night e on e.facility_id = t.facility_id and e.night = t.day - 1
                            join night n on n.facility_id = t.facility_id and n.night = t.day
                where n.key is distinct from e.key
            )
            select 'PASSED', %3$s, null::text, x.day, null::date, null::date, array[sum(x.joined), sum(x.gone)]::bigint[]
            from (select after as key, day, present as joined, 0 as gone from changed
                  union all select before, day, 0, present from changed) x
            group by x.key, x.day$q$,
            part || sweep, replace(format(source, member || ' as key, n.facility_id, n.night, n.occupied + n.transitory_occupied as present', '$2'),
                          'n.night < $4', 'n.night < $4 and (n.facility_id, n.night) in (select facility_id, day from turn union select facility_id, day - 1 from turn)'),
            named)
            using scoped, since, p_from, p_to, kept, swept;
    end if;

    if cardinality(scoped) < 2 then return; end if;
    moved := case when cardinality(swept) = 0 then
        'select from_id, to_id, left_on, reached_on, people from kept_transfer where reached_on >= $2 and left_on < $3
         union all
         select from_id, to_id, left_on, reached_on, people from kept_transfer
         where reached_on is null and left_on < $3 and last_day >= business_day()'
        else regexp_replace(replace(occupancy_transfer_facts(), '$4::date', 'null::date'), '\{(\w+)\}', '\1', 'g') end;
    return query execute format($q$
        with %1$s,
        moved as (select m.* from (%2$s) m (from_id, to_id, left_on, reached_on%3$s)),
        between_parts as (
            select %4$s as key, %5$s as other, m.left_on, m.reached_on, sum(m.people) as people
            from moved m join part f on f.id = m.from_id join part t on t.id = m.to_id
            group by 1, 2, 3, 4
        )
        select 'MOVED', %6$s, o.name, x.left_on, x.reached_on, null::date, array[x.people]::bigint[]
        from between_parts x cross join lateral (select %7$s as name) o$q$,
        part, moved, case when cardinality(swept) = 0 then ', people' else ', left_as, reached_as, people' end,
        part_then(p_by, 'f', 'm.from_id', 'm.left_on'), part_then(p_by, 't', 'm.to_id', 'coalesce(m.reached_on, m.left_on)'),
        named,
        case p_by when 'DT' then '(select t.name from territorial_directorate t where t.id = x.other)'
                  when 'OPERATOR' then '(select o.name from operator o where o.id = x.other)' else 'x.other' end)
        using scoped, p_from, p_to;
end $$;

-- To which group a facility belonged on a day, as SQL.
create function part_then(p_by text, p_part text, p_facility text, p_day text) returns text
    language sql immutable as $f$
    select case
        when p_by in ('OPERATOR', 'KIND') then format('(select t.%3$s from facility_terms t where t.facility_id = %1$s
                and t.starts_on <= %2$s order by t.starts_on desc limit 1)', p_facility, p_day,
                case p_by when 'KIND' then 'kind' else 'operator_id' end)
        when p_by = 'DT' then format('(select d.directorate_id from facility_directorate d where d.facility_id = %1$s
                and d.starts_on <= %2$s and coalesce(d.ends_on, ''infinity'') > %2$s)', p_facility, p_day)
        else p_part || '.key' end
    $f$;

revoke all on function occupancy_sums(text, text, bigint[], date, date, date, boolean), part_then(text, text, text, text) from public;
grant execute on function occupancy_sums(text, text, bigint[], date, date, date, boolean) to ${app};
