package org.havre.occupancy.web;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.facility.UnavailabilityReason;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Measure;
import org.havre.shared.Rate;
import org.havre.shared.web.Cell;
import org.havre.shared.web.Rates;
import org.havre.shared.web.Say;

/** Figures as the cells of a row, in the order of the {@link Heading headings}. */
@Dependent
public class FigureCells {
    private static final List<Measure> LAST = List.of(Measure.OVERSTAY_PROTECTED, Measure.OVERSTAY_REJECTED,
            Measure.OVERSTAY_OTHER, Measure.TRANSITORY_OCCUPIED, Measure.ARRIVALS, Measure.DEPARTURES,
            Measure.IN_TRANSIT, Measure.AUTHORISED);

    private final Say say;
    private final Rates rates;

    @Inject public FigureCells(Say say, Rates rates) {
        this.say = say;
        this.rates = rates;
    }

    List<Cell> of(Figures figures, Cell... first) {
        var cells = new ArrayList<>(List.of(first));
        cells.addAll(List.of(count(figures.opened()), count(figures.unavailable()).explained(reasons(figures)),
                count(figures.usable()), count(figures.occupied()), count(figures.vacant()), rate(figures.netRate()),
                rate(figures.grossRate()), count(figures.reserved()), count(figures.allocable())));
        LAST.forEach(measure -> cells.add(count(figures.of(measure))));
        cells.add(Cell.text(alert(figures)));
        return cells;
    }

    Cell rate(Optional<Rate> rate) {
        return Cell.number(rates.text(rate.orElse(null)))
                .drawnAs(rate.map(known -> known.percent().toPlainString()).orElse(null));
    }

    private Cell count(long number) { return Cell.number(say.number(number)); }

    private String reasons(Figures figures) {
        if (figures.unavailable() == 0) return null;
        return say.it("occupancy.unavailable.what",
                Stream.of(UnavailabilityReason.values()).map(figures::unavailable).toArray());
    }

    /** What is wrong, in words: people too many, and people in places that are out of service. */
    private String alert(Figures figures) {
        return Stream.of(alert("occupancy.excess", figures.of(Measure.EXCESS)),
                alert("occupancy.blocked", figures.of(Measure.BLOCKED_BUT_OCCUPIED))).flatMap(Optional::stream)
                .collect(joining(", "));
    }

    private Optional<String> alert(String key, long number) {
        return number == 0 ? Optional.empty() : Optional.of(say.it(key, number));
    }
}
