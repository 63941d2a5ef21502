package org.havre.statement;

import static java.util.stream.Collectors.joining;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.havre.facility.FacilityKind;
import org.havre.occupancy.Figures;

/**
 * What a facility tells of a month that it closes: the figures of its nights as known at that instant, and what became of
 * the months that it has closed before.
 *
 * @param kind     of the facility on the last night
 * @param due      the last day on which it would not have been late
 * @param previous the digest of the statement before; null for the first
 */
public record Statement(long facility, String code, FacilityKind kind, YearMonth month, LocalDate closedOn,
        Instant closedAt, LocalDate due, Author author, String previous, Figures figures,
        List<PriorPeriodCorrection> corrections) implements Serializable {

    public Statement {
        corrections = List.copyOf(corrections);
    }

    /** Days after the due day; nought where it was in time. */
    public long daysLate() {
        return MonthState.daysLate(due, closedOn);
    }

    /** Everything that is said, one fact a line, always in the same words: what the digest is of. */
    public String text() {
        var head = Stream.of("havre statement 1", "facility " + facility + " " + code + " " + kind, "month " + month,
                "closed " + closedOn + " " + closedAt + " due " + due,
                "author " + author.account() + " " + author.name(),
                "previous " + or(previous));
        return Stream.of(head, lines(figures), corrections.stream().flatMap(Statement::lines)).flatMap(lines -> lines)
                .map(line -> line + "\n").collect(joining());
    }

    /** SHA-256 of the text, in hexadecimal figures. */
    public String digest() {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Nought is not told, so that a measure that comes later changes no text. */
    private static Stream<String> lines(Figures figures) {
        return figures.counted().entrySet().stream().map(count -> count.getKey() + " " + count.getValue()).sorted();
    }

    private static Stream<String> lines(PriorPeriodCorrection correction) {
        var head = "correction " + correction.month() + " " + or(correction.recordedAt()) + " by "
                + (correction.author() == null
                        ? "-"
                        : correction.author().account() + " " + correction.author().name());
        return Stream.of(Stream.of(head), correction.causes().stream().map(Statement::line),
                lines(correction.difference())).flatMap(lines -> lines);
    }

    private static String line(ChangedFact cause) {
        return "cause " + cause.fact() + " " + cause.id() + " " + or(cause.stay()) + " before " + words(cause.before())
                + " after " + words(cause.after());
    }

    private static String words(FactVersion version) {
        return version == null
                ? "-"
                : version.during().start() + "/" + or(version.during().end()) + " " + or(version.detail()) + " "
                        + or(version.state());
    }

    private static String or(Object told) { return Objects.toString(told, "-"); }
}
