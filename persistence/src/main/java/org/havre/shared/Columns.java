package org.havre.shared;

import jakarta.persistence.Tuple;
import java.time.LocalDate;

/** Reads from a row of a plain query what the driver gives in another type. */
public final class Columns {

    private Columns() {}

    public static LocalDate day(Tuple row, String column) {
        Object value = row.get(column);
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }

    /** A closed list's constant, stored by name; null where the column is. */
    public static <E extends Enum<E>> E constant(Tuple row, String column, Class<E> type) {
        String name = row.get(column, String.class);
        return name == null ? null : Enum.valueOf(type, name);
    }
}
