package org.havre.stay.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.havre.shared.Objection;
import org.havre.shared.web.UnreadableParameter;

/** Reads what a program sent: what is missing or cannot be read is told by the name of its field. */
final class Wanted {
    private Wanted() {}

    static long number(Long sent, String field) {
        if (sent == null) throw unreadable("problem.missing", field);
        return sent;
    }

    static LocalDate day(String sent) { return day(sent, "day"); }

    static LocalDate day(String sent, String field) {
        if (sent == null) throw unreadable("problem.missing", field);
        try {
            return LocalDate.parse(sent);
        } catch (DateTimeParseException noDay) {
            throw unreadable("problem.LocalDate", field);
        }
    }

    static <E extends Enum<E>> E constant(String sent, Class<E> type, String field) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.name().equalsIgnoreCase(sent))
                .findFirst()
                .orElseThrow(() -> unreadable(sent == null ? "problem.missing" : "problem.choice", field));
    }

    static <T> List<T> some(List<T> sent, String field) {
        if (sent == null) throw unreadable("problem.missing", field);
        return sent;
    }

    static <T> List<T> list(List<T> sent) { return sent == null ? List.of() : sent; }

    private static UnreadableParameter unreadable(String key, String field) {
        return new UnreadableParameter(List.of(Objection.of(key).at(field)));
    }
}
