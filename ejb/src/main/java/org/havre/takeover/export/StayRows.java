package org.havre.takeover.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A stay as the rows that tell it: one for each bed, and one for nights without any. */
record StayRows(String person, String code, LocalDate in, LocalDate out, String entry, String exitDecision,
        String reason) {

    /** @param beds unit, place, first night and day of leaving of each bed, one after the other */
    List<Object[]> cut(List<Object[]> beds) {
        List<Object[]> rows = new ArrayList<>();
        LocalDate from = in;
        for (Object[] bed : beds) {
            LocalDate first = (LocalDate) bed[2];
            if (first.isAfter(from)) {
                rows.add(row(null, null, from, first));
            }
            rows.add(row(bed[0], bed[1], first, (LocalDate) bed[3]));
            from = (LocalDate) bed[3];
            if (from == null) {
                break;
            }
        }
        if (rows.isEmpty() || from != null && !from.equals(out)) {
            rows.add(row(null, null, from, out));
        }
        Object[] last = rows.get(rows.size() - 1);
        last[7] = exitDecision;
        last[8] = reason;
        return rows;
    }

    private Object[] row(Object unit, Object place, LocalDate first, LocalDate end) {
        return new Object[]{person, code, unit, place, first, end, entry, null, null};
    }
}
