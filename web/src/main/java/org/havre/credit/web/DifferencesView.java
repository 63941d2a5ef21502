package org.havre.credit.web;

import static java.util.stream.Collectors.joining;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.credit.DifferenceFilter;
import org.havre.credit.DifferenceRow;
import org.havre.credit.DifferenceType;
import org.havre.credit.Differences.Owner;
import org.havre.credit.ReconciledState;
import org.havre.credit.Uncompared;
import org.havre.credit.service.ReconciliationService;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** What differs in a year's credits, those that stand and are largest first; never a sum of several types. */
@Named
@ViewScoped
public class DifferencesView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 50;

    private final ReconciliationService reconciliation;
    private final Viewer viewer;
    private final Notices notices;
    private String year;
    private String region = "";
    private Long facility;
    private DifferenceType type;
    private ReconciledState state;
    private Long owner;
    private int page = 1;
    private List<DifferenceRow> rows = List.of();
    private int matching;
    private Map<String, String> regions = Map.of();
    private List<Owner> owners = List.of();

    protected DifferencesView() { this(null, null, null); }

    @Inject public DifferencesView(ReconciliationService reconciliation, Viewer viewer, Notices notices) {
        this.reconciliation = reconciliation;
        this.viewer = viewer;
        this.notices = notices;
    }

    public void load() {
        var found = reconciliation.find(new DifferenceFilter(getOfYear(), region.isEmpty() ? null : region, facility,
                type, state, owner), getFirst() - 1, AT_ONCE);
        rows = found.rows();
        matching = found.matching();
        regions = reconciliation.regions(getOfYear());
        owners = reconciliation.owners();
    }

    /** Lays the year's decisions, presence and money beside one another now, without waiting for the night. */
    public String reconcile() {
        var result = reconciliation.reconcile(getOfYear(), region.isEmpty() ? null : region);
        notices.done("differences.reconciled", result.opened(), result.kept(), result.closed());
        if (!result.uncompared().isEmpty())
            notices.warn("differences.uncompared", result.uncompared().size(),
                    result.uncompared().stream().map(Uncompared::title).collect(joining(", ")));
        return "/credit/differences.xhtml?faces-redirect=true&year=" + getOfYear() + "&region=" + region;
    }

    public List<DifferenceRow> getRows() { return rows; }

    public long age(DifferenceRow row) { return row.age(viewer.getToday()); }

    public boolean isManaged() { return viewer.may(Act.MANAGE_CREDITS); }

    public int getMatching() { return matching; }

    public int getFirst() { return (page - 1) * AT_ONCE + 1; }

    public int getLast() { return Math.min(page * AT_ONCE, matching); }

    public boolean isPaged() { return matching > AT_ONCE; }

    public String getPrevious() { return page > 1 ? here() + "&page=" + (page - 1) : ""; }

    public String getNext() { return getLast() < matching ? here() + "&page=" + (page + 1) : ""; }

    private String here() {
        return "differences.xhtml?year=" + getOfYear() + "&region=" + region + "&facility=" + told(facility)
                + "&type=" + getType() + "&state=" + getState() + "&owner=" + told(owner);
    }

    private static String told(Object value) { return value == null ? "" : value.toString(); }

    private int getOfYear() { return CreditYears.read(year, viewer.getToday()); }

    public String getYear() { return String.valueOf(getOfYear()); }

    public void setYear(String year) { this.year = year; }

    public Map<String, String> getRegions() { return regions; }

    public String getRegion() { return region; }

    public void setRegion(String asked) { region = asked == null || !asked.matches("FR-\\w{2,3}") ? "" : asked; }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    public DifferenceType[] getTypes() { return DifferenceType.values(); }

    public String getType() { return type == null ? "" : type.name(); }

    /** What names none asks for all of them. */
    public void setType(String asked) {
        type = Stream.of(DifferenceType.values()).filter(each -> each.name().equals(asked)).findFirst().orElse(null);
    }

    public ReconciledState[] getStates() { return ReconciledState.values(); }

    public String getState() { return state == null ? "" : state.name(); }

    public void setState(String asked) {
        state = Stream.of(ReconciledState.values()).filter(each -> each.name().equals(asked)).findFirst().orElse(null);
    }

    public List<Owner> getOwners() { return owners; }

    public String getOwner() { return told(owner); }

    /** Nought for those that nobody owns. */
    public void setOwner(String asked) {
        owner = asked != null && asked.matches("\\d{1,15}") ? Long.valueOf(asked) : null;
    }

    public String getPage() { return Integer.toString(page); }

    public void setPage(String asked) {
        page = asked != null && asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
    }
}
