package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import java.util.function.ToLongFunction;
import org.havre.shared.web.Viewer;
import org.havre.stay.EvictionCounters;
import org.havre.stay.service.OverstayService;

/** The ministry's four counters of a month, by department. */
@Named
@RequestScoped
public class CountersView {
    private final OverstayService overstays;
    private final Viewer viewer;
    private YearMonth month;
    private List<EvictionCounters> rows;

    @Inject public CountersView(OverstayService overstays, Viewer viewer) {
        this.overstays = overstays;
        this.viewer = viewer;
    }

    protected CountersView() { this(null, null); }

    public List<EvictionCounters> getRows() {
        if (rows == null) rows = overstays.counters(getMonth());
        return rows;
    }

    public EvictionCounters getTotal() {
        return new EvictionCounters(null, null, sum(EvictionCounters::leftAlone), sum(EvictionCounters::notices),
                sum(EvictionCounters::applications), sum(EvictionCounters::executed));
    }

    private long sum(ToLongFunction<EvictionCounters> counter) { return getRows().stream().mapToLong(counter).sum(); }

    /** The month of the business date where none is asked for. */
    public YearMonth getMonth() {
        return month == null ? YearMonth.from(viewer.getToday()) : month;
    }

    public void setMonth(YearMonth month) { this.month = month; }
}
