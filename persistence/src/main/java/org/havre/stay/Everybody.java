package org.havre.stay;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import org.havre.facility.FacilityKind;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;

/**
 * Everybody who is present on a day, read column by column as the database tells them, a thousand at a time: they may be a
 * hundred thousand, of whom nothing is held but what is the same of many.
 */
final class Everybody {
    private static final String ASKED = """
            select *, count(*) over () as total from people_present(?, ?)
            order by family_name nulls last, given_names nulls last, stay""";
    private static final int AT_ONCE = 1000;
    /** Of what is said of facilities and departments: beyond so many words they are made anew. */
    private static final int MANY = 10_000;

    private final ResultSet row;
    private final Map<String, String> same = new HashMap<>();

    private Everybody(ResultSet row) {
        this.row = row;
    }

    /** @param code of a facility; null for all of the scope */
    static void tell(Connection connection, LocalDate on, String code, ObjLongConsumer<ResidentLine> each)
            throws SQLException {
        try (var asked = connection.prepareStatement(ASKED)) {
            asked.setFetchSize(AT_ONCE);
            asked.setObject(1, on);
            asked.setString(2, code);
            try (var row = asked.executeQuery()) {
                var told = new Everybody(row);
                while (row.next()) each.accept(told.line(), row.getLong("total"));
            }
        }
    }

    private ResidentLine line() throws SQLException {
        return new ResidentLine(resident(), constant("kind", FacilityKind.class), same("department"),
                same("nationality"), constant("procedure", Procedure.class));
    }

    private ResidentRow resident() throws SQLException {
        return new ResidentRow(row.getLong("person"), row.getLong("stay"), row.getString("family_name"),
                row.getString("given_names"), constant("sex", Sex.class), born(), row.getString("reference"),
                row.getLong("household"), constant("role", HouseholdRole.class), same("code"), same("name"),
                row.getString("unit"), same("label"), day("starts_on"), day("ends_on"), day("care_ends"),
                row.getBoolean("sheltered"));
    }

    private BirthDate born() throws SQLException {
        return new BirthDate(day("birth_date"), constant("birth_precision", BirthDate.Precision.class));
    }

    private LocalDate day(String column) throws SQLException { return row.getObject(column, LocalDate.class); }

    private <E extends Enum<E>> E constant(String column, Class<E> type) throws SQLException {
        var name = row.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    private String same(String column) throws SQLException {
        var value = row.getString(column);
        if (same.size() >= MANY) same.clear();
        return value == null ? null : same.computeIfAbsent(value, first -> first);
    }
}
