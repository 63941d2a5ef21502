-- person
select person from planting.present order by nth;
-- otherPerson
select person from planting.present order by nth desc limit 2;
-- stay
select stay from planting.present order by stay;
-- household
select household from planting.present order by nth;
-- reference
select h.reference from planting.present p join household h on h.id = p.household order by nth;
-- waiting
select h.reference from household h join planting.twin t on t.kind = 'household' and t.id = h.id
where not exists (select 1 from person_facility pf where pf.household_id = h.id) order by h.id;
-- orientation
select o.id from orientation o where o.facility_id = ${own} and o.state = 'EXPECTED' order by o.id;
-- arrived
select o.id from orientation o where o.facility_id = ${own} and o.state = 'ARRIVED' order by o.id desc limit 5;
-- decision
select decision from planting.present where nth <= 6 order by nth;
-- facility
select ${own};
-- code
select 'C6980';
-- directorate
select distinct directorate_id from facility_directorate where facility_id = ${own};
-- operator
select distinct operator_id from facility_terms where facility_id = ${own};
-- unit
select u.id from unit u where u.facility_id = ${own} order by u.id limit 6;
-- place
select p.id from place p where p.facility_id = ${own} and p.ends_on is null order by p.id limit 6;
-- site
select s.id from site s where s.facility_id = ${own} order by s.id;
-- record
select u.id from unavailability u where u.facility_id = ${own} and not u.cancelled order by u.ends_on desc nulls first, u.id limit 6;
-- absence
select a.id from absence a where a.facility_id = ${own} and not a.cancelled order by a.ends_on desc nulls first, a.id limit 6;
-- change
select id from household_change where facility_id = ${own} order by id;
-- ask
select id from transfer_ask where facility_id = ${own} order by id;
-- regionAsk
select a.id from region_ask a where a.id < 6000000000 order by a.id;
-- offer
select 6000000600;
-- refusal
select id from refused_offer where facility_id = ${own} order by id;
-- proceeding
select id from eviction_proceeding where facility_id = ${own} order by id;
-- shelteredStay
select stay_id from sheltering where facility_id = ${own} order by stay_id;
-- agdrefFarAway
select agdref from person where id between 80000000000000 and 89999999999999 and agdref is not null
order by exists (select 1 from stay s where s.person_id = person.id and not s.cancelled and s.ends_on is null) desc, id limit 20;
-- act
select id from credit_act where facility_id = ${own} and amends_id is null order by id;
-- cpom
select id from credit_act where nature = 'CPOM' and id between 6000000880 and 6000000890 order by id;
-- commitment
select id from commitment where facility_id = ${own} order by id;
-- envelope
select id from envelope where region_code = 'FR-ARA' and year = 2026 order by id;
-- difference
select id from reconciliation_difference where facility_id = ${own} and closed_on is null and id not between 6000000800 and 6000000810 order by id;
-- differenceJustified
select id from reconciliation_difference where id between 6000000800 and 6000000810 order by id;
-- account
select id from account where login = 'rightless';
