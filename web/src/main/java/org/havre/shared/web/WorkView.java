package org.havre.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.shared.service.Duties;
import org.havre.shared.service.Duty;
import org.havre.shared.service.FacilityWork;
import org.havre.shared.service.Waiting;
import org.havre.shared.service.Work;
import org.havre.shared.service.WorkCount;
import org.havre.shared.service.WorkFilter;
import org.havre.shared.service.WorkFilter.Whose;
import org.havre.shared.service.WorkLevel;

/** Where in the scope work waits, and where it is late: by facility, département or region. */
@Named
@RequestScoped
public class WorkView {
    private static final int ROWS = 50;

    private final Duties duties;
    private final Viewer viewer;
    private WorkLevel by;
    private Whose whose;
    private Work kind;
    private int page = 1;
    private List<FacilityWork> everything;
    private List<WorkCount> counts;

    @Inject public WorkView(Duties duties, Viewer viewer) {
        this.duties = duties;
        this.viewer = viewer;
    }

    protected WorkView() { this(null, null); }

    /** The lines of this page. */
    public List<WorkCount> getCounts() {
        return all().stream().skip((long) (page - 1) * ROWS).limit(ROWS).toList();
    }

    private List<WorkCount> all() {
        if (counts == null) counts = WorkCount.of(asked(), getBy());
        return counts;
    }

    private List<FacilityWork> asked() { return new WorkFilter(kind, whose).of(everything()); }

    private List<FacilityWork> everything() {
        if (everything == null) everything = duties.byFacility();
        return everything;
    }

    /** What the workbook of the same is asked with; nothing without a filter. */
    public String getExport() {
        return Stream.of(kind == null ? "" : "kind=" + kind, whose == null ? "" : "whose=" + whose)
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("&"));
    }

    public Waiting getTotal() { return WorkCount.total(asked()); }

    /** How many facilities something waits in. */
    public long getFacilities() {
        return asked().stream().map(FacilityWork::facility).distinct().count();
    }

    public Duty.Due urgency(WorkCount count) { return Duty.Due.of(count.oldest(), viewer.getToday()); }

    /** The kinds that wait somewhere, to choose from. */
    public List<Work> getKinds() {
        return everything().stream().map(FacilityWork::work).distinct().sorted(Comparator.naturalOrder()).toList();
    }

    /** Whether the reader watches over work of others. */
    public boolean isOfBoth() {
        return everything().stream().anyMatch(FacilityWork::ofFacility);
    }

    public boolean isEarlier() { return page > 1; }

    public boolean isLater() { return (long) page * ROWS < all().size(); }

    public WorkLevel getBy() { return Optional.ofNullable(by).orElse(WorkLevel.FACILITY); }

    public void setBy(WorkLevel by) { this.by = by; }

    public WorkLevel[] getLevels() { return WorkLevel.values(); }

    public Whose getWhose() { return whose; }

    public void setWhose(Whose whose) { this.whose = whose; }

    public Whose[] getSides() { return Whose.values(); }

    public Work getKind() { return kind; }

    public void setKind(Work kind) { this.kind = kind; }

    public int getPage() { return page; }

    public void setPage(int page) { this.page = Math.max(1, page); }
}
