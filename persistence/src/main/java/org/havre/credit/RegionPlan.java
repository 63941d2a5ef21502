package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.havre.shared.Period;

/** What the rest of a year will cost in a region by what is decided, and what its envelopes still hold. */
public record RegionPlan(int year, LocalDate today, String regionCode, String region, List<FacilityPlan> facilities,
        ReferenceCosts costs, List<RegionEnvelope> envelopes) implements Serializable {
    private static final int MONTHS = 12;

    public RegionPlan {
        facilities = List.copyOf(facilities);
        envelopes = List.copyOf(envelopes);
    }

    /** From today on, of a year to come all of it, and of one that is over nothing. */
    public Period rest() {
        var whole = TheoreticalEnvelope.year(year);
        if (!today.isAfter(whole.start())) return whole;
        return Period.between(today.isBefore(whole.end()) ? today : whole.end(), whole.end());
    }

    /** Programmes that pay for something here; nothing is summed across them. */
    public List<Programme> programmes() {
        return Stream.of(Programme.values()).filter(each -> facilities.stream()
                .anyMatch(one -> Programme.of(one.year().kind()) == each)).toList();
    }

    /** @param changes that are only thought of; those of another programme do nothing here */
    public CostForecast forecast(Programme programme, List<PlannedChange> changes) {
        return CostForecast.of(funded(programme), changes.stream().filter(each -> isOf(programme, each)).toList(),
                costs, CostArea.ofRegion(regionCode), rest());
    }

    private static boolean isOf(Programme programme, PlannedChange change) {
        if (change instanceof PlannedChange.Opening opening) return Programme.of(opening.costKind()) == programme;
        if (change instanceof PlannedChange.Closing closing) return Programme.of(closing.costKind()) == programme;
        if (change instanceof PlannedChange.NewCost cost) return Programme.of(cost.cost().kind()) == programme;
        return programme == Programme.P303;
    }

    /** What the region's envelopes pay: a public contract is the nation's. */
    private Stream<FacilityPlan> held() {
        return facilities.stream().filter(each -> !each.isOfContract());
    }

    public List<FundedPlaces> funded(Programme programme) {
        return held().flatMap(each -> each.places().stream())
                .filter(each -> Programme.of(each.costKind()) == programme).toList();
    }

    public Euros paid(Programme programme) {
        return Euros.sum(payments(programme).map(PaymentRow::amount).toList());
    }

    private Stream<PaymentRow> payments(Programme programme) {
        return held().flatMap(each -> each.year().payments().stream())
                .filter(each -> each.programme() == programme);
    }

    /** What grants and subsidies are taken from; the whole budget and its reserve are above it. Empty where none is told. */
    public Optional<Euros> envelope(Programme programme) {
        return envelopes.stream().filter(each -> each.programme() == programme)
                .filter(each -> each.level() == EnvelopeLevel.DRL || each.level() == EnvelopeLevel.SUBSIDY)
                .map(RegionEnvelope::cp).reduce(Euros::plus);
    }

    public Optional<FacilityPlan> facility(long id) {
        return facilities.stream().filter(each -> each.name().id() == id).findFirst();
    }

    /** The year month by month: what was paid, what is to come, and both together up to each month's end. */
    public List<PlannedMonth> months(Programme programme, CostForecast forecast) {
        var total = Euros.ZERO;
        var planned = Euros.ZERO;
        var all = new ArrayList<PlannedMonth>();
        for (var month : IntStream.rangeClosed(1, MONTHS).mapToObj(number -> YearMonth.of(year, number)).toList()) {
            var days = Period.between(month.atDay(1), month.plusMonths(1).atDay(1)).within(rest());
            var paid = Euros.sum(payments(programme).filter(each -> isOf(month, each.paidOn()))
                    .map(PaymentRow::amount).toList());
            var known = forecast.known().within(days).amount();
            total = total.plus(paid).plus(known);
            planned = planned.plus(paid).plus(forecast.planned().within(days).amount());
            all.add(new PlannedMonth(month, paid, known, total, planned));
        }
        return all;
    }

    /** What was paid outside of the year stands in its first or last month. */
    private boolean isOf(YearMonth month, LocalDate day) {
        var own = YearMonth.from(day);
        var within = own.getYear() < year
                ? YearMonth.of(year, 1)
                : own.getYear() > year
                        ? YearMonth.of(year, MONTHS)
                        : own;
        return within.equals(month);
    }
}
