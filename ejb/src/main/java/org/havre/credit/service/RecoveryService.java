package org.havre.credit.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.credit.Budgets;
import org.havre.credit.Euros;
import org.havre.credit.Recoveries;
import org.havre.credit.RecoveryOrder;
import org.havre.credit.RecoveryReason;
import org.havre.credit.RecoveryRequest;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Refusal;

/** What the State asks back: no more than it paid, and of a surplus no more than the result gives back. */
@Stateless
@UseCase
public class RecoveryService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Recoveries recoveries;
    private final Budgets budgets;

    protected RecoveryService() { this(null, null, null, null); }

    @Inject public RecoveryService(Permissions permissions, BusinessClock clock, Recoveries recoveries,
            Budgets budgets) {
        this.permissions = permissions;
        this.clock = clock;
        this.recoveries = recoveries;
        this.budgets = budgets;
    }

    /**
     * Records an order of recovery about a facility's year.
     *
     * @throws Refusal with everything that stands against it
     */
    public void record(long facility, int year, String number, Euros amount, LocalDate issuedOn,
            RecoveryReason reason) {
        permissions.require(Act.MANAGE_CREDITS, facility);
        var whose = budgets.files(year, year, facility, null, clock.today()).stream().findFirst()
                .orElseThrow(() -> new NotFound("facility"));
        var named = number.strip();
        var beside = recoveries.beside(facility, year, named);
        var request = new RecoveryRequest(whose, year, named, amount, issuedOn, reason, beside.paid(), beside.taken(),
                clock.today());
        Refusal.unlessEmpty(request.objections());
        recoveries.add(new RecoveryOrder(request, permissions.caller().account()));
    }
}
