package org.havre.retention;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What becomes of a file: kept for a reason, or erased by the coming night.
 *
 * @param because null where the file is erased
 * @param goes    the first day on which nothing that is known keeps it; null where that depends on what somebody does
 */
public record Retention(FileFacts file, Kept because, LocalDate goes) implements Serializable {

    /** By the facts and the rules of a day. */
    public static Retention of(FileFacts file, LocalDate day) {
        var because = Arrays.stream(Kept.values()).filter(kept -> kept.appliesTo(file, day)).findFirst().orElse(null);
        var goes = because == null || because.compareTo(Kept.HELD) >= 0 ? last(file) : null;
        return new Retention(file, because, goes);
    }

    private static LocalDate last(FileFacts file) {
        return file.over() == null
                ? null
                : Stream.of(file.over(), file.heldUntil(),
                        file.appealUntil() == null ? null : file.appealUntil().plusDays(1))
                        .filter(Objects::nonNull).max(LocalDate::compareTo).orElseThrow();
    }

    public boolean isErased() { return because == null; }

    /** Whether the file goes in one of so many nights, the coming one included. */
    public boolean goesWithin(int days, LocalDate today) {
        return goes != null && goes.isBefore(today.plusDays(days));
    }
}
