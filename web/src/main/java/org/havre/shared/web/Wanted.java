package org.havre.shared.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.havre.shared.Objection;

/** Reads what a program sent: what is missing or cannot be read is told by the name of its field. */
public final class Wanted {
    private Wanted() {}

    public static long number(Long sent, String field) {
        if (sent == null) throw unreadable("problem.missing", field);
        return sent;
    }

    public static LocalDate day(String sent) { return day(sent, "day"); }

    public static LocalDate day(String sent, String field) {
        if (sent == null) throw unreadable("problem.missing", field);
        try {
            return LocalDate.parse(sent);
        } catch (DateTimeParseException noDay) {
            throw unreadable("problem.LocalDate", field);
        }
    }

    /** Null where it was not sent. */
    public static LocalDate dayOrNull(String sent, String field) {
        return sent == null ? null : day(sent, field);
    }

    public static String text(String sent, String field) {
        if (sent == null || sent.isBlank()) throw unreadable("problem.missing", field);
        return sent.strip();
    }

    public static <E extends Enum<E>> E constant(String sent, Class<E> type, String field) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equalsIgnoreCase(sent))
                .findFirst()
                .orElseThrow(() -> unreadable(sent == null ? "problem.missing" : "problem.choice", field));
    }

    public static <T> List<T> some(List<T> sent, String field) {
        if (sent == null) throw unreadable("problem.missing", field);
        return sent;
    }

    public static <T> List<T> list(List<T> sent) { return sent == null ? List.of() : sent; }

    public static UnreadableParameter unreadable(String key, String field) {
        return new UnreadableParameter(List.of(Objection.of(key).at(field)));
    }
}
