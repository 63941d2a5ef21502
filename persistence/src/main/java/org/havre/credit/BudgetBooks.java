package org.havre.credit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Budgets, results, posts, commitments and what is asked back, over some years of the caller's facilities, in one statement. */
public final class BudgetBooks {
    private static final String FACTS = """
            with asked as (select ?::int as first, ?::int as last, ?::date as today, ?::bigint as facility, ?::text as region),
            each_year as (select y as year, least(greatest(a.today, make_date(y, 1, 1)), make_date(y, 12, 31)) as day
                          from asked a cross join generate_series(a.first, a.last) y),
            whose as (
                select f.id, f.name, d.code as department_code, d.name as department, r.code as region_code, r.name as region
                from asked a join facility f on a.facility is null or f.id = a.facility
                join department d on d.code = f.department_code
                join region r on r.code = d.region_code and (a.region is null or r.code = a.region)
            ),
            budgets as (
                select distinct on (b.facility_id, b.year, b.stage) b.* from asked a join budget b on b.year between a.first and a.last
                order by b.facility_id, b.year, b.stage, b.revision desc
            )
            select 'WHOSE' as fact, w.id as facility, y.year, array[w.name, c.code, t.kind, t.regime, o.name, w.department_code,
                   w.department, w.region_code, w.region] as words, null::date as day, null::numeric[] as amounts
            from asked a join each_year y on y.year = a.last cross join whose w
            left join lateral (select min(code) as code from facility_code where facility_id = w.id and starts_on <= y.day
                               and coalesce(ends_on, 'infinity') > y.day) c on true
            join lateral (select kind, regime, operator_id from facility_terms where facility_id = w.id and starts_on <= y.day
                          order by starts_on desc limit 1) t on true
            join operator o on o.id = t.operator_id
            union all
            select 'PLACES', w.id, y.year, array[t.regime], null, array[t.authorised_capacity, (select sum(p.places
                       * (least(coalesce(p.ends_on, 'infinity'), make_date(y.year + 1, 1, 1)) - greatest(p.starts_on, make_date(y.year, 1, 1))))
                       from act_places p where p.facility_id = w.id and p.starts_on < make_date(y.year + 1, 1, 1)
                       and coalesce(p.ends_on, 'infinity') > make_date(y.year, 1, 1))]::numeric[]
            from each_year y cross join whose w
            left join lateral (select authorised_capacity, regime from facility_terms where facility_id = w.id and starts_on <= y.day
                               order by starts_on desc limit 1) t on true
            union all
            select 'LINE', b.facility_id, b.year, array[b.stage, b.revision::text, l.side, l.account_group::text], null, array[l.amount]
            from whose w join budgets b on b.facility_id = w.id join budget_line l on l.budget_id = b.id
            union all
            select 'RESULT', r.facility_id, r.year, null, null,
                   array[r.net, r.taken_by_state, r.allocation, r.recovered, r.reused, r.dedicated, r.compensated_deficit]
            from asked a cross join whose w join budget_result r on r.facility_id = w.id and r.year between a.first and a.last
            union all
            select 'DETAIL', r.facility_id, r.year, array[d.kind], null, array[d.amount]
            from asked a cross join whose w join budget_result r on r.facility_id = w.id and r.year between a.first and a.last
            join result_detail d on d.result_id = r.id
            union all
            select 'GRANT', g.facility_id, g.year, null, g.signed_on, array[g.amount, g.taken_up]
            from asked a cross join whose w join lateral (select distinct on (x.year) x.* from allocation x
                where x.facility_id = w.id and x.year between a.first and a.last order by x.year, x.revision desc) g on true
            union all
            select 'POSTS', s.facility_id, s.year, null, null, array[s.etp]
            from asked a cross join whose w join staffing s on s.facility_id = w.id and s.year between a.first and a.last
            union all
            select 'RECOVERY', o.facility_id, o.year, array[o.id::text, o.number, o.reason], o.issued_on, array[o.amount]
            from asked a cross join whose w join recovery_order o on o.facility_id = w.id and o.year between a.first and a.last
            union all
            select 'COMMITTED', w.id, c.year_from, array[c.id::text, c.number, c.facility_id::text, o.name, c.region_code, c.programme::text,
                   c.year_to::text], null, array[c.ae, (select coalesce(sum(p.amount), 0) from payment p where p.commitment_number = c.number)]
            from asked a join each_year y on y.year = a.last cross join whose w
            join lateral (select operator_id from facility_terms where facility_id = w.id and starts_on <= y.day order by starts_on desc limit 1) t on true
            join commitment c on c.year_from <= a.last and c.year_to >= a.first
                 and (c.facility_id = w.id or c.facility_id is null and c.operator_id = t.operator_id and c.region_code = w.region_code)
            join operator o on o.id = c.operator_id
            order by 2, 1, 3, 5, 4""";

    private BudgetBooks() {}

    /**
     * By region, département and code; facilities without terms on the last year's day are not told of: nobody pays for them.
     *
     * @param facility null for all of the scope
     * @param region   null for all
     */
    public static List<BudgetFile> read(Connection connection, int first, int last, Long facility, String region,
            LocalDate today) throws SQLException {
        var pages = new BudgetPages(first, last);
        try (var asked = connection.prepareStatement(FACTS)) {
            asked.setInt(1, first);
            asked.setInt(2, last);
            asked.setObject(3, today);
            asked.setObject(4, facility);
            asked.setString(5, region);
            try (var row = asked.executeQuery()) {
                while (row.next()) pages.add(row);
            }
        }
        return pages.files();
    }
}
