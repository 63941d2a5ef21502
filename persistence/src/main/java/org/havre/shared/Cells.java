package org.havre.shared;

import java.sql.Date;
import java.time.LocalDate;

/** One row of a native query, read column by column from the left. */
public final class Cells {

    private final Object[] values;
    private int next;

    public Cells(Object[] values) {
        this.values = values;
    }

    public Cells(Object row) {
        this((Object[]) row);
    }

    public boolean isNull() {
        return values[next] == null;
    }

    public Cells skip(int columns) {
        next += columns;
        return this;
    }

    public String text() {
        return (String) values[next++];
    }

    public boolean yes() {
        return (Boolean) values[next++];
    }

    public long number() {
        return ((Number) values[next++]).longValue();
    }

    public int count() {
        return Math.toIntExact(number());
    }

    /** Null where there is none. */
    public Long findNumber() {
        Number number = (Number) values[next++];
        return number == null ? null : number.longValue();
    }

    /** Null where there is none. */
    public Integer findCount() {
        Long number = findNumber();
        return number == null ? null : Math.toIntExact(number);
    }

    /** Null where there is none. */
    public LocalDate day() {
        Object day = values[next++];
        return day instanceof Date date ? date.toLocalDate() : (LocalDate) day;
    }

    public Period period() {
        return Period.between(day(), day());
    }

    /** Null where there is none. */
    public <E extends Enum<E>> E constant(Class<E> type) {
        String name = text();
        return name == null ? null : Enum.valueOf(type, name);
    }
}
