package org.havre.credit;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.havre.credit.CreditNights.Counts;
import org.havre.credit.MoneyBeside.Certificate;
import org.havre.credit.YearFacts.CommitmentLine;
import org.havre.shared.Period;

/** What a year's reconciliation rests on, in four statements, whatever the number of facilities. */
public final class ReconciliationBooks {
    private static final String NIGHTS = "select n.* from credit_nights(?, ?, ?) n order by 1, 2";

    /** One shape for all facts, as in {@link CreditBooks}. */
    private static final String BESIDE = """
            with asked as (select ?::int as year, ?::text as region),
            whose as (
                select f.id from asked a join facility f on f.id = any ((select money_facilities())::bigint[])
                join department d on d.code = f.department_code and (a.region is null or d.region_code = a.region)
            )
            select 'ACT' as fact, c.facility_id as facility, array[c.nature, c.number, c.extension::text] as words, c.starts_on as first,
                   c.ends_on as last, c.signed_on as day, null::numeric as one, null::numeric as two, null::numeric as three,
                   null::numeric as four
            from whose w join credit_act c on c.facility_id = w.id and c.nature in ('CONVENTION', 'CONTRACT')
            union all
            select 'CERTIFIED', s.facility_id, null, s.starts_on, s.ends_on, null, s.place_days, null, null, null
            from asked a cross join whose w
            join service_certificate s on s.facility_id = w.id and extract(year from s.starts_on) = a.year and extract(year from s.ends_on) = a.year
            union all
            select 'RECOVERED', r.facility_id, null, null, null, null, sum(r.amount), null, null, null
            from asked a cross join whose w join recovery_order r on r.facility_id = w.id and r.year = a.year and r.reason = 'OVERPAYMENT'
            group by 2
            union all
            select 'COMMITTED', c.facility_id, array[c.number], null, null, null, c.ae, c.paid, null, null
            from asked a cross join commitments_drawn(a.year) c join whose w on w.id = c.facility_id
            union all
            select 'PAID', p.facility_id, array[p.commitment_number, p.request_number], null, null, p.paid_on, p.amount, p.year, null, null
            from asked a cross join whose w join payment p on p.facility_id = w.id and p.year <> a.year
                 and p.paid_on >= make_date(a.year, 1, 1) and p.paid_on < make_date(a.year + 1, 1, 1)
            union all
            select 'CLOSED', m.facility_id, null, m.month, null, null, n.opened, n.unavailable, n.awaited, n.overstay
            from asked a cross join whose w join month_statement m on m.facility_id = w.id
                 and m.month >= make_date(a.year, 1, 1) and m.month < make_date(a.year + 1, 1, 1)
            cross join lateral (
                select coalesce(sum(x.nights) filter (where x.measure = 'OPENED'), 0) as opened,
                       coalesce(sum(x.nights) filter (where x.measure in ('TRAVAUX', 'REMISE_EN_ETAT', 'DESINSECTISATION', 'SOUS_OCCUPATION')), 0)
                           as unavailable,
                       coalesce(sum(x.nights) filter (where x.measure = 'RESERVED'), 0) as awaited,
                       coalesce(sum(x.nights) filter (where x.measure like 'OVERSTAY\\_%'), 0) as overstay
                from unnest(m.measures, m.nights) x (measure, nights)) n
            union all
            select 'OFII', o.facility_id, null, o.month, null, null, o.capacity, null, null, null
            from asked a cross join whose w join declared_activity o on o.facility_id = w.id and o.capacity is not null
                 and o.month >= make_date(a.year, 1, 1) and o.month < make_date(a.year + 1, 1, 1)
            union all
            select 'WHOLE', null, array[r], null, null, null, null, null, null, null
            from asked a cross join unnest(money_regions_whole()) r where a.region is null or r = a.region
            union all
            select 'LIMIT', null, null, null, null, null, v.value, null, null, null
            from asked a cross join lateral (select value from policy_value where name = 'UNAVAILABLE_PERCENT'
                 and starts_on <= make_date(a.year, 12, 31) order by starts_on desc limit 1) v
            order by 1, 2, 4, 6, 3""";

    private final int year;
    private final Map<Long, MoneyBeside> beside = new HashMap<>();
    private final Set<String> regions = new HashSet<>();
    private int limit;

    private ReconciliationBooks(int year) { this.year = year; }

    /** @param region null for all of the scope */
    public static ReconciliationBook read(Connection connection, int year, String region, LocalDate today)
            throws SQLException {
        var book = CreditBooks.money(connection, year, region, today);
        var before = CreditBooks.due(connection, year - 1, region, today);
        var read = new ReconciliationBooks(year);
        read.nights(connection, region);
        read.beside(connection, region);
        return new ReconciliationBook(book, before, Map.copyOf(read.beside), Set.copyOf(read.regions), read.limit);
    }

    private MoneyBeside of(ResultSet row, String column) throws SQLException {
        return beside.computeIfAbsent(row.getLong(column), none -> new MoneyBeside());
    }

    private void nights(Connection connection, String region) throws SQLException {
        try (var asked = connection.prepareStatement(NIGHTS)) {
            asked.setString(1, region);
            asked.setObject(2, LocalDate.of(year, 1, 1));
            asked.setObject(3, LocalDate.of(year + 1, 1, 1));
            try (var row = asked.executeQuery()) {
                while (row.next()) of(row, "facility_id").nights.add(nights(row));
            }
        }
    }

    private static CreditNights nights(ResultSet row) throws SQLException {
        return new CreditNights(Period.between(day(row, "starts_on"), day(row, "ends_on")), row.getLong("funded"),
                row.getBoolean("acted"), row.getBoolean("described"),
                new Counts(row.getLong("opened"), row.getLong("funded_not_open"), row.getLong("open_not_funded"),
                        row.getLong("unavailable"), row.getLong("undecided"), row.getLong("awaited"),
                        row.getLong("overstay"), row.getLong("counted_twice")),
                row.getObject("last_open", Long.class));
    }

    private void beside(Connection connection, String region) throws SQLException {
        try (var asked = connection.prepareStatement(BESIDE)) {
            asked.setInt(1, year);
            asked.setString(2, region);
            try (var row = asked.executeQuery()) {
                while (row.next()) add(row);
            }
        }
    }

    private void add(ResultSet row) throws SQLException {
        var array = row.getArray("words");
        var words = array == null ? new String[0] : (String[]) array.getArray();
        switch (row.getString("fact")) {
            case "ACT" -> of(row, "facility").acts.add(new ActTerms(ActNature.valueOf(words[0]), words[1],
                    day(row, "day"), day(row, "first"), day(row, "last"), Boolean.parseBoolean(words[2])));
            case "CERTIFIED" -> of(row, "facility").certificates.add(new Certificate(
                    Period.between(day(row, "first"), day(row, "last").plusDays(1)), row.getLong("one")));
            case "RECOVERED" -> of(row, "facility").recovered = euros(row, "one");
            case "COMMITTED" -> of(row, "facility").commitments
                    .add(new CommitmentLine(words[0], euros(row, "one"), euros(row, "two")));
            case "PAID" -> of(row, "facility").ofOtherYears.add(new PaymentLine(words[0], words[1], euros(row, "one"),
                    day(row, "day"), row.getInt("two")));
            case "CLOSED" -> of(row, "facility").closed.put(month(row), new ClosedNights(month(row),
                    row.getLong("one"), row.getLong("two"), row.getLong("three"), row.getLong("four")));
            case "OFII" -> of(row, "facility").ofii.put(month(row), row.getInt("one"));
            case "WHOLE" -> regions.add(words[0]);
            default -> limit = row.getInt("one");
        }
    }

    private static YearMonth month(ResultSet row) throws SQLException { return YearMonth.from(day(row, "first")); }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Euros euros(ResultSet row, String column) throws SQLException {
        BigDecimal amount = row.getBigDecimal(column);
        return new Euros(amount);
    }
}
