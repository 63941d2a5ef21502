package org.havre.credit;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.havre.credit.EnvelopeFacts.GrantLine;

/**
 * Everything that a year's reconciliation rests on.
 *
 * @param before  the year before: what of it falls due, or was caught up, in this one
 * @param regions of which all is told: the others' envelopes are not compared with a part of their grants
 * @param limit   hundredths of the open places that may be out of service
 */
public record ReconciliationBook(CreditBook book, CreditBook before, Map<Long, MoneyBeside> beside, Set<String> regions,
        int limit) {

    /** What differs, and nothing where all agree. */
    public List<Difference> differences() {
        return Reconciliation.of(facts());
    }

    public List<CreditFacts> facts() {
        var last = before.facilities().stream().collect(toMap(each -> each.name().id(), identity()));
        return Stream.concat(book.facilities().stream().flatMap(year -> new FacilityFacts(year,
                last.get(year.name().id()), beside(year), book.costs(),
                limit, book.today()).all().stream()), envelopes()).toList();
    }

    /** Facilities with nights in the year, and no act that funds places, or no places. */
    List<Uncompared> uncompared() {
        return book.facilities().stream().flatMap(year -> beside(year).nights.stream().limit(1)
                .flatMap(night -> night.lacking().stream())
                .map(reason -> new Uncompared(year.name().id(), year.name().title(), reason))).toList();
    }

    private MoneyBeside beside(CreditYear year) { return beside.getOrDefault(year.name().id(), new MoneyBeside()); }

    /** In which region each facility stands. */
    Map<Long, String> regionOf() {
        return book.facilities().stream().collect(toMap(each -> each.name().id(), each -> each.name().regionCode()));
    }

    private Stream<CreditFacts> envelopes() {
        return regions.stream().sorted().flatMap(region -> Stream.of(
                envelope(region, Programme.P303, EnvelopeLevel.DRL),
                envelope(region, Programme.P303, EnvelopeLevel.SUBSIDY),
                envelope(region, Programme.P104, EnvelopeLevel.DRL)));
    }

    private CreditFacts envelope(String region, Programme programme, EnvelopeLevel level) {
        var rows = book.envelopes().stream().filter(each -> each.regionCode().equals(region)
                && each.programme() == programme && each.level() == level).map(RegionEnvelope::cp).toList();
        var grants = book.facilities().stream().filter(year -> year.name().regionCode().equals(region))
                .filter(year -> year.grant() != null && year.grant().programme() == programme)
                .filter(year -> year.isHeldBy(programme, level))
                .map(year -> new GrantLine(year.name().id(),
                        year.grant().act() == null ? year.name().title() : year.grant().act(), year.granted()))
                .toList();
        return new EnvelopeFacts(region, book.year(), false, programme.number() + " " + level.name(),
                rows.isEmpty() ? null : Euros.sum(rows), grants);
    }
}
