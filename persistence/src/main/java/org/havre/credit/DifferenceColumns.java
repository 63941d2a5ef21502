package org.havre.credit;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** How a difference is written in its columns, and read from them. */
final class DifferenceColumns {
    private DifferenceColumns() {}

    static Difference difference(ResultSet row) throws SQLException {
        var facility = row.getObject("facility_id", Long.class);
        var month = row.getObject("month", LocalDate.class);
        var key = new DifferenceKey(CreditQuestion.named(row.getString("type")), facility,
                facility == null ? row.getString("region_code") : null, row.getInt("year"),
                month == null ? null : YearMonth.from(month), row.getString("target"));
        return new Difference(key, row.getLong("count"), euros(row.getBigDecimal("amount")), row.getBoolean("frozen"),
                traces(row.getString("traces")));
    }

    static DifferenceWord word(ResultSet row) throws SQLException {
        return new DifferenceWord(row.getObject("said_on", LocalDate.class),
                ReconciledState.valueOf(row.getString("state")), row.getString("author_name"),
                euros(row.getBigDecimal("said_amount")), row.getString("comment"));
    }

    /** One on each line. */
    static List<Trace> traces(String written) {
        return written.lines().map(DifferenceColumns::trace).toList();
    }

    static String text(Trace trace) { return trace.kind() + ":" + trace.reference(); }

    static Trace trace(String text) {
        var colon = text.indexOf(':');
        return new Trace(TraceKind.valueOf(text.substring(0, colon)), text.substring(colon + 1));
    }

    static Euros euros(BigDecimal amount) { return amount == null ? null : new Euros(amount); }
}
