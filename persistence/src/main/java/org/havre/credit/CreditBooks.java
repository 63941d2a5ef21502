package org.havre.credit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;

/** The year's money of the caller's facilities, in one statement, whatever their number. */
public final class CreditBooks {
    /** Every fact about money, one shape for all: so that a page asks once. Acts are told of one facility alone. */
    private static final String FACTS = """
            with asked as (select ?::int as year, ?::date as day, ?::bigint as facility, ?::text as region, ?::boolean as spent, ?::boolean as delivered),
            whose as (
                select f.id, f.name, d.code as department_code, d.name as department, r.code as region_code, r.name as region
                from asked a join facility f on a.facility is null or f.id = a.facility
                join department d on d.code = f.department_code
                join region r on r.code = d.region_code and (a.region is null or r.code = a.region)
            )
            select 'WHOSE' as fact, w.id as facility, w.id, array[w.name, c.code, t.kind, t.regime, o.name, w.department_code,
                   w.department, w.region_code, w.region] as words, null::date as first, null::date as last,
                   null::numeric as amount, null::numeric as other, null::bigint as number
            from asked a cross join whose w
            left join lateral (select min(code) as code from facility_code where facility_id = w.id and starts_on <= a.day
                               and coalesce(ends_on, 'infinity') > a.day) c on true
            join lateral (select kind, regime, operator_id from facility_terms where facility_id = w.id and starts_on <= a.day
                          order by starts_on desc limit 1) t on true
            join operator o on o.id = t.operator_id
            union all
            select 'GRANT', w.id, g.id, array[g.form, g.catch_up, g.programme::text, g.act, g.revision::text], g.signed_on, null,
                   g.amount, g.non_renewable, g.year
            from whose w join lateral (
                select x.*, (select number from credit_act where id = x.act_id) as act
                from asked a join allocation x on x.facility_id = w.id and x.year in (a.year, a.year - 1)) g on true
            union all
            select 'DUE', w.id, p.id, null, p.due_on, null, p.amount, null, null
            from whose w join lateral (select x.id from asked a join allocation x on x.facility_id = w.id and x.year = a.year
                                       order by x.revision desc limit 1) g on true
            join planned_instalment p on p.allocation_id = g.id
            union all
            select 'PLACES', w.id, p.id, array[p.cost_kind], p.starts_on, p.ends_on, null, null, p.places
            from asked a join whose w on a.spent join act_places p on p.facility_id = w.id and p.starts_on < make_date(a.year + 1, 1, 1)
                                          and coalesce(p.ends_on, 'infinity') > make_date(a.year, 1, 1)
            union all
            select 'PAID', w.id, p.id, array[p.commitment_number, p.request_number, p.label, p.programme::text, o.name], p.paid_on,
                   null, p.amount, null, null
            from asked a join whose w on a.spent join payment p on p.facility_id = w.id and p.year = a.year join operator o on o.id = p.operator_id
            union all
            select 'ACT', w.id, c.id, array[c.nature, c.number, c.extension::text, m.number,
                       case when exists (select from credit_paper p where p.act_id = c.id) then 'true' else 'false' end,
                       exists (select from ending_act e where e.act_id = c.id)::text], c.starts_on,
                   c.ends_on, c.amends_id, (c.signed_on - date '2000-01-01'),
                   (select sum(p.places) from act_places p where p.act_id = c.id and p.starts_on <= c.starts_on)
            from asked a join whose w on a.facility is not null join credit_act c on c.facility_id = w.id
            left join credit_act m on m.id = c.amends_id
            union all
            select 'CERTIFIED', w.id, s.id, null, s.starts_on, s.ends_on, s.nights, (s.certified_on - date '2000-01-01'), s.place_days
            from asked a join whose w on a.facility is not null
            join service_certificate s on s.facility_id = w.id and s.starts_on < make_date(a.year + 1, 1, 1) and s.ends_on >= make_date(a.year, 1, 1)
            union all
            select 'MONTH', m.facility_id, null, array[m.days, m.authorised, m.opened, m.unavailable, m.slept, m.overstay]::text[], m.month,
                   m.closed_on, null, null, null
            from asked a cross join lateral credit_months(a.facility, make_date(a.year, 1, 1), make_date(a.year + 1, 1, 1)) m
            where a.delivered
            union all
            select 'COST', null, null, array[kind, area, certainty, source], starts_on, null, amount, null, null from reference_cost
            union all
            select 'PAYDAY', null, null, null, null, null, null, null, value from asked a cross join lateral (
                select value from policy_value where name = 'INSTALMENT_DAY' and starts_on <= make_date(a.year, 1, 1)
                order by starts_on desc limit 1) p
            union all
            select 'ENVELOPE', null, null, array[e.programme::text, e.region_code, e.level, e.name], null, null, e.ae, e.cp, null
            from asked a join envelope e on a.spent and e.year = a.year and (a.region is null or e.region_code = a.region)
            order by 1, 2, 5, 3""";

    /** How much of a year is asked for. */
    private enum Told {
        DUE, MONEY, ALL
    }

    private CreditBooks() {}

    /**
     * @param facility null for all of the scope; else its acts and certificates are told as well
     * @param region   null for all
     */
    public static CreditBook read(Connection connection, int year, Long facility, String region, LocalDate today)
            throws SQLException {
        return book(connection, new CreditPages(year, today), facility, region, Told.ALL);
    }

    /** The same without its months: what was granted, is due and was paid. */
    public static CreditBook money(Connection connection, int year, String region, LocalDate today)
            throws SQLException {
        return book(connection, new CreditPages(year, today), null, region, Told.MONEY);
    }

    /** What was granted and is due, and nothing that became of it. */
    static CreditBook due(Connection connection, int year, String region, LocalDate today) throws SQLException {
        return book(connection, new CreditPages(year, today), null, region, Told.DUE);
    }

    private static CreditBook book(Connection connection, CreditPages pages, Long facility, String region, Told told)
            throws SQLException {
        try (var asked = connection.prepareStatement(FACTS)) {
            asked.setInt(1, pages.year());
            asked.setObject(2, pages.day());
            asked.setObject(3, facility);
            asked.setString(4, region);
            asked.setBoolean(5, told != Told.DUE);
            asked.setBoolean(6, told == Told.ALL);
            try (var row = asked.executeQuery()) {
                while (row.next()) pages.add(row);
            }
        }
        return pages.book();
    }
}
