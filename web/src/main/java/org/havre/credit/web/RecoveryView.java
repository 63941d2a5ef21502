package org.havre.credit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
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
public class RecoveryView implements Serializable {
    private static final long serialVersionUID = 1L;

    private final CreditService credits;
    private final RecoveryService recoveries;
    private final Viewer viewer;
    private final Notices notices;
    private Long facility;
    private String year;
    private CreditYear it;
    private RecoveryReason reason;
    private String number;
    private BigDecimal amount;
    private LocalDate issuedOn;

    protected RecoveryView() { this(null, null, null, null); }

    @Inject public RecoveryView(CreditService credits, RecoveryService recoveries, Viewer viewer, Notices notices) {
        this.credits = credits;
        this.recoveries = recoveries;
        this.viewer = viewer;
        this.notices = notices;
    }

    /** @throws NotFound where the facility is not the reader's */
    public void load() {
        if (it != null) return;
        viewer.require(Act.MANAGE_CREDITS);
        if (facility == null) throw new NotFound("facility");
        it = credits.facility(facility, getOfYear()).facilities().get(0);
    }

    public String save() {
        recoveries.record(facility, getOfYear(), number, Euros.rounded(amount), issuedOn, reason);
        notices.done("recovery.done", number, amount, it.name().title());
        return "/credit/facility.xhtml?faces-redirect=true&facility=" + facility + "&year=" + getOfYear();
    }

    public CreditYear getIt() { return it; }

    public RecoveryReason[] getReasons() { return RecoveryReason.values(); }

    private int getOfYear() { return CreditYears.read(year, viewer.getToday()); }

    public String getYear() { return String.valueOf(getOfYear()); }

    public void setYear(String year) { this.year = year; }

    public Long getFacility() { return facility; }

    public void setFacility(Long facility) { this.facility = facility; }

    public RecoveryReason getReason() { return reason; }

    public void setReason(RecoveryReason reason) { this.reason = reason; }

    public String getNumber() { return number; }

    public void setNumber(String number) { this.number = number; }

    public BigDecimal getAmount() { return amount; }

    public void setAmount(BigDecimal amount) { this.amount = amount; }

    public LocalDate getIssuedOn() { return issuedOn; }

    public void setIssuedOn(LocalDate issuedOn) { this.issuedOn = issuedOn; }
}
