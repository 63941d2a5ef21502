package org.havre.occupancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.havre.occupancy.Figure;
import org.havre.occupancy.Flow;
import org.havre.occupancy.NightState;
import org.havre.shared.web.Cell;
import org.havre.shared.web.CellRow;
import org.havre.shared.web.Head;
import org.havre.shared.web.Say;

/** Who was there, came and left, line by line: what a line opens with and what comes and goes is what it closes with. */
@Named
@RequestScoped
public class MovementTable {

    /** The columns; those that are nought nearly always stand only where they are not. */
    private enum Column {
        OPENING("opening", Flow::opening, Figure.HELD), ARRIVALS("arrivals", Flow::arrivals, Figure.ARRIVALS), //
        BIRTHS("births", Flow::births, Figure.BIRTHS), //
        TRANSFERS_IN("transfers.in", Flow::transfersIn, Figure.TRANSFERS_IN), //
        JOINED("joined", Flow::joined, null), DEPARTURES("departures", Flow::departures, Figure.DEPARTURES), //
        TRANSFERS_OUT("transfers.out", Flow::transfersOut, Figure.TRANSFERS_OUT), LEFT("left", Flow::left, null), //
        CLOSING("closing", Flow::closing, Figure.HELD), IN_TRANSIT("on.the.way", Flow::inTransit, Figure.IN_TRANSIT);

        private final String key;
        private final ToLongFunction<Flow> count;
        private final Figure figure;

        Column(String key, ToLongFunction<Flow> count, Figure figure) {
            this.key = "occupancy." + key;
            this.count = count;
            this.figure = figure;
        }

        private boolean isRare() { return this == JOINED || this == LEFT; }

        /** The nights that its figure counts, of a line from the first to the last. */
        private LocalDate from(LocalDate first, LocalDate last) {
            return switch (this) {
                case OPENING -> first.minusDays(1);
                case CLOSING, IN_TRANSIT -> last;
                default -> first;
            };
        }

        private LocalDate to(LocalDate first, LocalDate last) {
            return this == OPENING ? first.minusDays(1) : last;
        }
    }

    /** Where a figure of some nights opens what it is made of. */
    private interface Why {
        String of(LocalDate from, LocalDate to);
    }

    private final OccupancyView view;
    private final OccupancyStory story;
    private final OccupancyTable table;
    private final Say say;

    protected MovementTable() { this(null, null, null, null); }

    @Inject public MovementTable(OccupancyView view, OccupancyStory story, OccupancyTable table, Say say) {
        this.view = view;
        this.story = story;
        this.table = table;
        this.say = say;
    }

    private List<Column> columns() {
        return Stream.of(Column.values()).filter(column -> !column.isRare()
                || view.getRows().stream().anyMatch(row -> column.count.applyAsLong(row.flow()) != 0)).toList();
    }

    public List<Head> getHeads() {
        var heads = new ArrayList<Head>();
        heads.add(new Head(table.getAxisTitle(), null, null, null, null));
        columns().forEach(column -> heads.add(new Head(say.it(column.key), "number", say.maybe(column.key + ".formula"),
                null, null)));
        return heads;
    }

    public List<CellRow> getLines() {
        return table.shown().stream()
                .map(row -> line(Cell.text(table.label(row)).leadingTo(table.href(row)), row.flow(),
                        row.first(), row.last(), (from, to) -> table.why(row, from, to)))
                .toList();
    }

    public List<CellRow> getTotals() {
        var all = total(say.it("occupancy.total"), view.total().flow(), story.getLast());
        return story.isMixed()
                ? List.of(total(say.label(NightState.REALISED), view.total().realisedFlow(), story.getOver()), all)
                : List.of(all);
    }

    private CellRow total(String name, Flow flow, LocalDate last) {
        return line(Cell.text(name), flow, story.getFirst(), last, table::why);
    }

    private CellRow line(Cell name, Flow flow, LocalDate first, LocalDate last, Why why) {
        var cells = new ArrayList<>(List.of(name));
        columns().forEach(column -> cells.add(cell(column, flow, why.of(column.from(first, last),
                column.to(first, last)))));
        return new CellRow(null, cells);
    }

    private Cell cell(Column column, Flow flow, String why) {
        var number = column.count.applyAsLong(flow);
        var cell = Cell.number(say.number(number));
        return why == null || number == 0 || column.figure == null
                ? cell
                : cell.leadingTo(why + "&figure=" + column.figure);
    }
}
