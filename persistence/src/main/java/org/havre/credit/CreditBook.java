package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** A year's money of some facilities, with the reference costs and the regions' envelopes. */
public record CreditBook(int year, LocalDate today, List<CreditYear> facilities, ReferenceCosts costs,
        List<RegionEnvelope> envelopes) implements Serializable {

    public CreditBook {
        facilities = List.copyOf(facilities);
        envelopes = List.copyOf(envelopes);
    }

    /** By which kinds, codes and operators are told: today within the year, else its nearest day. */
    LocalDate day() {
        return nearest(year, today);
    }

    public static LocalDate nearest(int year, LocalDate today) {
        if (today.getYear() == year) return today;
        return today.getYear() < year ? LocalDate.of(year, 1, 1) : LocalDate.of(year, 12, 31);
    }

    /** What falls due counts up to today; of a year that is over, all of it. */
    public LocalDate dueBy() {
        var last = LocalDate.of(year, 12, 31);
        return today.isBefore(last) ? today : last;
    }

    /** The rows of a grouping, each of one programme. */
    public List<CreditRow> rows(CreditGroup group) {
        return CreditRow.of(this, group);
    }

    /** What caps the grants or subsidies of a programme: one number, and never both programmes together. */
    public Euros capped(Programme programme, EnvelopeLevel level) {
        return Euros.sum(envelopes.stream()
                .filter(each -> each.programme() == programme && each.level() == level).map(RegionEnvelope::cp)
                .toList());
    }

    /** What is granted by a programme to those that a condition lets through. */
    public Euros granted(Programme programme, Predicate<CreditYear> which) {
        return Euros.sum(facilities.stream().filter(each -> Programme.of(each.kind()) == programme).filter(which)
                .map(CreditYear::granted).toList());
    }

    Euros theoretical(Collection<CreditYear> some) {
        return Euros.sum(some.stream().map(each -> each.envelope(costs).amount()).toList());
    }
}
