package org.havre.occupancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.occupancy.Figures;
import org.havre.occupancy.NightState;
import org.havre.occupancy.OccupancyRow;
import org.havre.shared.web.Cell;
import org.havre.shared.web.CellRow;
import org.havre.shared.web.Head;
import org.havre.shared.web.Looks;
import org.havre.shared.web.Say;

/** The table of figures, and the smaller one that the chart draws. */
@Named
@RequestScoped
public class OccupancyTable {
    private static final int AT_ONCE = 50;

    private final OccupancyView view;
    private final OccupancyStory story;
    private final Say say;
    private final FigureCells cells;
    private final Looks looks;
    private OccupancyOrder order = OccupancyOrder.GROUP;
    private int page = 1;

    protected OccupancyTable() { this(null, null, null, null, null); }

    @Inject public OccupancyTable(OccupancyView view, OccupancyStory story, Say say, FigureCells cells,
            Looks looks) {
        this.view = view;
        this.story = story;
        this.say = say;
        this.cells = cells;
        this.looks = looks;
    }

    /** The rows in time; of many groups some, in the order that was asked for. */
    public List<CellRow> getLines() {
        return shown().stream()
                .map(row -> new CellRow(look(row.state()), cells.of(row.figures(), view.isOfAllPlaces(), why(row),
                        Cell.text(label(row)).leadingTo(href(row)),
                        Cell.state(say.label(row.state()), looks.of(row.state())))))
                .toList();
    }

    /** The same in the numbers that the chart draws. */
    public List<CellRow> getDrawn() {
        var target = Cell.number(story.getTarget()).drawnAs("97");
        return shown().stream().map(row -> new CellRow(null, List.of(Cell.text(axis(row)),
                cells.rate(row.figures().netRate()), target))).toList();
    }

    List<OccupancyRow> shown() {
        if (!view.isSplit()) return view.getRows();
        return view.getRows().stream().sorted(order.order()).skip(getFirst() - 1L).limit(AT_ONCE).toList();
    }

    /** The sums of all rows; of realised nights apart, where others are still to come. */
    public List<CellRow> getTotals() {
        var all = total(story.getTotal(), "", why(story.getLast()));
        return story.isMixed()
                ? List.of(total(story.getRealised(), say.label(NightState.REALISED), why(story.getOver())), all)
                : List.of(all);
    }

    /** Where totals open what they are made of: all that is looked at, from its first night. */
    String why(LocalDate last) {
        return why(story.getFirst(), last);
    }

    String why(LocalDate first, LocalDate last) { return first == null ? null : view.why(first, last); }

    private CellRow total(Figures figures, String state, String why) {
        return new CellRow(null,
                cells.of(figures, view.isOfAllPlaces(), why, Cell.text(say.it("occupancy.total")), Cell.text(state)));
    }

    String href(OccupancyRow row) {
        return view.isSplit() && row.group().facility() != 0 && row.group().key() != null
                ? "occupancy.xhtml?facility=" + row.group().key() + "&month=" + view.getMonth() + view.same()
                : null;
    }

    /** Where the figures of a row open what they are made of; nowhere for a group that nothing names. */
    String why(OccupancyRow row) {
        return why(row, row.first(), row.last());
    }

    String why(OccupancyRow row, LocalDate from, LocalDate to) {
        var group = row.group();
        var whose = group.facility() != 0
                ? "&facility=" + group.key()
                : view.isSplit()
                        ? "&group=" + view.getGroup() + "&key="
                                + (group.key() == null ? "" : URLEncoder.encode(group.key(), StandardCharsets.UTF_8))
                        : "";
        return group.key() == null
                ? null
                : "../occupancy/why.xhtml?from=" + from + "&to=" + to + whose + view.same();
    }

    private String axis(OccupancyRow row) {
        return view.isNightly() ? Integer.toString(row.night().getDayOfMonth()) : label(row);
    }

    String label(OccupancyRow row) {
        if (view.isNightly()) return say.day(row.night());
        if (!view.isSplit()) return say.month(row.month());
        var group = row.group();
        if (group.facility() != 0 && group.key() != null) return group.key() + " · " + group.name();
        return Optional.ofNullable(group.name()).or(() -> Optional.ofNullable(group.key())).orElse("–");
    }

    private String look(NightState state) {
        return switch (state) {
            case REALISED -> "";
            case PROVISIONAL -> view.isNightly() ? "today" : "";
            case FORECAST -> view.isNightly() ? "forecast" : "";
        };
    }

    public String getAxisTitle() {
        return view.isSplit() ? say.label(view.getGrouping()) : say.it(view.isNightly() ? "Step.NIGHT" : "Step.MONTH");
    }

    public List<Head> getHeads() {
        return Stream.of(Heading.values()).filter(heading -> view.isOfAllPlaces() || !heading.isOfAllPlaces())
                .map(this::head).toList();
    }

    private Head head(Heading heading) {
        var sortable = view.isSplit() && heading.order() != null;
        return new Head(heading == Heading.GROUP ? getAxisTitle() : say.it(heading.key()), heading.look(),
                say.maybe(heading.key() + ".formula"), sortable ? here(heading.order(), 1) : null,
                sortable && heading.order() == order ? heading.direction() : null);
    }

    private String here(OccupancyOrder by, int number) {
        return "occupancy.xhtml?" + view.link(0) + "&sort=" + by.name().toLowerCase(Locale.ROOT) + "&page=" + number;
    }

    public boolean isPaged() { return view.isSplit() && view.getRows().size() > AT_ONCE; }

    public int getFirst() { return (page - 1) * AT_ONCE + 1; }

    public int getLast() { return Math.min(page * AT_ONCE, view.getRows().size()); }

    public String getPrevious() { return page > 1 ? here(order, page - 1) : ""; }

    public String getNext() { return getLast() < view.getRows().size() ? here(order, page + 1) : ""; }

    public String getSort() { return order.name().toLowerCase(Locale.ROOT); }

    public void setSort(String asked) {
        order = OccupancyView.one(OccupancyOrder.values(), asked, OccupancyOrder.GROUP);
    }

    public String getPage() { return Integer.toString(page); }

    /** What is no number, or none of a page, asks for the first. */
    public void setPage(String asked) {
        page = asked != null && asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
    }
}
