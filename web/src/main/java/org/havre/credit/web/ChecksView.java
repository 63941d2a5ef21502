package org.havre.credit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.havre.credit.CreditCheck;
import org.havre.credit.CreditQuestion;
import org.havre.credit.CreditSettings.Setting;
import org.havre.credit.service.CreditReportService;
import org.havre.credit.service.ReconciliationService;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** What the checks K1 to K34 find in a year's credits, those that stand first, and from where on they ask. */
@Named
@ViewScoped
public class ChecksView extends ListedDifferences {
    private static final long serialVersionUID = 1L;

    private final ReconciliationService reconciliation;
    private final CreditReportService reports;
    private final Notices notices;
    private CreditCheck check;
    private List<Setting> settings = List.of();

    protected ChecksView() { this(null, null, null, null); }

    @Inject public ChecksView(ReconciliationService reconciliation, CreditReportService reports, Viewer viewer,
            Notices notices) {
        super(reconciliation, viewer);
        this.reconciliation = reconciliation;
        this.reports = reports;
        this.notices = notices;
    }

    @Override public void load() {
        super.load();
        settings = reports.limits(getOfYear());
    }

    @Override List<CreditQuestion> among() { return CreditQuestion.checks(check); }

    @Override Long owner() { return null; }

    @Override String own() { return "checks.xhtml?check=" + getCheck(); }

    /** Runs the year's checks now, without waiting for the night. */
    public String run() {
        var result = reconciliation.check(getOfYear(), regionOrNull());
        notices.done("checks.done", result.opened(), result.kept(), result.closed());
        return "/credit/checks.xhtml?faces-redirect=true&year=" + getOfYear() + "&region=" + getRegion();
    }

    /** From where on the checks ask, on the year's day. */
    public List<Setting> getSettings() { return settings; }

    public CreditCheck[] getChecks() { return CreditCheck.values(); }

    public String getCheck() { return check == null ? "" : check.name(); }

    /** What names none asks for all of them. */
    public void setCheck(String asked) {
        check = Stream.of(CreditCheck.values()).filter(each -> each.name().equals(asked)).findFirst().orElse(null);
    }
}
