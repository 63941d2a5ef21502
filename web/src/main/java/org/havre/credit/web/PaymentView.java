package org.havre.credit.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.havre.access.Act;
import org.havre.credit.CreditYear;
import org.havre.credit.Euros;
import org.havre.credit.PaymentRule;
import org.havre.credit.service.CreditService;
import org.havre.credit.service.NewPayment;
import org.havre.credit.service.PaymentService;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.NotFound;
import org.havre.shared.web.Notices;
import org.havre.shared.web.Viewer;

/** A payment is copied from Chorus; what is odd about it is read before it is kept. */
@Named
@ViewScoped
public class PaymentView extends FacilityYearView {
    private static final long serialVersionUID = 1L;

    private final CreditService credits;
    private final PaymentService payments;
    private final Notices notices;
    private CreditYear it;
    private BigDecimal amount;
    private LocalDate paidOn;
    private String commitment;
    private String request;
    private String label;
    private boolean accepted;
    private List<Objection> warnings = List.of();

    protected PaymentView() { this(null, null, null, null); }

    @Inject public PaymentView(CreditService credits, PaymentService payments, Viewer viewer, Notices notices) {
        super(viewer);
        this.credits = credits;
        this.payments = payments;
        this.notices = notices;
    }

    /** @throws NotFound where the facility is not the reader's */
    public void load() {
        if (it != null) return;
        require(Act.MANAGE_CREDITS);
        it = credits.facility(getFacility(), getOfYear()).facilities().get(0);
    }

    /** What only warns is shown once, with a box to say that it was read. */
    public String save() {
        try {
            payments.record(
                    new NewPayment(getFacility(), getOfYear(), Euros.rounded(amount), paidOn, commitment, request,
                            label,
                            accepted ? keys() : Set.of()));
        } catch (Refusal refused) {
            var known = keys();
            warnings = refused.objections().stream().filter(PaymentRule::mayBeSetAside).toList();
            if (!known.equals(keys())) accepted = false;
            throw refused;
        }
        notices.done("payment.done", amount, it.name().title(), paidOn);
        return seenOn("facility");
    }

    private Set<String> keys() { return warnings.stream().map(Objection::key).collect(Collectors.toSet()); }

    public List<Objection> getWarnings() { return warnings; }

    public CreditYear getIt() { return it; }

    public BigDecimal getAmount() { return amount; }

    public void setAmount(BigDecimal amount) { this.amount = amount; }

    public LocalDate getPaidOn() { return paidOn; }

    public void setPaidOn(LocalDate paidOn) { this.paidOn = paidOn; }

    public String getCommitment() { return commitment; }

    public void setCommitment(String commitment) { this.commitment = commitment; }

    public String getRequest() { return request; }

    public void setRequest(String request) { this.request = request; }

    public String getLabel() { return label; }

    public void setLabel(String label) { this.label = label; }

    public boolean isAccepted() { return accepted; }

    public void setAccepted(boolean accepted) { this.accepted = accepted; }
}
