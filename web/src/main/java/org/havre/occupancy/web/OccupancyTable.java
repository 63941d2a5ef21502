package org.havre.occupancy.web;

import static java.util.stream.Collectors.joining;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.facility.UnavailabilityReason;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.Measure;
import org.havre.occupancy.NightState;
import org.havre.occupancy.OccupancyRow;
import org.havre.shared.Rate;
import org.havre.shared.web.Looks;
import org.havre.shared.web.Rates;
import org.havre.shared.web.Say;

/** The table of figures: what each cell says, ready to be written, since there are hundreds of them. */
@Named
@RequestScoped
public class OccupancyTable {
    private static final int AT_ONCE = 50;

    private final OccupancyView view;
    private final OccupancyStory story;
    private final Say say;
    private final Rates rates;
    private final Looks looks;
    private OccupancyOrder order = OccupancyOrder.GROUP;
    private int page = 1;
    private List<Map<String, String>> lines;

    protected OccupancyTable() { this(null, null, null, null, null); }

    @Inject public OccupancyTable(OccupancyView view, OccupancyStory story, Say say, Rates rates, Looks looks) {
        this.view = view;
        this.story = story;
        this.say = say;
        this.rates = rates;
        this.looks = looks;
    }

    /** The rows in time; of many groups some, in the order that was asked for. */
    public List<Map<String, String>> getLines() {
        if (lines == null) lines = shown().map(this::line).toList();
        return lines;
    }

    private Stream<OccupancyRow> shown() {
        if (!view.isSplit()) return view.getRows().stream();
        return view.getRows().stream().sorted(order.order()).skip(getFirst() - 1L).limit(AT_ONCE);
    }

    /** The sums of all rows; of realised nights apart, where others are still to come. */
    public List<Map<String, String>> getTotals() {
        var all = total(story.getTotal(), null);
        return story.isMixed() ? List.of(total(story.getRealised(), NightState.REALISED), all) : List.of(all);
    }

    private Map<String, String> total(Figures figures, NightState state) {
        var cells = new Cells(figures);
        cells.put("label", say.it("occupancy.total"));
        cells.put("state", say.label(state));
        return cells;
    }

    private Map<String, String> line(OccupancyRow row) {
        var cells = new Cells(row.figures());
        cells.put("label", label(row));
        cells.put("axis", view.isNightly() ? Integer.toString(row.night().getDayOfMonth()) : label(row));
        cells.put("href", view.getGrouping() == Grouping.FACILITY && view.isSplit() && row.group().key() != null
                ? "occupancy.xhtml?facility=" + row.group().key() + "&month=" + view.getMonth()
                : "");
        cells.put("state", say.label(row.state()));
        cells.put("stateLook", looks.of(row.state()));
        cells.put("look", look(row.state()));
        return cells;
    }

    private String label(OccupancyRow row) {
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

    public List<Heading> getHeadings() {
        return Stream.of(Heading.Of.values()).map(of -> new Heading(of,
                of == Heading.Of.GROUP ? getAxisTitle() : say.it(of.key()), say.maybe(of.key() + ".formula"),
                view.isSplit() && of.order() != null ? here(of.order(), 1) : "", of.order() == order)).toList();
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

    /** What the cells of one row say. */
    private final class Cells extends java.util.HashMap<String, String> {
        private static final long serialVersionUID = 1L;

        Cells(Figures figures) {
            count("authorised", figures.authorised());
            count("opened", figures.opened());
            count("unavailable", figures.unavailable());
            put("reasons", reasons(figures));
            count("usable", figures.usable());
            count("occupied", figures.occupied());
            count("reserved", figures.reserved());
            count("vacant", figures.vacant());
            count("allocable", figures.allocable());
            rate("gross", figures.grossRate());
            rate("net", figures.netRate());
            put("percent", figures.netRate().map(rate -> rate.percent().toPlainString()).orElse(""));
            count("protected", figures.of(Measure.OVERSTAY_PROTECTED));
            count("rejected", figures.of(Measure.OVERSTAY_REJECTED));
            count("other", figures.of(Measure.OVERSTAY_OTHER));
            count("hall", figures.of(Measure.TRANSITORY_OCCUPIED));
            count("arrivals", figures.of(Measure.ARRIVALS));
            count("departures", figures.of(Measure.DEPARTURES));
            put("alert", Stream.of(alert("occupancy.excess", figures.of(Measure.EXCESS)),
                    alert("occupancy.blocked", figures.of(Measure.BLOCKED_BUT_OCCUPIED)))
                    .filter(words -> !words.isEmpty()).collect(joining(", ")));
        }

        private void count(String cell, long number) { put(cell, say.number(number)); }

        private void rate(String cell, Optional<Rate> rate) { put(cell, rates.text(rate.orElse(null))); }

        private String alert(String key, long number) { return number == 0 ? "" : say.it(key, number); }

        private String reasons(Figures figures) {
            if (figures.unavailable() == 0) return "";
            return say.it("occupancy.unavailable.what", (Object[]) Stream.of(UnavailabilityReason.values())
                    .map(figures::unavailable).toArray(Long[]::new));
        }
    }
}
