package org.havre.credit;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Everything that a year's checks rest on.
 *
 * @param beside what is known of each facility beside its money
 * @param limits without a target: those are of each facility's kind and area
 */
public record CheckBook(CreditBook book, Map<Long, FileFacts> beside, CreditLimits limits) {
    public CheckBook {
        beside = Map.copyOf(beside);
    }

    /** Of every facility, in the order of the book; what is tied to no year is told of the running year alone. */
    public List<CreditFinding> findings() {
        var running = book.year() == book.today().getYear();
        return book.facilities().stream()
                .flatMap(year -> CreditCheck.of(file(year), limits.aimingAt(target(year))).stream())
                .filter(finding -> running || finding.isTiedToYear()).toList();
    }

    /** The same, each with what is kept of it; what was closed opens again when it is found. */
    public List<CheckLine> lines() {
        return findings().stream().map(finding -> beside.get(finding.facility()).line(finding)).toList();
    }

    CreditFile file(CreditYear year) {
        var facts = beside.getOrDefault(year.name().id(), new FileFacts());
        var placeDays = year.places().stream().mapToLong(each -> each.places() * each.days()
                .nightsWithin(LocalDate.of(year.year(), 1, 1), LocalDate.of(year.year() + 1, 1, 1))).sum();
        return new CreditFile(year.year(), book.today(), facts.centre(year.name()), facts.acts(book.today()),
                facts.places(given(year)), new MoneyOnFile(year.grant() == null ? null : year.granted(), placeDays),
                nights(year), facts.result(year.year(), year.name().regime()));
    }

    /** By acts, on the day of the file; null where none speaks of places. */
    private Integer given(CreditYear year) {
        var given = year.places().stream().filter(each -> each.days().covers(book.day())).toList();
        return given.isEmpty() ? null : (Integer) given.stream().mapToInt(FundedPlaces::places).sum();
    }

    private static NightsOnFile nights(CreditYear year) {
        var months = year.months();
        return new NightsOnFile(months.stream().mapToLong(CreditMonth::unavailable).sum(),
                months.stream().mapToLong(CreditMonth::opened).sum(),
                months.stream().mapToLong(CreditMonth::overstay).sum(), year.delivered());
    }

    /** The reference cost of its kind and area (K20); null where none is known. */
    private Euros target(CreditYear year) {
        return book.costs().on(year.kind(), year.name().area(), book.day())
                .map(DatedCost::perDay).orElse(null);
    }

    /** In which region each facility stands. */
    Map<Long, String> regionOf() {
        return book.facilities().stream().collect(toMap(each -> each.name().id(), each -> each.name().regionCode()));
    }
}
