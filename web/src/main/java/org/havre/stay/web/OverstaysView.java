package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.shared.Page;
import org.havre.shared.Rate;
import org.havre.shared.web.Viewer;
import org.havre.stay.Overstay;
import org.havre.stay.OverstayCount;
import org.havre.stay.OverstayFilter;
import org.havre.stay.OverstayLimits;
import org.havre.stay.Overstayer;
import org.havre.stay.service.OverstayService;

/** Who stays beyond the last authorised day, how long, and the facilities where it is more than is tolerated. */
@Named
@RequestScoped
public class OverstaysView {
    private static final int ROWS = 25;

    private final OverstayService overstays;
    private final Viewer viewer;
    private LocalDate on;
    private String facility;
    private Overstay category;
    private int page = 1;
    private Page<Overstayer> rows;
    private List<OverstayCount> counts;
    private OverstayLimits limits;

    @Inject public OverstaysView(OverstayService overstays, Viewer viewer) {
        this.overstays = overstays;
        this.viewer = viewer;
    }

    protected OverstaysView() { this(null, null); }

    public Page<Overstayer> getRows() {
        if (rows == null)
            rows = overstays
                    .beyond(new OverstayFilter(getOn(), facility, category), (Math.max(1, page) - 1) * ROWS, ROWS);
        return rows;
    }

    /** Those where a limit is passed first. */
    public List<OverstayCount> getCounts() {
        if (counts == null) {
            var found = overstays.counts(getOn());
            counts = Stream.concat(found.stream().filter(this::isOver), found.stream().filter(count -> !isOver(count)))
                    .toList();
        }
        return counts;
    }

    public boolean isOver(OverstayCount count) { return !count.passed(getLimits()).isEmpty(); }

    public long getAlerts() { return getCounts().stream().filter(this::isOver).count(); }

    public OverstayLimits getLimits() {
        if (limits == null) limits = overstays.limits(getOn());
        return limits;
    }

    /** A rate is shown where the specifications measure one. */
    public Rate rate(OverstayCount count, long people) {
        return OverstayLimits.measures(count.kind()) ? count.rate(people).orElse(null) : null;
    }

    public long days(Overstayer row) { return row.days(getOn()); }

    public Overstayer.NextStep next(Overstayer row) { return row.next(getOn()); }

    public boolean isNamed() { return viewer.may(Act.SEE_RESIDENTS); }

    /** What the workbook of the same is asked with. */
    public String getExport() {
        return "on=" + getOn() + (category == null ? "" : "&category=" + category)
                + (facility == null ? "" : "&facility=" + URLEncoder.encode(facility, StandardCharsets.UTF_8));
    }

    public boolean isEarlier() { return page > 1; }

    public boolean isLater() { return (long) page * ROWS < getRows().total(); }

    public Overstay[] getCategories() { return Overstay.values(); }

    public LocalDate getOn() { return on == null ? viewer.getToday() : on; }

    public void setOn(LocalDate on) { this.on = on; }

    public String getFacility() { return facility; }

    public void setFacility(String facility) { this.facility = facility; }

    public Overstay getCategory() { return category; }

    public void setCategory(Overstay category) { this.category = category; }

    public int getPage() { return page; }

    public void setPage(int page) { this.page = page; }
}
