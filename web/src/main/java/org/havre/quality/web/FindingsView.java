package org.havre.quality.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.quality.Finding;
import org.havre.quality.FindingFilter;
import org.havre.quality.QualityCheck;
import org.havre.quality.service.QualityService;
import org.havre.shared.web.PagedView;
import org.havre.shared.web.Viewer;

/** What contradicts itself in the records of the scope, and where each is mended. */
@Named
@RequestScoped
public class FindingsView extends PagedView<Finding> {
    private final QualityService quality;
    private final Viewer viewer;
    private QualityCheck check;
    private String facility;
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

    private FindingFilter filter() { return new FindingFilter(check, facility); }

    private Stream<Finding> ofFacility() {
        return all().stream().filter(filter()::isIn);
    }

    @Override protected List<Finding> found() {
        return all().stream().filter(filter()::admits).toList();
    }

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

    /** What the workbook of the same is asked with. */
    public String getExport() {
        return "check=" + getCheck() + "&facility=" + getFacility();
    }

    public boolean isNamed() { return viewer.may(Act.SEE_RESIDENTS); }

    public QualityCheck[] getChecks() { return QualityCheck.values(); }

    @Override protected String here() {
        return "findings.xhtml?check=" + getCheck() + "&facility=" + getFacility();
    }

    public String getCheck() { return check == null ? "" : check.name(); }

    /** What names none asks for all. */
    public void setCheck(String asked) {
        check = Stream.of(QualityCheck.values()).filter(each -> each.name().equals(asked)).findFirst().orElse(null);
    }

    /** A code, or nothing for all of the scope. */
    public String getFacility() {
        return Optional.ofNullable(filter().facility()).orElse("");
    }

    public void setFacility(String facility) { this.facility = facility; }
}
