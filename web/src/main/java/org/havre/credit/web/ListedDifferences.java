package org.havre.credit.web;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.access.Role;
import org.havre.credit.CreditQuestion;
import org.havre.credit.DifferenceFilter;
import org.havre.credit.DifferenceRow;
import org.havre.credit.ReconciledState;
import org.havre.credit.service.ReconciliationService;
import org.havre.shared.web.Viewer;

/** A year's list of what differs, or of what checks find, filtered and a page at a time. */
public abstract class ListedDifferences implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 50;

    private final ReconciliationService reconciliation;
    private final Viewer viewer;
    private String year;
    private String region = "";
    private Long facility;
    private ReconciledState state;
    private int page = 1;
    private List<DifferenceRow> rows = List.of();
    private int matching;
    private Map<String, String> regions = Map.of();

    protected ListedDifferences(ReconciliationService reconciliation, Viewer viewer) {
        this.reconciliation = reconciliation;
        this.viewer = viewer;
    }

    /** What was asked: one of them, or all. */
    abstract List<CreditQuestion> among();

    /** An account; null for whoever owns them, nought for nobody. */
    abstract Long owner();

    /** This page with its own filters, as an address without those of the list. */
    abstract String own();

    public void load() {
        var found = reconciliation.find(new DifferenceFilter(among(), getOfYear(), regionOrNull(), facility, state,
                owner()), getFirst() - 1, AT_ONCE);
        rows = found.rows();
        matching = found.matching();
        regions = reconciliation.regions(getOfYear());
    }

    public List<DifferenceRow> getRows() { return rows; }

    public long age(DifferenceRow row) { return row.age(viewer.getToday()); }

    /** Whether they are of the viewer's own facilities, who has no tabs beside them. */
    public boolean isOwn() {
        return viewer.getRole() == Role.DIRECTOR;
    }

    public boolean isManaged() { return viewer.may(Act.MANAGE_CREDITS); }

    public int getMatching() { return matching; }

    public int getFirst() { return (page - 1) * AT_ONCE + 1; }

    public int getLast() { return Math.min(page * AT_ONCE, matching); }

    public boolean isPaged() { return matching > AT_ONCE; }

    public String getPrevious() { return page > 1 ? here() + "&page=" + (page - 1) : ""; }

    public String getNext() { return getLast() < matching ? here() + "&page=" + (page + 1) : ""; }

    private String here() { return own() + "&" + getAsked(); }

    /** What the list is narrowed by, as it stands in an address. */
    public String getAsked() {
        return "year=" + getOfYear() + "&region=" + region + (facility == null ? "" : "&facility=" + facility)
                + "&state="
                + getState();
    }

    static String told(Object value) { return value == null ? "" : value.toString(); }

    int getOfYear() { return CreditYears.read(year, viewer.getToday()); }

    public String getYear() { return String.valueOf(getOfYear()); }

    public void setYear(String year) { this.year = year; }

    public Map<String, String> getRegions() { return regions; }

    public String getRegion() { return region; }

    String regionOrNull() { return region.isEmpty() ? null : region; }

    public void setRegion(String asked) { region = asked == null || !asked.matches("FR-\\w{2,3}") ? "" : asked; }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    public ReconciledState[] getStates() { return ReconciledState.values(); }

    public String getState() { return state == null ? "" : state.name(); }

    /** What names none asks for all of them. */
    public void setState(String asked) {
        state = Stream.of(ReconciledState.values()).filter(each -> each.name().equals(asked)).findFirst().orElse(null);
    }

    public String getPage() { return Integer.toString(page); }

    public void setPage(String asked) {
        page = asked != null && asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
    }
}
