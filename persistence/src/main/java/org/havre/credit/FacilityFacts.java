package org.havre.credit;

import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.havre.credit.CreditNights.Counts;
import org.havre.credit.MonthFacts.KnownCapacities;
import org.havre.credit.YearFacts.CertificateLine;
import org.havre.facility.FacilityKind;
import org.havre.shared.Period;

/** A facility's year of money, made into the facts that are reconciled: its months that have begun, and the year itself. */
final class FacilityFacts {
    private static final int MONTHS = 12;

    private final CreditYear year;
    private final MoneyBeside beside;
    private final ReferenceCosts costs;
    private final int limit;
    private final LocalDate today;
    private final TheoreticalEnvelope funded;
    private final List<Instalment> due;
    private final List<PaymentLine> paid;
    private final Map<YearMonth, List<Instalment>> dueIn;
    private final Map<YearMonth, List<PaymentLine>> paidIn;
    private final Map<YearMonth, List<CreditNights>> nightsIn;

    /**
     * @param before its year before; null where nobody paid for it then
     * @param limit  hundredths of the open places that may be out of service
     */
    FacilityFacts(CreditYear year, CreditYear before, MoneyBeside beside, ReferenceCosts costs, int limit,
            LocalDate today) {
        this.year = year;
        this.beside = beside;
        this.costs = costs;
        this.limit = limit;
        this.today = today;
        funded = year.envelope(costs);
        due = year.instalments();
        paid = year.payments().stream().map(each -> new PaymentLine(each.commitment(), each.request(), each.amount(),
                each.paidOn(), each.year())).toList();
        dueIn = Stream.concat(before == null ? Stream.of() : before.instalments().stream(), due.stream())
                .filter(each -> !each.dueOn().isAfter(today)).collect(groupingBy(each -> YearMonth.from(each.dueOn())));
        paidIn = Stream.concat(paid.stream(), beside.ofOtherYears.stream()).collect(groupingBy(PaymentLine::month));
        nightsIn = beside.nights.stream().collect(groupingBy(CreditNights::month));
    }

    List<CreditFacts> all() {
        var facts = new ArrayList<CreditFacts>();
        IntStream.rangeClosed(1, MONTHS).mapToObj(month -> YearMonth.of(year.year(), month))
                .filter(month -> !month.atDay(1).isAfter(today)).map(this::month).forEach(facts::add);
        facts.add(ofYear());
        return facts;
    }

    private MonthFacts month(YearMonth month) {
        var live = nightsIn.getOrDefault(month, List.of());
        var closed = beside.closed.get(month);
        return new MonthFacts(whose(), month, closed != null, delivered(live, closed), capacities(month, live),
                year.kind() == FacilityKind.CAES ? null : limit, beside.acts,
                dueIn.getOrDefault(month, List.of()), paidIn.getOrDefault(month, List.of()));
    }

    private List<Delivered> delivered(List<CreditNights> live, ClosedNights closed) {
        var sum = live.stream().map(CreditNights::counts).reduce(Counts.NONE, Counts::plus);
        if (closed == null || closed.isStill(sum))
            return live.stream().map(each -> each.at(cost(each.nights()))).toList();
        return List.of(CreditNights.delivered(closed.nights(), cost(closed.nights()), closed.counts(live),
                live.stream().allMatch(each -> each.lacking().isEmpty())));
    }

    /** What a place costs each day: blended over those that acts fund; where they fund none, that of the facility's kind. */
    private Euros cost(Period nights) {
        var these = funded.within(nights);
        if (these.placeDays() > 0) return these.perPlaceAndDay().orElse(null);
        return costs.on(year.kind(), year.name().area(), nights.start()).map(DatedCost::perDay).orElse(null);
    }

    private KnownCapacities capacities(YearMonth month, List<CreditNights> live) {
        if (live.isEmpty()) return new KnownCapacities(null, null, beside.ofii.get(month));
        var last = live.get(live.size() - 1);
        return new KnownCapacities(last.acted() ? Math.toIntExact(last.funded()) : null,
                last.described() && last.lastOpen() != null ? Math.toIntExact(last.lastOpen()) : null,
                beside.ofii.get(month));
    }

    private YearFacts ofYear() {
        var last = due.stream().map(Instalment::dueOn).reduce(LocalDate.of(year.year(), MONTHS, 31),
                (one, other) -> one.isAfter(other) ? one : other);
        return new YearFacts(whose(), year.year(), beside.closed.size() == MONTHS,
                year.grant() == null ? null : year.granted(), today.isAfter(last), due, paid, beside.recovered,
                beside.commitments, beside.certificates.stream().map(this::counted).toList());
    }

    private CertificateLine counted(MoneyBeside.Certificate certificate) {
        var days = certificate.days();
        return new CertificateLine(days, certificate.placeDays(), year.places().stream()
                .mapToLong(each -> each.places() * each.days().nightsWithin(days.start(), days.end())).sum());
    }

    private Long whose() { return year.name().id(); }
}
