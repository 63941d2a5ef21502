package org.havre.quality.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.quality.Finding;
import org.havre.quality.QualityCheck;
import org.havre.quality.service.QualityService;
import org.havre.shared.web.Viewer;

/** What contradicts itself in the records of the scope, and where each is mended. */
@Named
@RequestScoped
public class FindingsView {
    private static final int AT_ONCE = 50;

    private final QualityService quality;
    private final Viewer viewer;
    private QualityCheck check;
    private String facility;
    private int page = 1;
    private List<Finding> all;

    protected FindingsView() { this(null, null); }

    @Inject public FindingsView(QualityService quality, Viewer viewer) {
        this.quality = quality;
        this.viewer = viewer;
    }

    private List<Finding> all() {
        if (all == null) all = quality.findings();
        return all;
    }

    private Stream<Finding> ofFacility() {
        return all().stream().filter(one -> getFacility().isEmpty() || getFacility().equals(one.code()));
    }

    private List<Finding> matching() {
        return ofFacility().filter(one -> check == null || one.check() == check).toList();
    }

    public List<Finding> getRows() { return matching().stream().skip(getFirst() - 1L).limit(AT_ONCE).toList(); }

    /** Contradictions of a check, in the facility that is asked for. */
    public long count(QualityCheck of) {
        return ofFacility().filter(one -> one.check() == of).mapToLong(FindingsView::findings).sum();
    }

    /** Who may not see people is told of several in one row. */
    private static long findings(Finding one) {
        return one.check().isPersonal() && !isOne(one) ? one.number() : 1;
    }

    private static boolean isOne(Finding one) { return one.person() != null; }

    public long getTotal() { return Stream.of(QualityCheck.values()).mapToLong(this::count).sum(); }

    public long getFacilities() { return ofFacility().map(Finding::facility).distinct().count(); }

    /** Where it is mended, for whoever may; else where it is seen. */
    public String page(Finding one) {
        if (one.person() == null) return ofPlaces(one);
        return switch (one.check()) {
            case FORGOTTEN_EXIT ->
                viewer.may(Act.RECORD_STAYS) ? "/stay/depart.xhtml?person=" : "/stay/resident.xhtml?id=";
            case ZERO_NIGHT_STAY ->
                viewer.may(Act.RECORD_STAYS) ? "/stay/correct.xhtml?person=" : "/stay/resident.xhtml?id=";
            default -> "/stay/household.xhtml?person=";
        } + one.person();
    }

    /** What is done there, as a key. */
    public String act(Finding one) {
        if (one.person() == null && one.check().isPersonal()) return "quality.see.facility";
        return one.person() == null || one.check() == QualityCheck.HEADLESS_HOUSEHOLD || viewer.may(Act.RECORD_STAYS)
                ? "quality.mend." + one.check()
                : "quality.see.person";
    }

    private static String ofPlaces(Finding one) {
        return switch (one.check()) {
            case BLOCKED_BUT_OCCUPIED -> "/facility/unavailabilities.xhtml?facility=";
            case ABOVE_CAPACITY -> "/facility/places.xhtml?over=1&facility=";
            case CLOSED_WITH_PEOPLE -> "/facility/plan.xhtml?facility=";
            default -> "/facility/facility.xhtml?facility=";
        } + one.facility();
    }

    public boolean isNamed() { return viewer.may(Act.SEE_RESIDENTS); }

    public QualityCheck[] getChecks() { return QualityCheck.values(); }

    public int getMatching() { return matching().size(); }

    public int getFirst() { return (page - 1) * AT_ONCE + 1; }

    public int getLast() { return Math.min(page * AT_ONCE, getMatching()); }

    public boolean isPaged() { return getMatching() > AT_ONCE; }

    public String getPrevious() { return page > 1 ? here(page - 1) : ""; }

    public String getNext() { return getLast() < getMatching() ? here(page + 1) : ""; }

    private String here(int number) {
        return "findings.xhtml?check=" + getCheck() + "&facility=" + getFacility() + "&page=" + number;
    }

    public String getCheck() { return check == null ? "" : check.name(); }

    /** What names none asks for all. */
    public void setCheck(String asked) {
        check = Stream.of(QualityCheck.values()).filter(each -> each.name().equals(asked)).findFirst().orElse(null);
    }

    /** A code, or nothing for all of the scope. */
    public String getFacility() {
        return facility == null ? "" : facility;
    }

    public void setFacility(String asked) {
        facility = asked == null || !asked.strip().matches("[A-Za-z]\\d{4}")
                ? null
                : asked.strip().toUpperCase(Locale.ROOT);
    }

    public String getPage() { return Integer.toString(page); }

    public void setPage(String asked) {
        page = asked != null && asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
    }
}
