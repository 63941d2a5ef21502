package org.havre.credit.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havre.facility.imports.OperatorSpelling;
import org.havre.shared.Period;

/** Facilities of the caller by the codes that they go by, and operators by every spelling that is known of them. */
record PaymentNames(Map<String, List<Coded>> codes, Map<String, Long> operators) {
    private static final String CODES = "select code, facility_id, starts_on, ends_on from facility_code order by starts_on";
    private static final String OPERATORS = "select name, id from operator order by id desc";
    private static final String SPELLINGS = "select spelling, operator_id from operator_spelling";

    record Coded(long facility, Period days) {}

    static PaymentNames read(Connection connection) throws SQLException {
        var codes = new HashMap<String, List<Coded>>();
        var operators = new HashMap<String, Long>();
        try (var statement = connection.createStatement()) {
            try (var row = statement.executeQuery(CODES)) {
                while (row.next())
                    codes.computeIfAbsent(row.getString(1), none -> new ArrayList<>())
                            .add(new Coded(row.getLong(2),
                                    new Period(row.getObject(3, LocalDate.class), row.getObject(4, LocalDate.class))));
            }
            try (var row = statement.executeQuery(OPERATORS)) {
                while (row.next()) operators.put(OperatorSpelling.key(row.getString(1)), row.getLong(2));
            }
            try (var row = statement.executeQuery(SPELLINGS)) {
                while (row.next()) operators.put(row.getString(1), row.getLong(2));
            }
        }
        return new PaymentNames(codes, operators);
    }

    /** The facility that goes by a code on a day. */
    Optional<Long> facility(String code, LocalDate day) {
        return codes.getOrDefault(code, List.of()).stream().filter(each -> each.days().covers(day))
                .map(Coded::facility).findFirst();
    }

    Optional<Long> operator(String name) { return Optional.ofNullable(operators.get(OperatorSpelling.key(name))); }
}
