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
import org.havre.comparison.CapacityRow;
import org.havre.comparison.service.CapacityService;
import org.havre.facility.FacilityKind;
import org.havre.shared.web.Viewer;

/** The act's capacity, the beds' and OFII's, side by side; those that differ first, and alone unless all are asked for. */
@Named
@RequestScoped
public class CapacitiesView {
    private static final int AT_ONCE = 50;
    private static final String EVERYTHING = "ALL";

    private final CapacityService capacities;
    private final Viewer viewer;
    private LocalDate on;
    private String shown;
    private FacilityKind kind;
    private int page = 1;
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

    private List<CapacityRow> matching() {
        return all().stream().filter(row -> (isAll() || row.agreement().differs())
                && (kind == null || row.name().kind() == kind)).toList();
    }

    public List<CapacityRow> getRows() { return matching().stream().skip(getFirst() - 1L).limit(AT_ONCE).toList(); }

    public int getFacilities() { return all().size(); }

    public long getDiffering() { return all().stream().filter(row -> row.agreement().differs()).count(); }

    public long getAct() { return sum(CapacityRow::act); }

    public long getBeds() { return sum(CapacityRow::beds); }

    public long getTransitory() { return sum(CapacityRow::transitory); }

    public long getOfii() { return sum(CapacityRow::ofii); }

    private long sum(Function<CapacityRow, Integer> capacity) {
        return matching().stream().map(capacity).filter(Objects::nonNull).mapToLong(Integer::longValue).sum();
    }

    public int getMatching() { return matching().size(); }

    public int getFirst() { return (page - 1) * AT_ONCE + 1; }

    public int getLast() { return Math.min(page * AT_ONCE, getMatching()); }

    public boolean isPaged() { return getMatching() > AT_ONCE; }

    public String getPrevious() { return page > 1 ? here(page - 1) : ""; }

    public String getNext() { return getLast() < getMatching() ? here(page + 1) : ""; }

    private String here(int number) {
        return "capacities.xhtml?on=" + getOn() + "&shown=" + getShown() + "&kind=" + getKind() + "&page=" + number;
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

    public String getPage() { return Integer.toString(page); }

    public void setPage(String asked) {
        page = asked != null && asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
    }
}
