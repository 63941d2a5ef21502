package org.havre.occupancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.occupancy.Lengths;
import org.havre.occupancy.Nightly;
import org.havre.occupancy.NightsOfGroup;
import org.havre.occupancy.Spread;
import org.havre.occupancy.service.OccupancyService;
import org.havre.shared.NumberText;
import org.havre.shared.web.Cell;
import org.havre.shared.web.CellRow;
import org.havre.shared.web.Head;
import org.havre.shared.web.Say;
import org.havre.shared.web.Told;

/** What the figures of a page were on the nights that are over, one figure in five numbers, and how long stays are. */
@Named
@RequestScoped
public class NightsTable {
    private static final List<String> NUMBERS = List.of("least", "mean", "median", "eightieth", "most");
    private static final int HUNDRED = 100;

    private final OccupancyService occupancy;
    private final OccupancyView view;
    private final Say say;
    private Optional<NightsOfGroup> nights;

    protected NightsTable() { this(null, null, null); }

    @Inject public NightsTable(OccupancyService occupancy, OccupancyView view, Say say) {
        this.occupancy = occupancy;
        this.view = view;
        this.say = say;
    }

    private Optional<NightsOfGroup> nights() {
        if (nights == null)
            nights = view.isNightly() ? occupancy.nights(view.question(), view.answer()) : Optional.empty();
        return nights;
    }

    /** Whether nights stand under each other, and one of them is over. */
    public boolean isTold() {
        return nights().isPresent();
    }

    public String getSub() {
        return nights().map(told -> say.it("nights.sub", told.nights(), told.first(), told.last())).orElse("");
    }

    public List<Head> getHeads() {
        var heads = new ArrayList<Head>();
        heads.add(new Head(say.it("nights.figure"), null, null, null, null));
        NUMBERS.forEach(
                key -> heads.add(new Head(say.it("nights." + key), "number", say.maybe("nights." + key + ".formula"),
                        null, null)));
        return heads;
    }

    public List<CellRow> getLines() {
        return nights().stream().flatMap(told -> Stream.of(Nightly.values())
                .flatMap(figure -> told.of(figure).map(spread -> line(figure, spread)).stream())).toList();
    }

    private CellRow line(Nightly figure, Spread told) {
        var cells = new ArrayList<>(List.of(Cell.text(say.label(figure))));
        Stream.of(told.least(), told.mean(), told.median(), told.eightieth(), told.most())
                .forEach(number -> cells.add(Cell.number(text(figure, number))));
        return new CellRow(null, cells);
    }

    private String text(Nightly figure, BigDecimal number) {
        return figure.isRate()
                ? say.number(number.multiply(BigDecimal.valueOf(HUNDRED)).setScale(1, RoundingMode.HALF_UP))
                        + NumberText.percentSign(say.texts().locale())
                : say.number(number);
    }

    /** Of stays that ended, and of those of the last night so far: told apart. */
    public List<Told> getLengths() {
        return nights().map(told -> List.of(told("ended", told.ended()), told("present", told.present())))
                .orElse(List.of());
    }

    private Told told(String key, Lengths stays) {
        return new Told(say.it("nights." + key + ".mean"), null,
                stays.mean().map(mean -> say.it("nights.of.stays", mean, stays.stays()))
                        .orElseGet(() -> say.it("nights.of.none")),
                null);
    }
}
