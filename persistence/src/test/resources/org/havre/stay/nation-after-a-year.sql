-- An invented park of the size of the nation after a year: facilities of 75 places in all departments, 67 people in each
-- and 60 who have left it in the year, two by two in households. Figures are drawn from the numbers themselves, so that
-- every fill is the same. Triggers are off while it is filled; what they would have written is written here.


create temporary table at as
select f, f * 1000 + p as person, f * 1000 + p / 2 as household, f * 1000 + p / 2 as decision, p, p < 67 as present,
       (f * 7919 + p / 2 * 104729) % 1000 as drawn,
       date '2026-10-31' - 1 - case when p >= 60 and p < 67 then 400 + f % 300
                                    else (f * 31 + (case when p >= 67 then p - 67 else p end) / 2 * 17) % 364 end as turn
from generate_series(1, 1500) f, generate_series(0, 126) p;

create temporary table life as
select a.*, case when present then turn else turn - 60 - drawn % 300 end as starts_on, case when present then null else turn - drawn % 3 end as ends_on,
       present and p < 60 and drawn % 10 = 0 as transferred
from at a;
create index on life (household);
analyze life;

insert into operator select i, 'Operator ' || i from generate_series(1, 40) i;
insert into territorial_directorate select i, 'Directorate ' || i from generate_series(1, 32) i;
insert into facility (id, name, department_code)
select f, 'Facility ' || f, d.code
from generate_series(1, 1500) f
join (select code, row_number() over (order by region_code, code) - 1 as n, count(*) over () as of from department) d on d.n = f * d.of / 1501;
insert into facility_code (id, facility_id, code, starts_on)
select f, f, 'C' || lpad(f::text, 4, '0'), date '2015-01-01' from generate_series(1, 1500) f;
insert into facility_terms
select f, f, date '2015-01-01', case when f % 10 < 5 then 'CADA' when f % 10 < 9 then 'HUDA' else 'CAES' end,
       case when f % 10 < 5 then 'TARIFEE' else 'SUBVENTIONNEE' end, 1 + f % 40, 75, 'ACT', null
from generate_series(1, 1500) f;
insert into facility_directorate select f, f, 1 + f * 32 / 1501, date '2015-01-01', null from generate_series(1, 1500) f;
insert into site (id, facility_id, name) select f, f, 'Site' from generate_series(1, 1500) f;
insert into unit (id, facility_id, site_id, name, bed_count, transitory)
select f * 100 + u, f, f, 'U' || u, case when u = 18 then 3 else 4 end, false
from generate_series(1, 1500) f, generate_series(0, 18) u;
insert into place (id, facility_id, unit_id, label, starts_on)
select f * 1000 + p, f, f * 100 + p / 4, (p % 4 + 1)::text, date '2015-01-01'
from generate_series(1, 1500) f, generate_series(0, 74) p;

insert into household (id, reference) select distinct household, 'H' || household from life;
insert into person (id, family_name, given_names, sex, birth_date, birth_precision)
select person, 'Nom' || person % 20000, 'Prenom' || person % 3000, case when p % 2 = 0 then 'F' else 'M' end,
       date '1970-01-01' + (drawn * 13), 'DAY' from life;
insert into membership (id, household_id, person_id, role, starts_on)
select person, household, person, case when p % 2 = 0 then 'HEAD' else 'SPOUSE' end, date '2023-01-01' from life;
insert into person_procedure (id, person_id, starts_on, procedure)
select person, person, date '2023-01-01', case when drawn % 7 = 0 then 'DUBLIN' when drawn % 3 = 0 then 'ACCELERATED' else 'NORMAL' end from life;
insert into outcome (id, person_id, body, outcome, decided_on, notified_on)
select person, person, 'OFPRA', case when drawn % 2 = 0 then 'REFUGEE' else 'REJECTED' end,
       least(starts_on + 120, date '2026-10-20'), least(starts_on + 130, date '2026-10-25')
from life where p % 2 = 0 and drawn % 5 < 2;
insert into appeal_period select id, notified_on + 30 from outcome where outcome = 'REJECTED';

-- decisions: number 1 admits or transfers, 2 ends, 3 grants, 4 annuls one in a hundred of those that end
insert into decision (id, number, nature, household_id, facility_id, decided_on)
select household * 10 + 1, 'A' || household, case when bool_or(transferred) then 'TRANSFER' else 'ADMISSION' end, household, f, min(starts_on) - 4
from life group by household, f;
insert into decision (id, number, nature, household_id, decided_on, end_of_care_on)
select household * 10 + 2, 'E' || household, 'EXIT', household, min(ends_on) - 30, min(ends_on) - 5
from life where not present group by household
union all
select household * 10 + 2, 'E' || household, 'EXIT', household, least(min(starts_on) + 150, date '2026-10-29'), date '2026-10-31' - 150 + min(drawn) % 220
from life where present and drawn % 5 = 0 and drawn % 4 < 3 group by household
on conflict do nothing;
insert into decision (id, number, nature, household_id, decided_on, granted_until)
select household_id * 10 + 3, 'G' || household_id, 'STAY_GRANTED', household_id, decided_on + 5, end_of_care_on + 90
from decision where nature = 'EXIT' and household_id % 3 = 0;
insert into decision (id, number, nature, household_id, decided_on, annuls_id)
select household_id * 10 + 4, 'N' || household_id, 'ANNULMENT', household_id, decided_on + 1, id
from decision where nature = 'EXIT' and household_id % 101 = 0;

insert into stay (id, person_id, facility_id, starts_on, ends_on, entry, entry_decision_id, exit_decision_id, exit_reason)
select person, person, f, starts_on, ends_on, 'DECISION', household * 10 + 1,
       case when not present then household * 10 + 2 end, case when not present then 'DEPART_VOLONTAIRE' end
from life
union all
select 10000000 + person, person, f % 1500 + 1, starts_on - 100, starts_on, 'DECISION', household * 10 + 1, household * 10 + 1, 'TRANSFERT_INTERNE_DNA'
from life where transferred;
insert into bed_assignment (id, facility_id, person_id, unit_id, place_id, stay_id, state, starts_on, ends_on)
select person, f, person, f * 100 + (case when present then p else p - 67 end) / 4, f * 1000 + case when present then p else p - 67 end, person,
       'ACTIVE', starts_on, ends_on from life;
insert into person_facility (person_id, facility_id, household_id)
select distinct s.person_id, s.facility_id, m.household_id from stay s join membership m on m.person_id = s.person_id;

-- every admission came by an orientation; two households a facility are on their way, one of five too late
insert into orientation (id, decision_id, household_id, facility_id, decided_on, expected_on, last_day, state)
select id, id, household_id, facility_id, decided_on, decided_on + 3, decided_on + 5, 'ARRIVED' from decision where facility_id is not null;
insert into orientation_member (id, orientation_id, facility_id, person_id, arrived_on)
select person, household * 10 + 1, f, person, starts_on from life;
insert into orientation_answer (id, orientation_id, facility_id, answer, answered_on)
select id, id, facility_id, 'CONFIRMED', decided_on + 1 from orientation;

insert into household (id, reference) select 20000000 + i, 'W' || i from generate_series(1, 3000) i;
insert into person (id, family_name, sex, birth_date, birth_precision)
select 20000000 + i, 'Attendu' || i, 'F', date '1990-01-01', 'DAY' from generate_series(1, 3000) i;
insert into membership (id, household_id, person_id, role, starts_on)
select 20000000 + i, 20000000 + i, 20000000 + i, 'HEAD', date '2026-10-01' from generate_series(1, 3000) i;
insert into decision (id, number, nature, household_id, facility_id, decided_on)
select 200000000 + i, 'W' || i, 'ADMISSION', 20000000 + i, 1 + i % 1500, date '2026-10-31' - 2 - i % 5 from generate_series(1, 3000) i;
insert into orientation (id, decision_id, household_id, facility_id, decided_on, expected_on, last_day, state)
select id, id, household_id, facility_id, decided_on, decided_on + 3, decided_on + 5, 'EXPECTED' from decision where id > 200000000;
insert into orientation_member (id, orientation_id, facility_id, person_id)
select 20000000 + i, 200000000 + i, 1 + i % 1500, 20000000 + i from generate_series(1, 3000) i;
insert into orientation_answer (id, orientation_id, facility_id, answer, answered_on)
select id, id, facility_id, 'CONFIRMED', decided_on + 1 from orientation where id > 200000000 and id % 2 = 0;
insert into person_facility (person_id, facility_id, household_id) select 20000000 + i, 1 + i % 1500, 20000000 + i from generate_series(1, 3000) i;

insert into transcription (decision_id, facility_id, transcribed_on) select id, facility_id, decided_on from decision where nature = 'ADMISSION' and id % 7 = 0 and decided_on > date '2026-10-10';
insert into transfer_ask (id, facility_id, household_id, ground, asked_on, state)
select household, f, household, 'VULNERABILITY', date '2026-10-31' - min(drawn)::int % 60, 'ASKED' from life where present and drawn % 100 = 1 group by household, f;

-- who was away and came back, and who is away; every fiftieth facility keeps its sheet each day of the year
insert into absence (id, facility_id, stay_id, person_id, starts_on, ends_on, reason, returned)
select person, f, person, person, starts_on + 1, starts_on + 3, 'FAMILY', true from life where present and drawn % 8 = 0 and starts_on < date '2026-10-01';
insert into absence (id, facility_id, stay_id, person_id, starts_on)
select 10000000 + person, f, person, person, date '2026-10-31' - 1 - p % 20 from life where present and (drawn + p) % 90 = 1 and starts_on < date '2026-10-01';
insert into sighting (id, facility_id, stay_id, person_id, day, seen)
select (person * 400::bigint + d), f, person, person, date '2026-10-31' - d, (person + d) % 97 <> 0
from life, generate_series(1, 364) d
where present and f % 50 = 0 and starts_on <= date '2026-10-31' - d;

insert into stay_history select s.*, tstzrange(s.starts_on, null) from stay s;
insert into bed_assignment_history select s.*, tstzrange(s.starts_on, null) from bed_assignment s;
insert into decision_history select s.*, tstzrange(s.decided_on, null) from decision s;
insert into orientation_history select s.*, tstzrange(s.decided_on, null) from orientation s;
insert into orientation_member_history select s.*, tstzrange(coalesce(s.arrived_on, date '2026-10-28'), null) from orientation_member s;
insert into facility_terms_history select s.*, tstzrange(s.starts_on, null) from facility_terms s;
insert into facility_directorate_history select s.*, tstzrange(s.starts_on, null) from facility_directorate s;

insert into account (id, login, display_name, password_hash) values
    (1, 'one', '1', ''), (2, 'five', '5', ''), (3, 'region', 'R', ''), (4, 'nation', 'N', ''), (5, 'ofii', 'O', '');
insert into account_right (id, account_id, role, scope, scope_key, starts_on) values
    (1, 1, 'SOCIAL', 'FACILITY', null, '2020-01-01'), (2, 2, 'DIRECTOR', 'FACILITY', null, '2020-01-01'),
    (3, 3, 'OFII', 'REGION', (select region_code from department d join facility f on f.department_code = d.code group by 1 order by count(*) desc limit 1), '2020-01-01'),
    (4, 4, 'ADMIN', 'NATION', null, '2020-01-01'), (5, 5, 'OFII', 'NATION', null, '2020-01-01');
insert into account_right_facility (account_right_id, facility_id)
values (1, 700), (2, 700), (2, 703), (2, 705), (2, 710), (2, 713);
