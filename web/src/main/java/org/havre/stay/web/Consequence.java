package org.havre.stay.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** What an act changes of nights that are past: how many, and in which months. */
public record Consequence(long nights, List<YearMonth> months) {

    static Consequence since(LocalDate day, LocalDate today, int people) {
        if (day == null || !day.isBefore(today)) return new Consequence(0, List.of());
        var last = YearMonth.from(today.minusDays(1));
        return new Consequence(ChronoUnit.DAYS.between(day, today) * people,
                Stream.iterate(YearMonth.from(day), month -> !month.isAfter(last), month -> month.plusMonths(1))
                        .toList());
    }
}
