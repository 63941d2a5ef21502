package org.havre.credit.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.credit.Payment;
import org.havre.credit.PaymentRequest;
import org.havre.credit.PaymentRow;
import org.havre.credit.Payments;
import org.havre.credit.Programme;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Refusal;

/** What the State has paid: never twice, and nothing odd without being read. */
@Stateless
@UseCase
public class PaymentService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Payments payments;
    private final CreditReader reader;

    protected PaymentService() { this(null, null, null, null); }

    @Inject public PaymentService(Permissions permissions, BusinessClock clock, Payments payments,
            CreditReader reader) {
        this.permissions = permissions;
        this.clock = clock;
        this.payments = payments;
        this.reader = reader;
    }

    /**
     * Those for a year, the latest first.
     *
     * @param facility null for all of the scope
     */
    public List<PaymentRow> ofYear(int year, Long facility) {
        if (facility == null) permissions.require(Act.SEE_CREDITS);
        else permissions.require(Act.SEE_CREDITS, facility);
        return payments.ofYear(year, facility, clock.today());
    }

    /**
     * Records a payment.
     *
     * @throws Refusal with everything that stands against it, the warnings that were not read among it
     */
    public void record(NewPayment told) {
        permissions.require(Act.MANAGE_CREDITS, told.facility());
        var whose = reader.facility(told.facility(), told.year(), clock.today());
        var drawn = payments.drawn(told.facility(), told.commitment(), told.request(), told.paidOn());
        if (drawn.operator() == null) throw new NotFound("facility");
        var request = new PaymentRequest(whose, Programme.of(whose.kind()), told.amount(), told.paidOn(),
                told.commitment(), told.request(), told.label(), drawn.committed(), drawn.others(), drawn.drawn(),
                drawn.again(),
                clock.today(), told.accepted());
        Refusal.unlessEmpty(request.objections());
        payments.add(new Payment(request, drawn.operator(), permissions.caller().account()));
    }
}
