-- Whom a decision brought from another facility or took to one, day by day, as by_transfer says: the decisions are looked at once,
-- whatever the number of those whom they name.
create function occupancy_sweep_of_moves() returns text
    language sql immutable as $f$
    select $q$
    carrier as materialized (
        select e.id, d.nature
        from (select entry_decision_id as id from present where starts_on >= $2 and entry = 'DECISION'
              union
              select exit_decision_id from present where ends_on < $3 and exit_decision_id is not null) e
        cross join lateral (select d.nature from decision d where d.id = e.id offset 0) d
    ),
    source as materialized (
        select e.id as decision_id, a.person_id, a.id
        from (select distinct entry_decision_id as id from present where starts_on >= $2 and entry = 'DECISION') e
        join carrier c on c.id = e.id and c.nature <> 'TRANSFER'
        cross join lateral (select a.person_id, a.id from stay a where a.exit_decision_id = e.id and not a.cancelled offset 0) a
    ),
    move as (
        select s.facility_id, s.starts_on as day, count(*)::int as came, null::int as went
        from present s
        join carrier c on c.id = s.entry_decision_id
        left join (select distinct b.id from present b
                   join source a on a.decision_id = b.entry_decision_id and a.person_id = b.person_id and a.id <> b.id) x on x.id = s.id
        where s.starts_on >= $2 and s.entry = 'DECISION' and (c.nature = 'TRANSFER' or x.id is not null)
        group by 1, 2
        union all
        select s.facility_id, s.ends_on, null, count(*)::int
        from present s join carrier c on c.id = s.exit_decision_id
        where s.ends_on < $3 and c.nature in ('TRANSFER', 'ADMISSION')
        group by 1, 2
    )
    $q$
    $f$;

-- All changes of a facility's day, and from them its nights with how some came and left.
create or replace function occupancy_sweep() returns text
    language sql immutable as $f$
    select 'with ' || occupancy_sweep_of_people() || ',' || occupancy_sweep_of_outages() || ','
        || occupancy_sweep_of_units() || ',' || occupancy_sweep_of_care() || ',' || occupancy_sweep_of_moves() || $q$,
    crowd as (
        select facility_id, greatest(starts_on, $2 - 1) as starts_on, case when ends_on < $3 then ends_on end as ends_on, count(*)::int as number,
               nullif(count(*) filter (where entry = 'BIRTH' and starts_on >= $2), 0)::int as births
        from present group by 1, 2, 3
    ),
    change (facility_id, day, opened, occupied, reserved, hall_opened, hall_occupied, arrivals, departures, gives, too_many,
            travaux, remise_en_etat, desinsectisation, sous_occupation, blocked, protected, rejected, other,
            births, transfers_in, transfers_out) as (
        select facility_id, greatest(starts_on, $2), null::int, number, null::int, null::int, null::int,
               case when starts_on >= $2 then number end, null::int, null::int, null::int, null::int, null::int, null::int, null::int,
               null::int, null::int, null::int, null::int, births, null::int, null::int from crowd
        union all
        select facility_id, ends_on, null, -number, null, null, null, null, number, null, null, null, null, null, null,
               null, null, null, null, null, null, null from crowd where ends_on is not null
        union all
        select facility_id, day, case when not transitory then opened end, case when transitory then -slept end, null,
               case when transitory then opened end, case when transitory then slept end, null, null, gives, too_many,
               null, null, null, null, null, null, null, null, null, null, null from unit_change
        union all
        select x.facility_id, e.day, null, null, e.number, null, null, null, null, null, null, null, null, null, null,
               null, null, null, null, null, null, null
        from expected x cross join lateral (values (x.starts_on, 1), (x.ends_on, -1)) e (day, number) where e.day < $3
        union all
        select l.facility_id, e.day, null, null, null, null, null, null, null, null, null,
               case l.reason when 'TRAVAUX' then e.number end, case l.reason when 'REMISE_EN_ETAT' then e.number end,
               case l.reason when 'DESINSECTISATION' then e.number end, case l.reason when 'SOUS_OCCUPATION' then e.number end,
               case l.reason when 'BLOCKED' then e.number end, null, null, null, null, null, null
        from lost l cross join lateral (values (l.day, 1), (l.until, -1)) e (day, number) where e.day < $3
        union all
        select o.facility_id, e.day, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
               case o.category when 'PROTECTED' then e.number end, case o.category when 'REJECTED' then e.number end,
               case o.category when 'OTHER' then e.number end, null, null, null
        from overstay o cross join lateral (values (o.day, 1), (o.until, -1)) e (day, number) where e.day < $3
        union all
        select facility_id, day, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
               null, null, null, null, came, went from move
    ),
    step as (
        select facility_id, day, sum(opened)::int as opened, sum(occupied)::int as occupied, sum(reserved)::int as reserved,
               sum(hall_opened)::int as hall_opened, sum(hall_occupied)::int as hall_occupied, sum(arrivals)::int as arrivals,
               sum(departures)::int as departures, sum(gives)::int as gives, sum(too_many)::int as too_many,
               sum(travaux)::int as travaux, sum(remise_en_etat)::int as remise_en_etat,
               sum(desinsectisation)::int as desinsectisation, sum(sous_occupation)::int as sous_occupation,
               sum(blocked)::int as blocked, sum(protected)::int as protected, sum(rejected)::int as rejected, sum(other)::int as other,
               sum(births)::int as births, sum(transfers_in)::int as transfers_in, sum(transfers_out)::int as transfers_out
        from change group by facility_id, day
    ),
    terms as (
        select facility_id, starts_on, lead(starts_on) over (partition by facility_id order by starts_on) as ends_on,
               kind, operator_id, authorised_capacity
        from facility_terms where facility_id = any ($1)
    ),
    counted as (
        select f.facility_id, $2 + n.number as night, coalesce(s.arrivals, 0) as arrivals, coalesce(s.departures, 0) as departures,
               coalesce(s.births, 0) as births, coalesce(s.transfers_in, 0) as transfers_in, coalesce(s.transfers_out, 0) as transfers_out,
               coalesce(sum(s.opened) over w, 0) as opened, coalesce(sum(s.occupied) over w, 0) as occupied,
               coalesce(sum(s.reserved) over w, 0) as reserved, coalesce(sum(s.hall_opened) over w, 0) as hall_opened,
               coalesce(sum(s.hall_occupied) over w, 0) as hall_occupied, coalesce(sum(s.gives) over w, 0) as gives,
               coalesce(sum(s.too_many) over w, 0) as too_many, coalesce(sum(s.travaux) over w, 0) as travaux,
               coalesce(sum(s.remise_en_etat) over w, 0) as remise_en_etat,
               coalesce(sum(s.desinsectisation) over w, 0) as desinsectisation,
               coalesce(sum(s.sous_occupation) over w, 0) as sous_occupation, coalesce(sum(s.blocked) over w, 0) as blocked,
               coalesce(sum(s.protected) over w, 0) as protected, coalesce(sum(s.rejected) over w, 0) as rejected,
               coalesce(sum(s.other) over w, 0) as other
        from (select distinct unnest($1) as facility_id) f
        cross join generate_series(0, $3 - $2 - 1) n (number)
        left join step s on s.facility_id = f.facility_id and s.day = $2 + n.number
        window w as (partition by f.facility_id order by n.number)
    ),
    told as (
        select c.*, t.kind, t.operator_id, d.directorate_id, coalesce(t.authorised_capacity, 0) as authorised,
               c.opened - c.travaux - c.remise_en_etat - c.desinsectisation - c.sous_occupation - c.occupied as vacant,
               coalesce(t.kind not in ('CAES', 'CPH'), true) as overstays
        from counted c
        left join terms t on t.facility_id = c.facility_id and t.starts_on <= c.night and (t.ends_on is null or c.night < t.ends_on)
        left join facility_directorate d on d.facility_id = c.facility_id and d.starts_on <= c.night
                                          and (d.ends_on is null or c.night < d.ends_on)
    )
    select facility_id, night, kind, operator_id, directorate_id, authorised, opened::int, travaux::int, remise_en_etat::int,
           desinsectisation::int, sous_occupation::int, occupied::int, reserved::int,
           greatest(0, least(gives, vacant - reserved))::int, hall_opened::int, hall_occupied::int,
           case when overstays then protected::int else 0 end, case when overstays then rejected::int else 0 end,
           case when overstays then other::int else 0 end, arrivals, departures, greatest(too_many, -vacant)::int, blocked::int,
           births, transfers_in, transfers_out
    from told
    where kind is not null or opened <> 0 or occupied <> 0 or reserved <> 0 or hall_opened <> 0 or hall_occupied <> 0
       or arrivals <> 0 or departures <> 0 or too_many <> 0 or blocked <> 0 or protected <> 0 or rejected <> 0 or other <> 0
    $q$
    $f$;

-- As in V220; how many there are of each nobody can say beforehand, so that nothing is joined one by one unless it says so itself.
create or replace function counted_nights(p_facilities bigint[], p_from date, p_to date) returns setof kept_night
    language plpgsql stable set search_path = public, pg_temp set jit = off set enable_nestloop = off set enable_memoize = off as $$
begin
    return query execute occupancy_sweep() using p_facilities, p_from, p_to;
end $$;

-- The same of one facility, after a change: planning all this takes longer than counting it, so it is planned once for a
-- connection.
do $$
begin
    execute format($q$
        create or replace function counted_nights_of_one(p_facilities bigint[], p_from date, p_to date) returns setof kept_night
            language plpgsql stable set search_path = public, pg_temp set jit = off set plan_cache_mode = force_generic_plan
            set enable_nestloop = off set enable_memoize = off as %L$q$,
        E'#variable_conflict use_column\nbegin\n    return query ' || occupancy_sweep() || E';\nend');
end $$;

drop function swept_nights(bigint[], date, date);
drop function swept_nights_of_one(bigint[], date, date);
drop function facts_of(bigint[], date, date);
drop function facts_of_one(bigint[], date, date);
drop function counted_nights_with(text);
revoke all on function occupancy_sweep_of_people(), occupancy_sweep_of_rulings(), occupancy_sweep_of_moves() from public;
