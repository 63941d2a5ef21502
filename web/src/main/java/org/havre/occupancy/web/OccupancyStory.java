package org.havre.occupancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.occupancy.Figures;
import org.havre.occupancy.OccupancyRow;
import org.havre.occupancy.Ratio;
import org.havre.shared.Rate;
import org.havre.shared.web.FigureBox;
import org.havre.shared.web.Rates;
import org.havre.shared.web.Say;
import org.havre.shared.web.Viewer;

/** What the figures on the page say together: realised apart from what is only to come. */
@Named
@RequestScoped
public class OccupancyStory {
    private static final Rate TARGET = new Rate(97, 100);

    private final OccupancyView view;
    private final Viewer viewer;
    private final Say say;
    private final Rates rates;

    protected OccupancyStory() { this(null, null, null, null); }

    @Inject public OccupancyStory(OccupancyView view, Viewer viewer, Say say, Rates rates) {
        this.view = view;
        this.viewer = viewer;
        this.say = say;
        this.rates = rates;
    }

    public Figures getTotal() { return view.total().figures(); }

    public Figures getRealised() { return view.total().realised(); }

    /** Whether some of the nights are over and others are not. */
    boolean isMixed() {
        return !getRealised().isEmpty() && !getRealised().equals(getTotal());
    }

    /** The figures that are told first: of realised nights, or a forecast where there are none. */
    public Figures getMain() {
        return getRealised().isEmpty() ? getTotal() : getRealised();
    }

    /** The nights that {@link #getMain} counts, in words. */
    public String getPeriod() {
        if (view.getRows().isEmpty()) return viewer.getScope();
        return getRealised().isEmpty()
                ? say.it("occupancy.forecast", getFirst(), getLast())
                : say.it("occupancy.realised", getFirst(), getOver());
    }

    /** The first night that is counted; null where there is none. */
    LocalDate getFirst() {
        return view.getRows().stream().map(OccupancyRow::first).min(LocalDate::compareTo).orElse(null);
    }

    LocalDate getLast() {
        return view.getRows().stream().map(OccupancyRow::last).max(LocalDate::compareTo).orElse(null);
    }

    /** The last night that is over. */
    LocalDate getOver() {
        var yesterday = viewer.getToday().minusDays(1);
        return getLast().isAfter(yesterday) ? yesterday : getLast();
    }

    /** The rates with what they are counted from, beside their target and limits. */
    public List<FigureBox> getBoxes() {
        var main = getMain();
        var boxes = new ArrayList<>(List.of(
                box(Ratio.NET, 97, null, say.it("occupancy.net.counted", main.occupied(), main.usable())),
                box(Ratio.GROSS, null, null, say.it("occupancy.gross.counted", main.occupied(), main.opened())),
                box(Ratio.UNAVAILABLE_RATE, null, 3,
                        say.it("occupancy.unavailable.counted", main.unavailable(), main.opened()))));
        if (view.isOfAllPlaces())
            boxes.add(box(Ratio.OVERSTAY_RATE, null, 7,
                    say.it("occupancy.overstay.counted", main.overstay(), main.authorised())));
        return boxes;
    }

    private FigureBox box(Ratio ratio, Integer target, Integer limit, String counted) {
        var rate = ratio.of(getMain());
        var bar = rates.bar(rate.orElse(null), target, limit);
        return new FigureBox(say.it(ratio.key()), bar.text(), null, counted, bar,
                rate.isEmpty() ? null : why() + "&figure=" + ratio);
    }

    /** Where what is told first opens what it is made of. */
    private String why() {
        return view.why(getFirst(), getRealised().isEmpty() ? getLast() : getOver());
    }

    public String getFinding() {
        var net = getMain().netRate();
        if (net.isEmpty()) return say.it("occupancy.finding.none");
        var rate = net.get();
        if (rate.part() > rate.whole()) return say.it("occupancy.finding.full", rate);
        return say.it(rate.compareTo(TARGET) < 0 ? "occupancy.finding.under" : "occupancy.finding.reached", rate);
    }

    /** Whose occupancy, and when. */
    public String getTitle() {
        if (view.getFacility() == null) return say.it("occupancy.title", view.getMonth());
        return view.getRows().stream().findFirst()
                .map(row -> say.it("occupancy.of", row.group().name(), view.getMonth()))
                .orElseGet(() -> say.it("occupancy.of", view.getFacility(), view.getMonth()));
    }

    public String getTarget() { return say.value(TARGET); }
}
