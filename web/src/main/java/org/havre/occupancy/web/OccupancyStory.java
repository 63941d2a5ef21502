package org.havre.occupancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Headcounts;
import org.havre.occupancy.NightState;
import org.havre.occupancy.OccupancyRow;
import org.havre.shared.Rate;
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
    private Figures total;
    private Figures realised;

    protected OccupancyStory() { this(null, null, null); }

    @Inject public OccupancyStory(OccupancyView view, Viewer viewer, Say say) {
        this.view = view;
        this.viewer = viewer;
        this.say = say;
    }

    public Figures getTotal() {
        if (total == null)
            total = view.getRows().stream().map(OccupancyRow::figures).reduce(Figures.NONE,
                    Figures::plus);
        return total;
    }

    public Figures getRealised() {
        if (realised == null)
            realised = view.getRows().stream().map(OccupancyRow::realised).reduce(Figures.NONE,
                    Figures::plus);
        return realised;
    }

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
        var first = view.getRows().stream().map(OccupancyRow::first).min(LocalDate::compareTo).orElseThrow();
        var last = view.getRows().stream().map(OccupancyRow::last).max(LocalDate::compareTo).orElseThrow();
        if (getRealised().isEmpty()) return say.it("occupancy.forecast", first, last);
        var yesterday = viewer.getToday().minusDays(1);
        return say.it("occupancy.realised", first, last.isAfter(yesterday) ? yesterday : last);
    }

    public Rate getNet() { return getMain().netRate().orElse(null); }

    public Rate getGross() { return getMain().grossRate().orElse(null); }

    public Rate getUnavailable() { return getMain().unavailableRate().orElse(null); }

    public Rate getOverstay() { return getMain().overstayRate().orElse(null); }

    public String getFinding() {
        var net = getMain().netRate();
        if (net.isEmpty()) return say.it("occupancy.finding.none");
        var rate = net.get();
        if (rate.part() > rate.whole()) return say.it("occupancy.finding.full", rate);
        return say.it(rate.compareTo(TARGET) < 0 ? "occupancy.finding.under" : "occupancy.finding.reached", rate);
    }

    /** How many were there on the evenings that are realised; null while there are none. */
    public Headcounts getEvenings() {
        if (!view.isNightly()) return null;
        return Headcounts.of(view.getRows().stream().filter(row -> row.state() == NightState.REALISED)
                .mapToLong(row -> row.figures().present())).orElse(null);
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
