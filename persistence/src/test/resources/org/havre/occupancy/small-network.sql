begin;
select set_config('havre.now', '2025-03-01T08:00:00Z', true);

insert into territorial_directorate values (1, 'Lyon'), (2, 'Marseille');
insert into operator values (1, 'Escale'), (2, 'Toits');
insert into account (id, login, display_name, password_hash) values
    (1, 'admin', 'A', ''), (2, 'finance', 'F', ''), (3, 'nobody', 'N', '');
insert into account_right (id, account_id, role, scope, scope_key, starts_on) values
    (1, 1, 'ADMIN', 'NATION', null, '2020-01-01'), (2, 2, 'FINANCE', 'REGION', 'FR-ARA', '2020-01-01');

insert into facility (id, name, department_code) values (1, 'Lyon', '69'), (2, 'Marseille', '13');
insert into facility_directorate values (1, 1, 1, '2020-01-01', null), (2, 2, 2, '2020-01-01', '2025-03-15');
insert into facility_terms values
    (1, 1, '2020-01-01', 'CADA', 'TARIFEE', 1, 4, 'ACT', null),
    (2, 2, '2020-01-01', 'HUDA', 'SUBVENTIONNEE', 1, 2, 'ACT', null),
    (3, 2, '2025-03-15', 'CADA', 'TARIFEE', 2, 2, 'ACT', null);
insert into site (id, facility_id, name) values (1, 1, 'S'), (2, 2, 'S');
insert into unit (id, facility_id, site_id, name, bed_count, transitory) values
    (1, 1, 1, 'A', 4, false), (2, 1, 1, 'Hall', 2, true), (3, 2, 2, 'A', 2, false);
insert into place (id, facility_id, unit_id, label, starts_on) values
    (1, 1, 1, '1', '2020-01-01'), (2, 1, 1, '2', '2020-01-01'), (3, 1, 1, '3', '2020-01-01'), (4, 1, 1, '4', '2020-01-01'),
    (5, 1, 2, '1', '2020-01-01'), (6, 1, 2, '2', '2020-01-01'), (7, 2, 3, '1', '2020-01-01'), (8, 2, 3, '2', '2020-01-01');
-- all year, as first declared
insert into unavailability (id, facility_id, unit_id, place_id, reason, starts_on, ends_on) values
    (1, 1, 1, 4, 'TRAVAUX', '2025-01-01', '2026-01-01');

insert into household (id, reference) values (1, 'H1'), (2, 'H2'), (3, 'H3'), (4, 'H4');
insert into person (id, family_name, sex, birth_date, birth_precision) values
    (1, 'Un', 'F', '1990-01-01', 'YEAR'), (2, 'Un', 'M', '2020-01-01', 'YEAR'), (3, 'Trois', 'M', '1990-01-01', 'YEAR'),
    (4, 'Quatre', 'M', '1990-01-01', 'YEAR'), (5, 'Cinq', 'F', '1990-01-01', 'YEAR'), (6, 'Six', 'F', '1990-01-01', 'YEAR');
-- the third person left household 1 for one of his own before its end of care was decided
insert into membership (id, household_id, person_id, role, starts_on, ends_on) values
    (1, 1, 1, 'HEAD', '2024-01-01', null), (2, 1, 2, 'CHILD', '2024-01-01', null), (3, 1, 3, 'SPOUSE', '2024-01-01', '2025-02-01'),
    (4, 4, 3, 'HEAD', '2025-02-01', null), (5, 2, 4, 'HEAD', '2024-01-01', null),
    (6, 3, 5, 'HEAD', '2024-01-01', null), (7, 3, 6, 'OTHER', '2024-01-01', null);
insert into outcome (id, person_id, body, outcome, decided_on) values (1, 1, 'OFPRA', 'REJECTED', '2025-01-20');
insert into decision (id, number, nature, household_id, facility_id, decided_on, end_of_care_on) values
    (1, 'D1', 'ADMISSION', 1, 1, '2024-01-01', null), (2, 'D2', 'ADMISSION', 2, 2, '2024-01-01', null),
    (3, 'D3', 'EXIT', 1, null, '2025-02-20', '2025-03-15'), (4, 'D4', 'EXIT', 2, null, '2025-01-20', '2025-02-10');
insert into stay (id, person_id, facility_id, starts_on, entry, entry_decision_id) values
    (1, 1, 1, '2024-01-04', 'DECISION', 1), (2, 2, 1, '2024-01-04', 'DECISION', 1), (4, 4, 2, '2024-01-04', 'DECISION', 2);
insert into bed_assignment (id, facility_id, person_id, unit_id, place_id, stay_id, state, starts_on) values
    (1, 1, 1, 1, 1, 1, 'ACTIVE', '2024-01-04'), (2, 1, 2, 1, null, 2, 'ACTIVE', '2024-01-04');
commit;

begin;
select set_config('havre.now', '2025-03-11T08:00:00Z', true);
-- revised to five nights; another one that was cancelled
update unavailability set starts_on = '2025-03-11', ends_on = '2025-03-16' where id = 1;
insert into unavailability (id, facility_id, unit_id, place_id, reason, starts_on, cancelled) values
    (2, 1, 1, 3, 'TRAVAUX', '2025-03-01', true);
-- five nights in the hall, then without a bed
insert into stay (id, person_id, facility_id, starts_on, entry, entry_decision_id) values
    (3, 3, 1, '2025-03-11', 'DECISION', 1);
insert into bed_assignment (id, facility_id, person_id, unit_id, place_id, stay_id, state, starts_on, ends_on) values
    (3, 1, 3, 2, 5, 3, 'ACTIVE', '2025-03-11', '2025-03-16');
-- recorded by error
insert into stay (id, person_id, facility_id, starts_on, entry, entry_decision_id) values
    (5, 5, 1, '2025-03-10', 'DECISION', 1);
commit;

begin;
select set_config('havre.now', '2025-03-22T08:00:00Z', true);
update stay set cancelled = true, cancelled_because = 'erreur de saisie' where id = 5;
insert into stay (id, person_id, facility_id, starts_on, ends_on, entry, entry_decision_id, exit_reason) values
    (6, 6, 1, '2025-03-21', '2025-03-21', 'DECISION', 1, 'DEPART_VOLONTAIRE'),
    (7, 5, 1, '2025-03-21', '2025-03-21', 'DECISION', 1, 'DEPART_VOLONTAIRE');
insert into decision (id, number, nature, household_id, decided_on, annuls_id) values
    (5, 'D5', 'ANNULMENT', 2, '2025-03-20', 4);
insert into decision (id, number, nature, household_id, facility_id, decided_on) values
    (6, 'D6', 'ADMISSION', 3, 1, '2025-03-28');
insert into orientation (id, decision_id, household_id, facility_id, decided_on, expected_on, last_day, state) values
    (1, 6, 3, 1, '2025-03-28', '2025-04-01', '2025-04-02', 'EXPECTED');
insert into orientation_member (id, orientation_id, facility_id, person_id) values (1, 1, 1, 5), (2, 1, 1, 6);
commit;
