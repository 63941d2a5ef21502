package org.havre.orientation;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a decision changes of the last authorised day; null where nothing ends the right to be here.
 *
 * @param today nights up to, and not including, this day are past
 */
public record CareChange(LocalDate before, LocalDate after, LocalDate today) implements Serializable {

    /** Past nights of one person that become undue (more than zero) or no longer are (less than zero). */
    public long undueNights() {
        return undue(after) - undue(before);
    }

    public boolean isChange() {
        return before == null ? after != null : !before.equals(after);
    }

    /** The months of these nights, the first of them first. */
    public List<YearMonth> months() {
        if (undueNights() == 0) return List.of();
        var from = firstUndue(undueNights() > 0 ? after : before);
        var to = undueNights() > 0 ? firstUndue(before) : firstUndue(after);
        var last = YearMonth.from((to.isBefore(today) ? to : today).minusDays(1));
        return Stream.iterate(YearMonth.from(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .toList();
    }

    private long undue(LocalDate until) {
        return Math.max(0, ChronoUnit.DAYS.between(firstUndue(until), today));
    }

    private LocalDate firstUndue(LocalDate until) {
        return until == null ? today : until.plusDays(1);
    }
}
