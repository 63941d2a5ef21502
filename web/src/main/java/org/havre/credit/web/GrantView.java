package org.havre.credit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.havre.access.Act;
import org.havre.credit.CatchUp;
import org.havre.credit.CreditBook;
import org.havre.credit.CreditYear;
import org.havre.credit.Euros;
import org.havre.credit.GrantForm;
import org.havre.credit.TakeUp;
import org.havre.credit.TheoreticalEnvelope;
import org.havre.credit.service.BudgetService;
import org.havre.credit.service.CreditService;
import org.havre.credit.service.GrantService;
import org.havre.credit.service.NewGrant;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** What a facility is granted for a year: by an order with its twelfths, or by instalments that its act plans. */
@Named
@ViewScoped
public class GrantView extends FacilityYearView {
    private static final long serialVersionUID = 1L;
    private static final int INSTALMENTS = 4;

    private final CreditService credits;
    private final GrantService grants;
    private final BudgetService budgets;
    private final Notices notices;
    private final RaisedFindings findings;
    private final List<PlannedLine> lines = IntStream.rangeClosed(1, INSTALMENTS)
            .mapToObj(number -> new PlannedLine(number)).toList();
    private CreditBook book;
    private TakeUp takeUp;
    private BigDecimal amount;
    private BigDecimal nonRenewable;
    private BigDecimal takenUp;
    private LocalDate signedOn;
    private CatchUp catchUp;

    protected GrantView() { this(null, null, null, null, null, null); }

    @Inject public GrantView(CreditService credits, GrantService grants, BudgetService budgets, Viewer viewer,
            Notices notices, RaisedFindings findings) {
        super(viewer);
        this.credits = credits;
        this.grants = grants;
        this.budgets = budgets;
        this.notices = notices;
        this.findings = findings;
    }

    /** The grant begins with what the places would cost, and the result of two years before is in it. */
    public void load() {
        if (book != null) return;
        require(Act.MANAGE_CREDITS);
        book = credits.facility(getFacility(), getOfYear());
        takeUp = budgets.file(getFacility(), getOfYear()).takeUp(getOfYear()).orElse(null);
        if (takeUp == null) return;
        takenUp = takeUp.amount().amount();
        if (!isAmending()) amount = getProposed().amount();
    }

    public String save() {
        var raised = grants.grant(new NewGrant(getFacility(), getOfYear(), isAmending(), Euros.rounded(amount),
                nonRenewable == null ? Euros.ZERO : Euros.rounded(nonRenewable),
                takenUp == null ? null : Euros.rounded(takenUp), signedOn, catchUp,
                isPlanned() ? lines.stream().flatMap(PlannedLine::instalment).toList() : List.of()));
        if (takeUp != null && !takeUp.amount().equals(takenUp == null ? Euros.ZERO : Euros.rounded(takenUp)))
            notices.warn("grant.takeUp.missing", String.valueOf(takeUp.from()), takeUp.amount().amount());
        notices.done(isAmending() ? "grant.done.amended" : "grant.done", amount, getIt().name().title(), getYear());
        findings.tell(raised);
        return seenOn("facility");
    }

    public CreditYear getIt() { return book.facilities().get(0); }

    public TheoreticalEnvelope getEnvelope() { return getIt().envelope(book.costs()); }

    /** Null while there is no result to take up. */
    public TakeUp getTakeUp() { return takeUp; }

    public Euros getProposed() { return takeUp.proposed(getEnvelope().amount()); }

    public boolean isAmending() { return getIt().grant() != null; }

    /** Whether its act plans when it falls due. */
    public boolean isPlanned() {
        return !GrantForm.of(getIt().name().regime()).isPaidByTwelfths();
    }

    public CatchUp[] getCatchUps() { return CatchUp.values(); }

    public List<PlannedLine> getLines() { return lines; }

    public BigDecimal getAmount() { return amount; }

    public void setAmount(BigDecimal amount) { this.amount = amount; }

    public BigDecimal getNonRenewable() { return nonRenewable; }

    public void setNonRenewable(BigDecimal nonRenewable) { this.nonRenewable = nonRenewable; }

    public BigDecimal getTakenUp() { return takenUp; }

    public void setTakenUp(BigDecimal takenUp) { this.takenUp = takenUp; }

    public LocalDate getSignedOn() { return signedOn; }

    public void setSignedOn(LocalDate signedOn) { this.signedOn = signedOn; }

    public CatchUp getCatchUp() { return catchUp; }

    public void setCatchUp(CatchUp catchUp) { this.catchUp = catchUp; }
}
