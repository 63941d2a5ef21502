package org.havre.credit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known beside a file of payments: one statement for each of its years, and three, whatever the number of its rows. */
public final class PaymentBooks {
    private static final String COMMITMENTS = """
            with drawn as (
                select commitment_number as number, sum(amount) as drawn,
                       case when min(facility_id) = max(facility_id) then min(facility_id) end as facility
                from payment group by 1
            )
            select coalesce(c.number, d.number) as number, c.ae, c.operator_id, coalesce(d.drawn, 0) as drawn,
                   case when c.id is null then d.facility else c.facility_id end as facility, c.year_from, c.year_to
            from commitment c full join drawn d on d.number = c.number""";
    private static final String OPERATORS = "select facility_id, starts_on, operator_id from facility_terms";
    private static final String RECORDED = """
            select p.id, p.facility_id, (select min(code) from facility_code c where c.facility_id = f.id and c.starts_on <= ?
                       and coalesce(c.ends_on, 'infinity') > ?) as code, f.name, o.name as operator, p.year, p.programme, p.amount,
                   p.paid_on, p.commitment_number, p.request_number, p.label
            from payment p join facility f on f.id = p.facility_id join operator o on o.id = p.operator_id
            where p.request_number = any (?)""";

    private PaymentBooks() {}

    /**
     * @param years    that the file's payments are for
     * @param acts     of all the caller's facilities
     * @param requests that the file names
     */
    public static PaymentFacts read(Connection connection, Set<Integer> years, List<ActRow> acts,
            Collection<String> requests, LocalDate today) throws SQLException {
        var byFacility = acts.stream().collect(Collectors.groupingBy(ActRow::facility));
        var money = new ArrayList<CreditYear>();
        for (var year : years)
            CreditBooks.money(connection, year, null, today).facilities()
                    .forEach(each -> money.add(each.with(actsOf(each, byFacility))));
        return new PaymentFacts(money, rows(connection, COMMITMENTS, PaymentBooks::commitment),
                rows(connection, OPERATORS, row -> new PaymentFacts.RunBy(row.getLong("facility_id"),
                        row.getObject("starts_on", LocalDate.class), row.getLong("operator_id"))),
                rows(connection, RECORDED, PaymentBooks::payment, today, today,
                        connection.createArrayOf("text", requests.toArray())));
    }

    private static List<ActRow> actsOf(CreditYear year, Map<Long, List<ActRow>> acts) {
        return acts.getOrDefault(year.name().id(), List.of());
    }

    @FunctionalInterface
    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    private static <T> List<T> rows(Connection connection, String sql, Read<T> read, Object... parameters)
            throws SQLException {
        try (var asked = connection.prepareStatement(sql)) {
            for (var at = 0; at < parameters.length; at++) asked.setObject(at + 1, parameters[at]);
            try (var row = asked.executeQuery()) {
                var all = new ArrayList<T>();
                while (row.next()) all.add(read.from(row));
                return all;
            }
        }
    }

    private static KnownCommitment commitment(ResultSet row) throws SQLException {
        var ae = row.getBigDecimal("ae");
        return new KnownCommitment(row.getString("number"), ae == null ? null : new Euros(ae),
                new Euros(row.getBigDecimal("drawn")), row.getObject("operator_id", Long.class),
                row.getObject("facility", Long.class), row.getInt("year_from"), row.getInt("year_to"));
    }

    private static PaymentRow payment(ResultSet row) throws SQLException {
        return new PaymentRow(row.getLong("id"), row.getLong("facility_id"), row.getString("code"),
                row.getString("name"), row.getString("operator"), row.getInt("year"),
                Programme.of(row.getInt("programme")), new Euros(row.getBigDecimal("amount")),
                row.getObject("paid_on", LocalDate.class), row.getString("commitment_number"),
                row.getString("request_number"), row.getString("label"));
    }

}
