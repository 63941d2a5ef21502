package org.havre.shared.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.havre.shared.BusinessClock;
import org.havre.shared.DateText;

/** A day as of which facts are known: its end in Paris, so that everything recorded on it was known. */
public final class KnownDay {
    private KnownDay() {}

    /** Null, which is now, where no day is named, or one that is not over. */
    public static Instant instant(String typed, LocalDate today) {
        return day(typed, today).map(KnownDay::end).orElse(null);
    }

    public static Optional<LocalDate> day(String typed, LocalDate today) {
        return Optional.ofNullable(typed).filter(text -> !text.isBlank()).flatMap(text -> DateText.read(text, today))
                .filter(day -> day.isBefore(today));
    }

    public static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(BusinessClock.PARIS).toInstant().minusMillis(1);
    }
}
