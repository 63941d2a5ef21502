package org.havre.occupancy.web;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.havre.facility.UnavailabilityReason;
import org.havre.occupancy.Figure;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Measure;
import org.havre.occupancy.Ratio;
import org.havre.shared.Rate;
import org.havre.shared.web.Cell;
import org.havre.shared.web.Rates;
import org.havre.shared.web.Say;

/** Figures as the cells of a row, in the order of the {@link Heading headings}. */
@Dependent
public class FigureCells {
    private static final List<Figure> LAST = List.of(Figure.OVERSTAY_PROTECTED, Figure.OVERSTAY_REJECTED,
            Figure.OVERSTAY_OTHER, Figure.TRANSITORY_OCCUPIED, Figure.AUTHORISED);

    private final Say say;
    private final Rates rates;

    @Inject public FigureCells(Say say, Rates rates) {
        this.say = say;
        this.rates = rates;
    }

    /**
     * @param all whether they are of all places, not of some alone
     * @param why where a figure opens what it is made of; null where it opens nothing
     */
    List<Cell> of(Figures figures, boolean all, String why, Cell... first) {
        var cells = new ArrayList<>(List.of(first));
        Function<Figure, Cell> count = figure -> count(figure, figures, why);
        cells.addAll(List.of(count.apply(Figure.OPENED),
                count.apply(Figure.UNAVAILABLE).explained(reasons(figures)), count.apply(Figure.USABLE),
                count.apply(Figure.OCCUPIED), count.apply(Figure.VACANT), rate(Ratio.NET, figures, why),
                rate(Ratio.GROSS, figures, why), count.apply(Figure.RESERVED), count.apply(Figure.ALLOCABLE)));
        LAST.stream().filter(figure -> all || !figure.isOfAllPlaces()).map(count).forEach(cells::add);
        cells.add(Cell.text(alert(figures)));
        return cells;
    }

    private Cell rate(Ratio ratio, Figures figures, String why) {
        var cell = rate(ratio.of(figures));
        return why == null || ratio.of(figures).isEmpty() ? cell : cell.leadingTo(why + "&figure=" + ratio);
    }

    Cell rate(Optional<Rate> rate) {
        return Cell.number(rates.text(rate.orElse(null)))
                .drawnAs(rate.map(known -> known.percent().toPlainString()).orElse(null));
    }

    private Cell count(Figure figure, Figures figures, String why) {
        var number = figure.of(figures);
        var cell = Cell.number(say.number(number));
        return why == null || number == 0 ? cell : cell.leadingTo(why + "&figure=" + figure);
    }

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
