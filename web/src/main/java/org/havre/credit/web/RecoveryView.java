package org.havre.credit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.havre.access.Act;
import org.havre.credit.CreditYear;
import org.havre.credit.Euros;
import org.havre.credit.RecoveryReason;
import org.havre.credit.service.CreditService;
import org.havre.credit.service.RecoveryService;
import org.havre.shared.NotFound;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** An order of recovery (« titre de perception ») is copied from Chorus, for a facility's year. */
@Named
@ViewScoped
public class RecoveryView extends FacilityYearView {
    private static final long serialVersionUID = 1L;

    private final CreditService credits;
    private final RecoveryService recoveries;
    private final Notices notices;
    private CreditYear it;
    private RecoveryReason reason;
    private String number;
    private BigDecimal amount;
    private LocalDate issuedOn;

    protected RecoveryView() { this(null, null, null, null); }

    @Inject public RecoveryView(CreditService credits, RecoveryService recoveries, Viewer viewer, Notices notices) {
        super(viewer);
        this.credits = credits;
        this.recoveries = recoveries;
        this.notices = notices;
    }

    /** @throws NotFound where the facility is not the reader's */
    public void load() {
        if (it != null) return;
        require(Act.MANAGE_CREDITS);
        it = credits.facility(getFacility(), getOfYear()).facilities().get(0);
    }

    public String save() {
        recoveries.record(getFacility(), getOfYear(), number, Euros.rounded(amount), issuedOn, reason);
        notices.done("recovery.done", number, amount, it.name().title());
        return seenOn("facility");
    }

    public CreditYear getIt() { return it; }

    public RecoveryReason[] getReasons() { return RecoveryReason.values(); }

    public RecoveryReason getReason() { return reason; }

    public void setReason(RecoveryReason reason) { this.reason = reason; }

    public String getNumber() { return number; }

    public void setNumber(String number) { this.number = number; }

    public BigDecimal getAmount() { return amount; }

    public void setAmount(BigDecimal amount) { this.amount = amount; }

    public LocalDate getIssuedOn() { return issuedOn; }

    public void setIssuedOn(LocalDate issuedOn) { this.issuedOn = issuedOn; }
}
