package org.havre.credit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.havre.access.Act;
import org.havre.credit.ActRow;
import org.havre.credit.BudgetFile;
import org.havre.credit.CommitmentRow;
import org.havre.credit.CheckLine;
import org.havre.credit.CreditBook;
import org.havre.credit.CreditYear;
import org.havre.credit.Euros;
import org.havre.credit.Instalment;
import org.havre.credit.MonthOfYear;
import org.havre.credit.PaymentRow;
import org.havre.credit.RecoveryRow;
import org.havre.credit.TakeUp;
import org.havre.credit.TheoreticalEnvelope;
import org.havre.credit.service.BudgetService;
import org.havre.credit.service.CreditService;
import org.havre.credit.service.GrantService;
import org.havre.shared.NotFound;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** One facility's year of money: its acts, its grant, twelve months beside each other, and the service that was certified. */
@Named
@ViewScoped
public class FacilityView extends FacilityYearView {
    private static final long serialVersionUID = 1L;

    private final CreditService credits;
    private final GrantService grants;
    private final BudgetService budgets;
    private final Notices notices;
    private CreditBook book;
    private BudgetFile file;
    private List<CheckLine> findings = List.of();
    private LocalDate from;
    private LocalDate until;

    protected FacilityView() { this(null, null, null, null, null); }

    @Inject public FacilityView(CreditService credits, GrantService grants, BudgetService budgets,
            Viewer viewer, Notices notices) {
        super(viewer);
        this.credits = credits;
        this.grants = grants;
        this.budgets = budgets;
        this.notices = notices;
    }

    /** @throws NotFound where it is not the reader's */
    public void load() {
        require(Act.SEE_CREDITS);
        book = credits.facility(getFacility(), getOfYear());
        file = budgets.file(getFacility(), getOfYear());
        findings = credits.findings(book);
    }

    public CreditYear getIt() { return book.facilities().get(0); }

    /** What was committed for the year, whatever its facility was paid. */
    public List<CommitmentRow> getCommitments() {
        return file.commitments(getOfYear());
    }

    public List<RecoveryRow> getRecoveries() { return file.recoveries(getOfYear()); }

    public Euros getRecovered() { return file.recovered(getOfYear()); }

    /** Null while there is no result to take up. */
    public TakeUp getTakeUp() {
        return file.takeUp(getOfYear()).orElse(null);
    }

    public LocalDate getDueBy() { return book.dueBy(); }

    public Euros getDue() { return getIt().due(getDueBy()); }

    public Euros getGap() { return getIt().gap(getDueBy()); }

    public TheoreticalEnvelope getEnvelope() { return getIt().envelope(book.costs()); }

    public List<MonthOfYear> getMonths() { return getIt().monthByMonth(); }

    /** Of all twelve months. */
    public Euros getDueInAll() {
        return Euros.sum(getIt().instalments().stream().map(Instalment::amount).toList());
    }

    public List<ActRow> getActs() {
        return getIt().acts().stream().sorted(Comparator.comparing(ActRow::startsOn).reversed()).toList();
    }

    /** What the checks find now. */
    public List<CheckLine> getFindings() { return findings; }

    public List<PaymentRow> getPayments() { return getIt().payments(); }

    /** Certifies that the places of some days were provided. */
    public String certify() {
        grants.certify(getFacility(), getOfYear(), from, until);
        notices.done("certificate.done", from, until, getIt().name().title());
        return seenOn("facility");
    }

    public LocalDate getFrom() { return from; }

    public void setFrom(LocalDate from) { this.from = from; }

    public LocalDate getUntil() { return until; }

    public void setUntil(LocalDate until) { this.until = until; }
}
