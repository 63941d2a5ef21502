-- What the demo set has nothing of, written for the facility itself; then its twins, and who else asks.

create function planting.own() returns bigint
    language sql stable
    as $$ select facility_id from facility_code where code = 'C6980' $$;

-- Families first: of whoever is alone not everything is offered.
create table planting.present as
    select row_number() over (order by (select count(*) > 1 from membership x where x.household_id = m.household_id and x.ends_on is null) desc, s.id) as nth, s.id as stay, s.person_id as person, m.household_id as household, s.entry_decision_id as decision
    from stay s join membership m on m.person_id = s.person_id and m.ends_on is null and m.role = 'HEAD'
    where s.facility_id = planting.own() and s.ends_on is null and not s.cancelled and s.entry = 'DECISION';

insert into reconciliation_difference (id, type, facility_id, region_code, year, month, target, amount, first_seen_on)
select 6000000800 + n, 'CAPACITIES_DIFFER', planting.own(), 'FR-ARA', 2020, make_date(2020, n, 1), '', 1, date '2026-09-01'
from generate_series(1, 4) n;
insert into reconciliation_word (id, difference_id, state, said_on, comment, author_id, author_name)
select 6000000820 + n, 6000000800 + n, 'JUSTIFIED', date '2026-09-02', 'Powneriquol', (select id from account where login = 'finance'), 'finance'
from generate_series(1, 4) n;
insert into reconciliation_difference (id, type, facility_id, region_code, year, month, target, amount, first_seen_on)
select 6000000840 + n, 'CAPACITIES_DIFFER', planting.own(), 'FR-ARA', 2019, make_date(2019, n, 1), '', 1, date '2026-09-01'
from generate_series(1, 4) n;
insert into reconciliation_word (id, difference_id, state, said_on)
select 6000000860 + n, 6000000840 + n, 'OPEN', date '2026-09-01' from generate_series(1, 4) n;

insert into credit_act (id, facility_id, nature, number, signed_on, starts_on, ends_on)
select 6000000880 + n, null, 'CPOM', 'CPOM ' || n, date '2026-01-01', date '2026-01-01', date '2030-12-31' from generate_series(1, 4) n;
insert into cpom_member (id, act_id, facility_id, joined_on)
select 6000000890 + n, 6000000880 + n, planting.own(), date '2026-01-01' from generate_series(1, 4) n;
insert into credit_paper (act_id, media_type, content, added_on)
select id, 'application/pdf', '%PDF-acte'::bytea, date '2026-01-01' from credit_act where facility_id = planting.own()
on conflict (act_id) do nothing;

update person set family_name = 'Powneriquol', given_names = 'Powneriquol' where id in (select person_id from person_facility where facility_id = planting.own());

insert into eviction_proceeding (id, facility_id, household_id, state, given_by, notified_on, leave_by, permit, returning_home, offers_refused, category)
select 6000000100 + nth, planting.own(), household, 'NOTIFIED', 'MANAGER', date '2026-09-01', date '2026-09-16', false, 'NONE', 0, 'REJECTED'
from planting.present where nth <= 3;
insert into refused_offer (id, facility_id, household_id, kind, offered_on, refused_on, legitimate, because, author_id)
select 6000000200 + nth, planting.own(), household, 'HOUSING', date '2026-09-01', date '2026-09-03', true, 'Powneriquol', (select id from account where login = 'director')
from planting.present where nth between 2 and 5;
insert into transfer_ask (id, facility_id, household_id, ground, asked_on, state)
select 6000000300 + nth, planting.own(), household, 'HOUSE_RULES', date '2026-10-20', 'ASKED' from planting.present where nth between 4 and 6;
insert into household_change (id, facility_id, household_id, person_id, kind, effective_on)
select 6000000400 + nth, planting.own(), household, person, 'HEAD', date '2026-10-20' from planting.present where nth between 1 and 3;
insert into transcription (decision_id, facility_id, transcribed_on)
select decision, planting.own(), date '2026-10-20' from planting.present where nth between 1 and 6;
insert into transcription_word (id, decision_id, facility_id, kind, because, told_on, author_id)
select 6000000500 + nth, decision, planting.own(), 'CONTESTED', 'Powneriquol', date '2026-10-21', (select id from account where login = 'ofii')
from planting.present where nth between 4 and 5;
insert into decision_paper (decision_id, media_type, content, added_on)
select decision, 'application/pdf', '%PDF-Powneriquol'::bytea, date '2026-10-20' from planting.present where nth between 1 and 6;
insert into sheltering (stay_id, facility_id, channel, asked_by) select stay, planting.own(), 'PHONE', 'Powneriquol' from planting.present where nth = 7;
insert into orientation_answer (id, orientation_id, facility_id, answer, reason, note, answered_on)
select 6000000800 + row_number() over (order by id), id, facility_id, 'NOT_ADAPTED', 'TOO_SMALL', 'Snotequol', date '2026-10-30'
from orientation where facility_id = planting.own() and state = 'EXPECTED';
insert into person_need (person_id, step_free, ground_floor) select person, true, true from planting.present where nth <= 6
on conflict (person_id) do update set step_free = true, ground_floor = true;
insert into person_contact (person_id, phone, email) select person, 'Sphonequol', 'Smailequol@example.org' from planting.present where nth <= 6
on conflict (person_id) do update set phone = 'Sphonequol', email = 'Smailequol@example.org';

call planting.choose(planting.own());
insert into operator (id, name) select operator_id + 70000000000000, 'Opnimbelquor' from (select distinct operator_id from facility_terms where facility_id = planting.own()) o;
insert into operator (id, name) select operator_id + 80000000000000, 'Opfaruquenza' from (select distinct operator_id from facility_terms where facility_id = planting.own()) o;
insert into territorial_directorate (id, name) values (80000000099999, 'Dirfaruquenzette');
insert into territorial_directorate (id, name) select directorate_id + 80000000000000, 'Dirfaruquenza' from (select distinct directorate_id from facility_directorate where facility_id = planting.own()) d;
select planting.plant(planting.own(), 70000000000000, 'Pnimbelquor', 'Znimbelheim', '77', '69',
    (select min(directorate_id) from facility_directorate where facility_id = planting.own()),
    (select min(operator_id) from facility_terms where facility_id = planting.own()) + 70000000000000);
select planting.plant(planting.own(), 80000000000000, 'Pfaruquenza', 'Zfaruquenburg', '88', '75',
    (select min(directorate_id) from facility_directorate where facility_id = planting.own()) + 80000000000000,
    (select min(operator_id) from facility_terms where facility_id = planting.own()) + 80000000000000);

insert into place_offer (id, directorate_id, region_code, kind, places, largest, step_free, offered_on, starts_on, until_on)
values (6000000600, (select min(directorate_id) from facility_directorate where facility_id = planting.own()), 'FR-ARA', 'CADA', 5, 5, true, '2026-10-28', '2026-10-28', '2026-11-10'),
       (6000000601, (select min(directorate_id) from facility_directorate where facility_id = planting.own() + 80000000000000), 'FR-IDF', 'CADA', 5, 5, true, '2026-10-28', '2026-10-28', '2026-11-10');
insert into region_ask (id, offer_id, household_id, directorate_id, host_id, people, asked_on, state)
select a.id + 80000000000000, 6000000601, (select id from household where id > 80000000000000 order by id desc offset a.id % 2 limit 1), 80000000099999, o.directorate_id, a.people, a.asked_on, a.state
from region_ask a, place_offer o where o.id = 6000000601;

insert into account (id, login, display_name, password_hash, demo)
select 6000000700 + n, login, login, (select password_hash from account where login = 'social'), true
from (values (1, 'headoffice'), (2, 'rightless'), (3, 'registrar'), (4, 'matrix')) a (n, login);
insert into account_right (id, account_id, role, scope, scope_key, starts_on)
values (6000000701, 6000000701, 'HEAD_OFFICE', 'OPERATOR', (select min(operator_id)::text from facility_terms where facility_id = planting.own()), '2025-01-01');
insert into account_right (id, account_id, role, scope, scope_key, starts_on)
values (6000000703, 6000000703, 'OFII', 'REGION', 'FR-ARA', '2025-01-01');

-- Whatever stands in rows of the twin far away, and in those of the near one; but not by what they are found, which is computed
-- of them at any time, nor what somebody ordered, which names all that they cover.
create function planting.fingerprint(p_numbers text default '\m8\d{13}\M') returns text
    language plpgsql as $$
declare
    t     text;
    one   text;
    whole text := '';
begin
    for t in select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relispartition and c.relname !~ '^trail' and c.relname not in ('account_visit', 'known_browser', 'name_due', 'name_key', 'made_export', 'kept_night', 'kept_transfer', 'nights_kept', 'night_stale') order by 1 loop
        execute format('select md5(coalesce(string_agg(x::text, '';'' order by x::text), '''')) from %I x where x::text ~ %L', t, p_numbers) into one;
        whole := whole || t || ':' || one || ' ';
    end loop;
    return whole;
end $$;
