package org.havre.retention;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.shared.Texts;

/** One kind of what is held of a person: so many entries of named fields. */
public record ExtractSection(String name, List<Entry> entries) implements Serializable {

    /** Of what the facts of a declaration are constants. */
    private static final Map<String, String> CONSTANTS = Map.of("CHANNEL", "ShelteringChannel", "REASON", "ExitReason",
            "NON_ARRIVAL", "OrientationState", "ANSWER", "PlaceAnswer", "ANSWER_REASON", "Reason", "CHANGE",
            "ChangeKind", "OUTAGE", "UnavailabilityReason");

    public record Entry(long number, List<Field> fields) implements Serializable {}

    /**
     * @param name of the column
     * @param kind the enum that the value is a constant of; null for what stands for itself
     */
    public record Field(String name, String kind, String value) implements Serializable {

        public String label(Texts texts) { return texts.text("extract.field." + name); }

        /** As somebody reads it: words for constants, days as they are written, yes and no. */
        public String told(Texts texts) {
            if ("facts".equals(kind))
                return value.lines().map(line -> fact(line.split("=", 2), texts)).collect(Collectors.joining(" · "));
            if (kind != null) return constant(kind, texts);
            if (value.matches("\\d{4}-\\d\\d-\\d\\d")) return texts.value(LocalDate.parse(value));
            if (value.matches("\\d{4}-\\d\\d-\\d\\dT.*")) return texts.value(moment());
            return value.equals("true") || value.equals("false")
                    ? texts.text(value.equals("true") ? "common.yes" : "common.no")
                    : value;
        }

        private String constant(String of, Texts texts) {
            return Stream.of(value.split(",")).map(one -> texts.has(of + '.' + one) ? texts.text(of + '.' + one) : one)
                    .collect(Collectors.joining(", "));
        }

        private static String fact(String[] fact, Texts texts) {
            return texts.text("extract.fact." + fact[0]) + " "
                    + new Field(fact[0], CONSTANTS.get(fact[0]), fact[1]).told(texts);
        }

        private Instant moment() { return OffsetDateTime.parse(value).toInstant(); }
    }

    @Override public String toString() { return "section " + name; }
}
