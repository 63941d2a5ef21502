-- The nights of facilities counted by the database itself: what enters and what leaves on a day, added up from night to
-- night. What FacilityCalendar counts one facility at a time, to explain it, is counted here for all of them at once.

-- As in V009, but for whoever left before the end of their care, who is never undue and need not be told.
create or replace function occupancy_care_facts() returns text
    language sql immutable as $f$
    select $q$
    with belonging as materialized (
        select s.id as presence_id, s.facility_id, s.person_id, s.starts_on as arrived_on, s.ends_on as left_on,
               s.entry_decision_id, m.household_id, m.starts_on, coalesce(m.ends_on, 'infinity') as ends_on
        from {stay} s join {membership} m on m.person_id = s.person_id
        where s.facility_id = any($1) and not s.cancelled and s.starts_on < $3 and coalesce(s.ends_on, 'infinity') > $2
    ),
    decided as materialized (
        select b.presence_id, b.facility_id, d.id, d.nature, d.decided_on, b.left_on,
               coalesce(d.granted_until, d.end_of_care_on,
                        case when d.nature in ('WITHDRAWAL', 'REFUSAL') then coalesce(d.effective_on, d.decided_on) end) as until
        from belonging b
        join {decision} d on d.household_id = b.household_id
                         and (d.person_id = b.person_id or d.person_id is null and d.decided_on < b.ends_on)
        where d.nature <> 'ANNULMENT' and not exists (select from {decision} a where a.annuls_id = d.id)
    ),
    due as materialized (
        select distinct b.presence_id as id, b.facility_id, b.person_id, b.arrived_on, b.left_on, b.entry_decision_id
        from belonging b
        where b.presence_id in (select presence_id from decided where until < least(left_on, $3) - 1)
    ),
    spokesman as (
        select id as presence_id, facility_id, person_id, 'OUTCOME' as fact, null::date as starts_on, null::date as ends_on
        from due
        union all
        select b.presence_id, b.facility_id, m.person_id,
               case m.role when 'HEAD' then 'HEAD_OUTCOME' else 'ADULT_OUTCOME' end,
               greatest(b.starts_on, m.starts_on, case when m.role <> 'HEAD' then (x.birth_date + interval '18 years')::date end),
               nullif(least(b.ends_on, coalesce(m.ends_on, 'infinity')), 'infinity')
        from due join belonging b on b.presence_id = due.id
        join {membership} m on m.household_id = b.household_id and m.person_id <> b.person_id
        join person x on x.id = m.person_id
    )
    select facility_id, 'CARE', id, null::bigint, null::bigint, null::date, arrived_on, left_on, null, entry_decision_id
    from due
    union all
    select facility_id, 'DECISION', presence_id, null, null, decided_on, null, until, nature, id
    from decided where presence_id in (select id from due)
    union all
    select s.facility_id, s.fact, s.presence_id, null, null,
           case o.outcome when 'ANNULLED' then coalesce(o.notified_on, o.read_on, o.decided_on) else o.decided_on end,
           s.starts_on, s.ends_on, o.outcome, rank() over (partition by s.presence_id order by o.decided_on, o.id)
    from spokesman s join {outcome} o on o.person_id = s.person_id
    where s.starts_on is null or s.ends_on is null or s.starts_on < s.ends_on
    union all
    select due.facility_id, 'DUBLIN', due.id, null, null, null, d.starts_on,
           (select min(n.starts_on) from {person_procedure} n where n.person_id = d.person_id and n.starts_on > d.starts_on),
           null, null
    from due join {person_procedure} d on d.person_id = due.person_id
    where d.procedure = 'DUBLIN'
    union all
    select b.facility_id, 'HALL', b.stay_id, null, null, null, b.starts_on, b.ends_on, null, null
    from {unit} u join {bed_assignment} b on b.unit_id = u.id join due on due.id = b.stay_id
    where u.facility_id = any($1) and u.transitory and b.state = 'ACTIVE' and b.ends_on is distinct from b.starts_on
    $q$
    $f$;

-- What the places that are out of service at some time lose: bay, span by span between two days on which anything changes.
create function occupancy_sweep_of_outages() returns text
    language sql immutable as $f$
    select $q$
    hit as materialized (
        select b.facility_id, b.unit_id, b.place_id, greatest(b.starts_on, o.starts_on) as starts_on,
               least(b.ends_on, o.ends_on, $3) as ends_on, o.starts_on as since, o.number, o.detail as reason
        from fact b join fact o on o.unit_id = b.unit_id and coalesce(o.place_id, b.place_id) = b.place_id
        where b.fact = 'PLACE' and b.place_id is not null and b.detail is null and o.fact = 'UNAVAILABLE'
          and greatest(b.starts_on, o.starts_on) < least(b.ends_on, o.ends_on, $3)
    ),
    bay as (
        select distinct facility_id, unit_id, place_id from hit
    ),
    slept as materialized (
        select b.facility_id, b.unit_id, b.place_id, f.starts_on, coalesce(f.ends_on, $3) as ends_on
        from bay b join fact f on f.place_id = b.place_id where f.fact = 'BED'
    ),
    bay_turn as (
        select facility_id, unit_id, place_id, starts_on as day from hit
        union select facility_id, unit_id, place_id, ends_on from hit
        union select facility_id, unit_id, place_id, starts_on from slept
        union select facility_id, unit_id, place_id, ends_on from slept
    ),
    bay_span as materialized (
        select *, lead(day) over (partition by place_id order by day) as until from bay_turn
    ),
    lost as materialized (
        select distinct on (s.place_id, s.day) s.facility_id, s.unit_id, s.day, s.until,
               case when x.place_id is null then h.reason else 'BLOCKED' end as reason
        from bay_span s
        join hit h on h.place_id = s.place_id and h.starts_on <= s.day and s.day < h.ends_on
        left join (select distinct s.place_id, s.day
                   from bay_span s join slept l on l.place_id = s.place_id and l.starts_on <= s.day and s.day < l.ends_on) x
               on x.place_id = s.place_id and x.day = s.day
        order by s.place_id, s.day, h.since, h.number
    )
    $q$
    $f$;

-- What each unit that is not transitory can still give, and who is too many in it.
create function occupancy_sweep_of_units() returns text
    language sql immutable as $f$
    select $q$
    unit_step as (
        select facility_id, unit_id, day, coalesce(sum(vacant), 0)::int as vacant, coalesce(sum(held), 0)::int as held
        from (
            select f.facility_id, f.unit_id, e.day, case f.fact when 'PLACE' then e.number when 'BED' then -e.number end as vacant,
                   case f.fact when 'RESERVED' then e.number end as held
            from fact f cross join lateral (values (f.starts_on, f.number), (f.ends_on, -f.number)) e (day, number)
            where (f.fact in ('PLACE', 'BED') and f.detail is null or f.fact = 'RESERVED') and e.day < $3
            union all
            select l.facility_id, l.unit_id, e.day, e.number, null
            from lost l cross join lateral (values (l.day, -1), (l.until, 1)) e (day, number)
            where l.reason <> 'BLOCKED' and e.day < $3
        ) changes
        group by 1, 2, 3
    ),
    unit_night as (
        select facility_id, unit_id, day, sum(vacant) over w as vacant, sum(held) over w as held
        from unit_step window w as (partition by unit_id order by day)
    ),
    unit_change as (
        select facility_id, day, (gives - lag(gives, 1, 0::bigint) over w)::int as gives,
               (too_many - lag(too_many, 1, 0::bigint) over w)::int as too_many
        from (select facility_id, unit_id, day, greatest(vacant - held, 0) as gives, greatest(-vacant, 0) as too_many from unit_night) n
        window w as (partition by unit_id order by day)
    )
    $q$
    $f$;

-- Who is present beyond the last authorised day, span by span, and as what: the rules of Care, Authorisation and Claims.
create function occupancy_sweep_of_care() returns text
    language sql immutable as $f$
    select $q$
    care as materialized (
        select presence_id, facility_id, starts_on, coalesce(ends_on, 'infinity') as ends_on, number as admission
        from fact where fact = 'CARE'
    ),
    decided as materialized (
        select distinct presence_id, decided_on, ends_on as until, detail as nature, number,
               array[decided_on - date '2000-01-01', number] as rank
        from fact where fact = 'DECISION'
    ),
    admitted as (
        select d.presence_id, max(d.rank) as rank
        from decided d join care c on c.presence_id = d.presence_id
        where d.nature = 'ADMISSION' and (d.decided_on <= c.starts_on or d.number = c.admission)
        group by d.presence_id
    ),
    since as (
        select d.*, min(d.decided_on) filter (where d.nature = 'STAY_GRANTED') over (partition by d.presence_id) as granted_on
        from decided d left join admitted a on a.presence_id = d.presence_id
        where a.rank is null or d.rank >= a.rank
    ),
    standing as materialized (
        select presence_id, decided_on, until from since
        where until is not null and (nature <> 'EXTENSION' or granted_on <= decided_on)
    ),
    said as materialized (
        select presence_id, case fact when 'OUTCOME' then 0 when 'HEAD_OUTCOME' then 1 else 2 end as claimant, number,
               decided_on, coalesce(starts_on, '-infinity') as starts_on, coalesce(ends_on, 'infinity') as ends_on,
               greatest(starts_on, decided_on) as heard_on, detail as outcome
        from fact where fact in ('OUTCOME', 'HEAD_OUTCOME', 'ADULT_OUTCOME')
    ),
    reopened as materialized (
        select a.presence_id, a.decided_on, a.heard_on from said a
        where a.outcome = 'ANNULLED' and a.heard_on < a.ends_on
          and not exists (select from said b
                          where b.presence_id = a.presence_id and b.decided_on <= a.heard_on
                            and b.starts_on <= a.heard_on and a.heard_on < b.ends_on
                            and (b.claimant, -b.number) < (a.claimant, -a.number))
    ),
    apart as materialized (
        select presence_id, fact, starts_on, coalesce(ends_on, 'infinity') as ends_on from fact where fact in ('DUBLIN', 'HALL')
    ),
    care_turn as (
        select presence_id, greatest(starts_on, $2) as day from care
        union select presence_id, until + 1 from standing
        union select s.presence_id, t.day
              from said s cross join lateral (values (s.decided_on), (s.heard_on), (s.starts_on), (s.ends_on)) t (day)
        union select a.presence_id, t.day from apart a cross join lateral (values (a.starts_on), (a.ends_on)) t (day)
    ),
    care_span as materialized (
        select c.presence_id, c.facility_id, t.day,
               coalesce(lead(t.day) over (partition by c.presence_id order by t.day), least(c.ends_on, $3)) as until
        from care c join care_turn t on t.presence_id = c.presence_id
        where t.day >= greatest(c.starts_on, $2) and t.day < least(c.ends_on, $3)
    ),
    bounded as (
        select s.presence_id, s.facility_id, s.day, s.until,
               max(r.decided_on) filter (where r.heard_on <= s.day) as after, min(r.heard_on) filter (where r.heard_on > s.day) as up_to
        from care_span s left join reopened r on r.presence_id = s.presence_id
        group by 1, 2, 3, 4
    ),
    undue as materialized (
        select b.presence_id, b.facility_id, b.day, b.until
        from bounded b
        join standing d on d.presence_id = b.presence_id
                       and d.decided_on > coalesce(b.after, '-infinity') and d.decided_on <= coalesce(b.up_to, 'infinity')
        group by 1, 2, 3, 4
        having max(d.until) < b.day
    ),
    speaking as (
        select distinct on (u.presence_id, u.day) u.presence_id, u.day, s.outcome
        from undue u
        join said s on s.presence_id = u.presence_id and s.decided_on <= u.day and s.starts_on <= u.day and u.day < s.ends_on
        order by u.presence_id, u.day, s.claimant, s.number desc
    ),
    overstay as (
        select u.facility_id, u.day, u.until,
               case when d.presence_id is not null then 'OTHER'
                    when s.outcome in ('REFUGEE', 'SUBSIDIARY', 'STATELESS') then 'PROTECTED'
                    when s.outcome in ('REJECTED', 'INADMISSIBLE', 'EXCLUDED', 'CLOSED', 'WITHDRAWN', 'REJECTED_BY_ORDER') then 'REJECTED'
                    else 'OTHER' end as category
        from undue u
        left join speaking s on s.presence_id = u.presence_id and s.day = u.day
        left join apart d on d.fact = 'DUBLIN' and d.presence_id = u.presence_id and d.starts_on <= u.day and u.day < d.ends_on
        where not exists (select from apart h where h.fact = 'HALL' and h.presence_id = u.presence_id
                                                and h.starts_on <= u.day and u.day < h.ends_on)
    )
    $q$
    $f$;

-- All changes of a facility's day, and from them its nights.
create function occupancy_sweep() returns text
    language sql immutable as $f$
    select 'with fact as materialized (select * from facts_of($1, $2, $3)),' || occupancy_sweep_of_outages() || ','
        || occupancy_sweep_of_units() || ',' || occupancy_sweep_of_care() || $q$,
    change (facility_id, day, opened, occupied, reserved, hall_opened, hall_occupied, arrivals, departures, gives, too_many,
            travaux, remise_en_etat, desinsectisation, sous_occupation, blocked, protected, rejected, other) as (
        select f.facility_id, e.day, case when f.fact = 'PLACE' and f.detail is null then e.number end,
               case when f.fact = 'STAY' then e.number when f.fact = 'BED' then -e.number end,
               case when f.fact = 'EXPECTED' then e.number end,
               case when f.fact = 'PLACE' and f.detail is not null then e.number end, case when f.fact = 'BED' then e.number end,
               case when f.fact = 'STAY' and e.number > 0 and f.starts_on >= $2 then e.number end,
               case when f.fact = 'STAY' and e.number < 0 then -e.number end,
               null::int, null::int, null::int, null::int, null::int, null::int, null::int, null::int, null::int, null::int
        from fact f
        cross join lateral (values (greatest(f.starts_on, $2), f.number::int), (f.ends_on, -f.number::int)) e (day, number)
        where (f.fact in ('STAY', 'PLACE', 'EXPECTED') or f.fact = 'BED' and f.detail is not null) and e.day < $3
        union all
        select facility_id, day, null, null, null, null, null, null, null, gives, too_many,
               null, null, null, null, null, null, null, null from unit_change
        union all
        select l.facility_id, e.day, null, null, null, null, null, null, null, null, null,
               case l.reason when 'TRAVAUX' then e.number end, case l.reason when 'REMISE_EN_ETAT' then e.number end,
               case l.reason when 'DESINSECTISATION' then e.number end, case l.reason when 'SOUS_OCCUPATION' then e.number end,
               case l.reason when 'BLOCKED' then e.number end, null, null, null
        from lost l cross join lateral (values (l.day, 1), (l.until, -1)) e (day, number) where e.day < $3
        union all
        select o.facility_id, e.day, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
               case o.category when 'PROTECTED' then e.number end, case o.category when 'REJECTED' then e.number end,
               case o.category when 'OTHER' then e.number end
        from overstay o cross join lateral (values (o.day, 1), (o.until, -1)) e (day, number) where e.day < $3
    ),
    step as (
        select facility_id, day, sum(opened)::int as opened, sum(occupied)::int as occupied, sum(reserved)::int as reserved,
               sum(hall_opened)::int as hall_opened, sum(hall_occupied)::int as hall_occupied, sum(arrivals)::int as arrivals,
               sum(departures)::int as departures, sum(gives)::int as gives, sum(too_many)::int as too_many,
               sum(travaux)::int as travaux, sum(remise_en_etat)::int as remise_en_etat,
               sum(desinsectisation)::int as desinsectisation, sum(sous_occupation)::int as sous_occupation,
               sum(blocked)::int as blocked, sum(protected)::int as protected, sum(rejected)::int as rejected, sum(other)::int as other
        from change group by facility_id, day
    ),
    terms as (
        select facility_id, starts_on, lead(starts_on) over (partition by facility_id order by starts_on) as ends_on,
               kind, operator_id, authorised_capacity
        from facility_terms where facility_id = any($1)
    ),
    counted as (
        select f.facility_id, $2 + n.number as night, coalesce(s.arrivals, 0) as arrivals, coalesce(s.departures, 0) as departures,
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
           case when overstays then other::int else 0 end, arrivals, departures, greatest(too_many, -vacant)::int, blocked::int
    from told
    where kind is not null or opened <> 0 or occupied <> 0 or reserved <> 0 or hall_opened <> 0 or hall_occupied <> 0
       or arrivals <> 0 or departures <> 0 or too_many <> 0 or blocked <> 0 or protected <> 0 or rejected <> 0 or other <> 0
    $q$
    $f$;

-- What is counted of a facility on a night, the measures in the order of Measure; nobody's name leads to it or from it.
create type facility_night as (
    facility_id         bigint,
    night               date,
    kind                text,
    operator_id         bigint,
    directorate_id      bigint,
    authorised          integer,
    opened              integer,
    travaux             integer,
    remise_en_etat      integer,
    desinsectisation    integer,
    sous_occupation     integer,
    occupied            integer,
    reserved            integer,
    allocable           integer,
    transitory_opened   integer,
    transitory_occupied integer,
    overstay_protected  integer,
    overstay_rejected   integer,
    overstay_other      integer,
    arrivals            integer,
    departures          integer,
    excess              integer,
    blocked             integer
);

-- The facts of facilities of whatever scope: for functions that have asked for it. Apart from the sweep, since whoever looks
-- for the facts of a few facilities among millions goes another way than whoever joins what was found.
create function facts_of(p_facilities bigint[], p_from date, p_to date)
    returns table (facility_id bigint, fact text, presence_id bigint, unit_id bigint, place_id bigint,
                   decided_on date, starts_on date, ends_on date, detail text, number bigint)
    language plpgsql stable rows 100000 set search_path = public, pg_temp set jit = off set enable_nestloop = on as $$
begin
    return query execute regexp_replace(occupancy_facility_facts(), '\{(\w+)\}', '\1', 'g') using p_facilities, p_from, p_to;
    return query execute regexp_replace(occupancy_care_facts(), '\{(\w+)\}', '\1', 'g') using p_facilities, p_from, p_to;
end $$;

-- The nights of facilities from a day up to but not including another. How many facts there are of each kind nobody can say
-- beforehand: they are joined by hashing, and never one by one.
create function swept_nights(p_facilities bigint[], p_from date, p_to date) returns setof facility_night
    language plpgsql stable set search_path = public, pg_temp set jit = off set enable_nestloop = off as $$
begin
    return query execute occupancy_sweep() using p_facilities, p_from, p_to;
end $$;

revoke all on function occupancy_sweep_of_outages(), occupancy_sweep_of_units(), occupancy_sweep_of_care(), occupancy_sweep(),
    facts_of(bigint[], date, date), swept_nights(bigint[], date, date) from public;
