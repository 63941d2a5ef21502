-- An invented nation of ten years: 1,500 facilities, 112,000 places, 2.4 million stays, none of anybody real. Kinds and
-- regions are as large as the arrêté of 7 April 2021 and OFII's report of 2022 say, 43 of a hundred households are of one
-- person, one place of five holds somebody beyond the last authorised day, and the stays are about three times shorter than
-- in life, as a load. Everything is drawn from the numbers themselves, so that every fill is the same. The triggers are off;
-- what they would have written is written here. ${since}: stays that ended before it are left out, ${today}: the business date;
-- ${every}: of so many facilities one is told, with what is in it.

create function pg_temp.drawn(number bigint, many bigint) returns bigint language sql immutable
    as $$ select ((number * 2654435761 % 4294967296) * 40503 % 4294967291) / 7 % many $$;

-- Places of each region and kind.
create temporary table share as
with region_share (code, caes, huda, prahda, cada, cph) as (values
    ('FR-ARA', 404, 5598, 670, 6202, 1075), ('FR-BFC', 110, 2129, 339, 3243, 388), ('FR-BRE', 220, 1542, 348, 2443, 462),
    ('FR-CVL', 146, 1407, 206, 2429, 331), ('FR-GES', 620, 7472, 792, 5590, 615), ('FR-HDF', 630, 2749, 312, 2901, 447),
    ('FR-IDF', 894, 12098, 578, 5760, 2962), ('FR-NOR', 280, 2229, 282, 2562, 389), ('FR-NAQ', 402, 2865, 647, 4865, 705),
    ('FR-OCC', 330, 2526, 621, 4556, 543), ('FR-PDL', 320, 2350, 270, 2500, 420), ('FR-PAC', 380, 3400, 410, 3100, 520)),
by_kind as (
    select code, kind, places from region_share
    cross join lateral (values ('CAES', caes), ('HUDA', huda), ('PRAHDA', prahda), ('CADA', cada), ('CPH', cph)) k (kind, places)
)
select code, kind, sum(places) over (order by code, kind) - places as first, sum(places) over (order by code, kind) as until,
       sum(places) over () as of
from by_kind;

-- A slot is a unit that one household has at a time: 43 of a hundred have one bed.
create temporary table slot as
with sized as (
    select n as slot, case when d < 43 then 1 when d < 63 then 2 when d < 78 then 3 when d < 91 then 4 else 5 end as size
    from (select n, pg_temp.drawn(n * 31 + 7, 100) as d from generate_series(1, 60000) n) x
),
counted as (
    select slot, size, sum(size) over (order by slot) as until from sized
),
cut as (
    select slot, least(size, 112000 - (until - size))::int as size, until - size as first from counted where until - size < 112000
),
-- Facilities are of 25 to 125 places.
bounds as (
    select array_agg(first * 112000 / of order by f) as bounds
    from (select f, sum(size) over (order by f) - size as first, sum(size) over () as of
          from (select f, 25 + pg_temp.drawn(f * 17 + 3, 101) as size from generate_series(1, 1500) f) x) y
)
select c.slot, c.size, width_bucket(c.first::numeric, b.bounds) as facility from cut c cross join bounds b;
create index on slot (slot);
analyze slot;

create temporary table centre as
select f.facility, f.places, s.kind, s.code as region
from (select facility, sum(size)::int as places, sum(sum(size)) over (order by facility) - sum(size) as first from slot group by facility) f
join share s on f.first * s.of / 112000 >= s.first and f.first * s.of / 112000 < s.until;
delete from slot where facility % ${every} <> 0;
delete from centre where facility % ${every} <> 0;

insert into operator select i, 'Association ' || i from generate_series(1, 180) i;
insert into territorial_directorate select i, 'Direction ' || i from generate_series(1, 32) i;
insert into facility (id, name, department_code)
select c.facility, 'Centre ' || c.facility, d.code
from centre c
join (select code, region_code, row_number() over (partition by region_code order by code) - 1 as n,
             count(*) over (partition by region_code) as many from department) d
  on d.region_code = c.region and d.n = c.facility % d.many;
insert into facility_code (id, facility_id, code, starts_on)
select facility, facility, substr(kind, 1, 1) || lpad(facility::text, 4, '0'), date '2010-01-01' from centre;
insert into facility_terms
select facility, facility, date '2010-01-01', case when kind = 'CADA' and facility % 4 = 0 then 'HUDA' else kind end,
       case when kind in ('CADA', 'CPH') then 'TARIFEE' else 'SUBVENTIONNEE' end, 1 + facility % 180, places, 'ACT', null
from centre
union all
select 10000 + facility, facility, date '2026-01-01' - 365 * (facility % 9), 'CADA', 'TARIFEE', 1 + facility % 180, places, 'ACT', null
from centre where kind = 'CADA' and facility % 4 = 0;
insert into facility_directorate
select facility, facility, 1 + dense_rank() over (order by region) * 2 + facility % 2, date '2010-01-01', null from centre;
insert into site (id, facility_id, name) select facility, facility, 'Site' from centre;
insert into unit (id, facility_id, site_id, name, bed_count, step_free, shared)
select slot, facility, facility, 'U' || slot, size, slot % 14 = 0, size > 3 from slot;
insert into place (id, facility_id, unit_id, label, starts_on)
select slot * 8 + m, facility, slot, (m + 1)::text, date '2010-01-01' from slot, generate_series(0, 4) m where m < size;

-- One household after the other in each slot; three of ten times it is put in order for a fortnight in between.
create temporary table turn as
with drawn as (
    select s.slot, s.facility, s.size, c.kind, k, pg_temp.drawn(s.slot * 1009::bigint + k * 7 + 1, 1000) as luck,
           (case when c.kind = 'CAES' then 9 else 66 end
            + pg_temp.drawn(s.slot * 997::bigint + k * 13, case when c.kind = 'CAES' then 43 else 278 end))::int as nights,
           case when pg_temp.drawn(s.slot * 613::bigint + k, 10) < 3 then 16 else 2 end as rest
    from slot s join centre c on c.facility = s.facility
    cross join lateral generate_series(0, case when c.kind = 'CAES' then 150 else 25 end) k
),
laid as (
    select *, (date '${today}' - 3653 - slot % 200
               + (sum(nights + rest) over (partition by slot order by k))::int - nights - rest) as starts_on from drawn
)
select row_number() over (order by starts_on, slot) as turn, slot, facility, size, kind, luck, rest, starts_on,
       case when starts_on + nights < date '${today}' then starts_on + nights end as ends_on, nights
from laid where starts_on < date '${today}';

-- From a reception centre people go on to a facility that takes a household of their size in two days later.
create temporary table onward as
with gone as (
    select turn, size, ends_on + 2 as day, row_number() over (partition by size, ends_on order by turn) as rank
    from turn where kind = 'CAES' and ends_on is not null
),
come as (
    select turn, size, starts_on as day, row_number() over (partition by size, starts_on order by turn) as rank from turn where kind <> 'CAES'
)
select g.turn as before, c.turn as after from gone g join come c on c.size = g.size and c.day = g.day and c.rank = g.rank;
create index on onward (after);

create temporary table life as
select t.*, coalesce(b.before, t.turn) as household, b.before is not null as transferred, a.after,
       case when t.luck % 2 = 0 and t.ends_on is not null then t.ends_on - t.nights * 2 / 5
            when t.luck % 5 = 1 and t.ends_on is null then greatest(t.starts_on, date '${today}' - (t.luck % 150)::int - 1)
            when t.ends_on is not null then t.ends_on end as care_ends_on
from turn t left join onward b on b.after = t.turn left join onward a on a.before = t.turn
where coalesce(t.ends_on, 'infinity') >= date '${since}';
create temporary table member as
select l.turn, l.household, l.household * 8 + m as person, m from life l, generate_series(0, 4) m where m < l.size;
analyze life;
analyze member;

insert into household (id, reference) select distinct household, 'M' || household from life;
insert into person (id, family_name, given_names, sex, birth_date, birth_precision, nationality)
select distinct on (person) person, 'Nom' || person % 20011, 'Prenom' || person % 3001, case when person % 3 = 0 then 'F' else 'M' end,
       date '${today}' - case when m < 2 then 18 * 366 + pg_temp.drawn(person, 14000)::int else pg_temp.drawn(person, 6500)::int end,
       'DAY', (array['AFG', 'BGD', 'COD', 'GIN', 'TUR', 'CIV', 'GEO', 'UKR', 'SDN', 'ERI'])[1 + person % 10]
from member;
insert into membership (id, household_id, person_id, role, starts_on)
select distinct on (m.person) m.person, m.household, m.person, case m.m when 0 then 'HEAD' when 1 then 'SPOUSE' else 'CHILD' end, date '2010-01-01'
from member m;
insert into person_procedure (id, person_id, starts_on, procedure)
select id, id, date '2010-01-01', case when id / 8 % 7 = 0 then 'DUBLIN' when id / 8 % 3 = 0 then 'ACCELERATED' else 'NORMAL' end from person;
insert into outcome (id, person_id, body, outcome, decided_on, notified_on)
select household * 8, household * 8, 'OFPRA', case when luck % 5 < 3 then 'REFUGEE' else 'REJECTED' end, care_ends_on - 40, care_ends_on - 30
from life where care_ends_on is not null and after is null and luck % 10 <> 9;

-- Decisions: 1 admits or transfers, 2 ends.
insert into decision (id, number, nature, household_id, facility_id, decided_on)
select turn * 10 + 1, 'A' || turn, case when transferred then 'TRANSFER' else 'ADMISSION' end, household, facility, starts_on - 4 from life;
insert into decision (id, number, nature, household_id, decided_on, end_of_care_on)
select turn * 10 + 2, 'S' || turn, 'EXIT', household, care_ends_on - 30, care_ends_on from life where care_ends_on is not null and after is null;
insert into stay (id, person_id, facility_id, starts_on, ends_on, entry, entry_decision_id, exit_decision_id, exit_reason)
select l.turn * 8 + m.m, m.person, l.facility, l.starts_on, l.ends_on, 'DECISION', l.turn * 10 + 1,
       case when l.after is not null then l.after * 10 + 1 when l.ends_on is not null and l.care_ends_on is not null then l.turn * 10 + 2 end,
       case when l.after is not null then 'TRANSFERT_INTERNE_DNA' when l.ends_on is not null then 'DEPART_VOLONTAIRE' end
from life l join member m on m.turn = l.turn;
insert into bed_assignment (id, facility_id, person_id, unit_id, place_id, stay_id, state, starts_on, ends_on)
select l.turn * 8 + m.m, l.facility, m.person, l.slot, l.slot * 8 + m.m, l.turn * 8 + m.m, 'ACTIVE', l.starts_on, l.ends_on
from life l join member m on m.turn = l.turn;
insert into orientation (id, decision_id, household_id, facility_id, decided_on, expected_on, last_day, state)
select turn * 10 + 1, turn * 10 + 1, household, facility, starts_on - 4, starts_on, starts_on + 1, 'ARRIVED' from life;
insert into orientation_member (id, orientation_id, facility_id, person_id, arrived_on)
select l.turn * 8 + m.m, l.turn * 10 + 1, l.facility, m.person, l.starts_on from life l join member m on m.turn = l.turn;
insert into person_facility (person_id, facility_id, household_id)
select distinct m.person, l.facility, l.household from life l join member m on m.turn = l.turn;
insert into unavailability (id, facility_id, unit_id, reason, starts_on, ends_on)
select turn, facility, slot, (array['REMISE_EN_ETAT', 'REMISE_EN_ETAT', 'TRAVAUX', 'DESINSECTISATION'])[1 + luck % 4], ends_on + 1, ends_on + 15
from life where rest > 2 and ends_on is not null;
