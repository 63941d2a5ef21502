package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Stream;
import org.havre.shared.Period;

/** Nights that would be counted twice if the stays of two files were of one person. */
public record NightsTwice(FileLine one, FileLine other) implements Serializable {

    public Period nights() {
        var end = Stream.of(one, other).map(line -> line.nights().end()).filter(day -> day != null)
                .min(Comparator.naturalOrder()).orElse(null);
        return new Period(later(one.nights().start(), other.nights().start()), end);
    }

    private static LocalDate later(LocalDate one, LocalDate other) { return one.isAfter(other) ? one : other; }
}
