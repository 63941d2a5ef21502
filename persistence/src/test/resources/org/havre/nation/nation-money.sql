-- The money of the invented nation for ${year} and the year before: acts, grants, commitments, payments, envelopes. Amounts of
-- a place are such that every twelfth and every rest is whole, so that what differs is what is made to: of every twentieth
-- facility July was not paid, of every fiftieth May was paid twice, every seventh has ten places in no act.
create temporary table money as
select c.id as facility, t.kind, t.regime, t.operator_id, d.region_code as region, p.places, c.id % 20 = 0 as unpaid, c.id % 50 = 1 as twice,
       case when t.kind = 'CPH' then 104 else 303 end as programme, '21' || lpad(c.id::text, 8, '0') as commitment,
       p.places - case when c.id % 7 = 0 then 10 else 0 end as acted
from facility c
join department d on d.code = c.department_code
join lateral (select kind, regime, operator_id from facility_terms where facility_id = c.id and starts_on <= '${year}-01-01'
              order by starts_on desc limit 1) t on true
join (select facility_id, count(*) as places from place group by 1) p on p.facility_id = c.id;

insert into credit_act (id, facility_id, nature, number, signed_on, starts_on, ends_on)
select 2000000 + facility, facility, 'AUTHORISATION', 'A-' || facility, '2019-12-01', '2020-01-01', '2034-12-31' from money where regime = 'TARIFEE'
union all
select 2010000 + facility, facility, 'CONVENTION', 'C-' || facility, make_date(${year} - 2, 12, 1), make_date(${year} - 1, 1, 1),
       make_date(${year} + case when regime = 'TARIFEE' then 3 else 1 end, 12, 31) from money;
insert into act_places (id, act_id, facility_id, places, starts_on, ends_on, cost_kind)
select 2020000 + facility, case when regime = 'TARIFEE' then 2000000 else 2010000 end + facility, facility, acted,
       make_date(${year} - 1, 1, 1), make_date(${year} + 1, 1, 1), kind from money;

insert into allocation (id, facility_id, year, programme, form, amount, signed_on, catch_up)
select 2030000 + facility * 2 + y - ${year} + 1, facility, y, programme, case when regime = 'TARIFEE' then 'DGF' else 'SUBSIDY' end,
       places * case when y < ${year} then 7200 else 8400 end, make_date(y, 5, 4), case when regime = 'TARIFEE' then 'SPREAD' end
from money, generate_series(${year} - 1, ${year}) y;
insert into planned_instalment (id, allocation_id, facility_id, due_on, amount)
select nextval('ids'), a.id, a.facility_id, make_date(a.year, q, 15), a.amount / 4
from allocation a, generate_series(2, 11, 3) q where a.form = 'SUBSIDY';

insert into commitment (id, number, operator_id, facility_id, region_code, programme, year_from, year_to, ae)
select 2040000 + facility, commitment, operator_id, facility, region, programme, ${year} - 1, ${year} + 1, places * 8400 * 3 from money;
insert into payment (id, facility_id, operator_id, year, programme, amount, paid_on, commitment_number, request_number)
select nextval('ids'), facility, operator_id, y, programme,
       places * case when y < ${year} then 600 when m < 5 then 600 else 750 end,
       make_date(y, m, 20), commitment, (y % 100 * 10000 + m * 100 + n)::text
from money, generate_series(${year} - 1, ${year}) y, generate_series(1, 12) m, generate_series(1, 2) n
where regime = 'TARIFEE' and (y < ${year} or m <= ${months}) and (n = 1 or twice and y = ${year} and m = 5)
  and not (unpaid and y = ${year} and m = 7)
union all
select nextval('ids'), facility, operator_id, y, programme, places * case when y < ${year} then 1800 else 2100 end,
       make_date(y, m, 15), commitment, (y % 100 * 10000 + m * 100)::text
from money, generate_series(${year} - 1, ${year}) y, generate_series(2, 11, 3) m
where regime <> 'TARIFEE' and (y < ${year} or m <= ${months});

insert into envelope (id, programme, region_code, year, level, ae, cp)
select nextval('ids'), m.programme, m.region, ${year}, case when m.regime = 'TARIFEE' then 'DRL' else 'SUBSIDY' end,
       sum(m.places) * 8400, sum(m.places) * 8400
from money m group by m.programme, m.region, m.regime;
