package org.havre.credit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.havre.credit.CreditNights.Counts;
import org.havre.credit.MonthFacts.KnownCapacities;
import org.havre.credit.YearFacts.CertificateLine;
import org.havre.facility.FacilityKind;
import org.havre.shared.Period;

/**
 * A facility's year of money, made into the facts that are reconciled: its months that have begun, and the year itself.
 *
 * @param year     its own
 * @param before   its year before; null where nobody paid for it then
 * @param limit    hundredths of the open places that may be out of service
 */
record FacilityFacts(CreditYear year, CreditYear before, MoneyBeside beside, ReferenceCosts costs, int limit,
        LocalDate today) {
    private static final int MONTHS = 12;

    List<CreditFacts> all() {
        var facts = new ArrayList<CreditFacts>();
        IntStream.rangeClosed(1, MONTHS).mapToObj(month -> YearMonth.of(year.year(), month))
                .filter(month -> !month.atDay(1).isAfter(today)).map(this::month).forEach(facts::add);
        facts.add(ofYear());
        return facts;
    }

    private MonthFacts month(YearMonth month) {
        var live = beside.nights.stream().filter(each -> each.month().equals(month)).toList();
        var closed = beside.closed.get(month);
        return new MonthFacts(whose(), month, closed != null, delivered(live, closed), capacities(month, live),
                year.kind() == FacilityKind.CAES ? null : limit, beside.acts, due(month), paid(month));
    }

    private List<Delivered> delivered(List<CreditNights> live, ClosedNights closed) {
        var sum = live.stream().map(CreditNights::counts).reduce(Counts.NONE, Counts::plus);
        if (closed == null || closed.isStill(sum))
            return live.stream().map(each -> each.at(cost(each.nights()))).toList();
        return List.of(CreditNights.delivered(closed.nights(), cost(closed.nights()), closed.counts(live),
                live.stream().allMatch(each -> each.acted() && each.described())));
    }

    /** What a place costs each day: blended over those that acts fund; where they fund none, that of the facility's kind. */
    private Euros cost(Period nights) {
        var area = year.name().area();
        var funded = TheoreticalEnvelope.of(year.places(), costs, area, nights);
        if (funded.placeDays() > 0) return funded.perPlaceAndDay().orElse(null);
        return costs.on(year.kind(), area, nights.start()).map(DatedCost::perDay).orElse(null);
    }

    private KnownCapacities capacities(YearMonth month, List<CreditNights> live) {
        if (live.isEmpty()) return new KnownCapacities(null, null, beside.ofii.get(month));
        var last = live.get(live.size() - 1);
        return new KnownCapacities(last.acted() ? Math.toIntExact(last.funded()) : null,
                last.described() && last.lastOpen() != null ? Math.toIntExact(last.lastOpen()) : null,
                beside.ofii.get(month));
    }

    private List<Instalment> due(YearMonth month) {
        return Stream.concat(before == null ? Stream.of() : before.instalments().stream(), year.instalments().stream())
                .filter(each -> YearMonth.from(each.dueOn()).equals(month) && !each.dueOn().isAfter(today)).toList();
    }

    private List<PaymentLine> paid(YearMonth month) {
        return Stream.concat(payments().stream(), beside.ofOtherYears.stream())
                .filter(each -> each.month().equals(month)).toList();
    }

    private List<PaymentLine> payments() {
        return year.payments().stream().map(each -> new PaymentLine(each.commitment(), each.request(), each.amount(),
                each.paidOn(), each.year())).toList();
    }

    private YearFacts ofYear() {
        var due = year.instalments();
        var last = due.stream().map(Instalment::dueOn).reduce(LocalDate.of(year.year(), MONTHS, 31),
                (one, other) -> one.isAfter(other) ? one : other);
        return new YearFacts(whose(), year.year(), beside.closed.size() == MONTHS,
                year.grant() == null ? null : year.granted(), today.isAfter(last), due, payments(), beside.recovered,
                beside.commitments, beside.certificates.stream().map(this::counted).toList());
    }

    private CertificateLine counted(MoneyBeside.Certificate certificate) {
        var days = certificate.days();
        return new CertificateLine(days, certificate.placeDays(), year.places().stream()
                .mapToLong(each -> each.places() * each.days().nightsWithin(days.start(), days.end())).sum());
    }

    private Long whose() { return year.name().id(); }
}
