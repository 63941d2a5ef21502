package org.havre.comparison.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.havre.comparison.CapacityFilter;
import org.havre.comparison.CapacityRow;
import org.havre.comparison.service.CapacityService;
import org.havre.facility.FacilityKind;
import org.havre.shared.web.PagedView;
import org.havre.shared.web.Viewer;

/** The act's capacity, the beds' and OFII's, side by side; those that differ first, and alone unless all are asked for. */
@Named
@RequestScoped
public class CapacitiesView extends PagedView<CapacityRow> {
    private static final String EVERYTHING = "ALL";

    private final CapacityService capacities;
    private final Viewer viewer;
    private LocalDate on;
    private String shown;
    private FacilityKind kind;
    private List<CapacityRow> all;

    protected CapacitiesView() { this(null, null); }

    @Inject public CapacitiesView(CapacityService capacities, Viewer viewer) {
        this.capacities = capacities;
        this.viewer = viewer;
    }

    private List<CapacityRow> all() {
        if (all == null) all = capacities.on(getOn());
        return all;
    }

    @Override protected List<CapacityRow> found() {
        var filter = new CapacityFilter(!isAll(), kind);
        return all().stream().filter(filter::admits).toList();
    }

    public int getFacilities() { return all().size(); }

    public long getDiffering() { return all().stream().filter(row -> row.agreement().differs()).count(); }

    public long getAct() { return sum(CapacityRow::act); }

    public long getBeds() { return sum(CapacityRow::beds); }

    public long getTransitory() { return sum(CapacityRow::transitory); }

    public long getOfii() { return sum(CapacityRow::ofii); }

    private long sum(Function<CapacityRow, Integer> capacity) {
        return matching().stream().map(capacity).filter(Objects::nonNull).mapToLong(Integer::longValue).sum();
    }

    @Override protected String here() {
        return "capacities.xhtml?on=" + getOn() + "&shown=" + getShown() + "&kind=" + getKind();
    }

    /** What the workbook of the same is asked with. */
    public String getExport() {
        return "on=" + getOn() + "&differing=" + !isAll() + (kind == null ? "" : "&kind=" + kind);
    }

    public LocalDate getOn() { return on == null ? viewer.getToday() : on; }

    public void setOn(LocalDate on) { this.on = on; }

    public String getEverything() { return EVERYTHING; }

    public boolean isAll() { return EVERYTHING.equals(shown); }

    public String getShown() { return isAll() ? EVERYTHING : ""; }

    public void setShown(String shown) { this.shown = shown; }

    public FacilityKind[] getKinds() { return FacilityKind.values(); }

    public String getKind() { return Optional.ofNullable(kind).map(Enum::name).orElse(""); }

    /** What names none asks for all. */
    public void setKind(String asked) {
        kind = Stream.of(FacilityKind.values()).filter(each -> each.name().equals(asked)).findFirst().orElse(null);
    }
}
