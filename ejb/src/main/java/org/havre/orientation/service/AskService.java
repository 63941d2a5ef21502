package org.havre.orientation.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.orientation.AskAnswerRule;
import org.havre.orientation.AskRow;
import org.havre.orientation.AskRule;
import org.havre.orientation.TransferAsk;
import org.havre.orientation.Transfers;
import org.havre.resident.Households;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;

/** A facility asks OFII for a transfer, and OFII answers with its reasons; the decision itself is another act. */
@Stateless
@UseCase
public class AskService {
    private static final int SHOWN = 50;

    private final Permissions permissions;
    private final BusinessClock clock;
    private final Transfers transfers;
    private final Households households;

    protected AskService() { this(null, null, null, null); }

    @Inject public AskService(Permissions permissions, BusinessClock clock, Transfers transfers,
            Households households) {
        this.permissions = permissions;
        this.clock = clock;
        this.transfers = transfers;
        this.households = households;
    }

    /** Those of the caller's facilities, without an answer first. */
    public List<AskRow> asks() {
        permissions.require(Act.SEE_RESIDENTS);
        return transfers.asks(SHOWN);
    }

    /** @throws NotFound where there is none, or none in the caller's scope */
    public AskRow ask(long id) {
        permissions.require(Act.SEE_RESIDENTS);
        return transfers.ask(id);
    }

    /** @return the request's number
     *  @throws Refusal with everything that stands against it */
    public long ask(NewAsk told) {
        permissions.require(Act.RECORD_STAYS);
        var household = households.find(told.household()).orElseThrow(() -> new NotFound("household"));
        var housing = housing(transfers.presences(household.id(), clock.today()).values());
        Refusal.unlessEmpty(new AskRule.Request(told.ground(), housing != null,
                housing != null && transfers.isAsked(household.id(), housing)).objections());
        return transfers.add(new TransferAsk(housing, household.id(), told.ground(), clock.today(),
                permissions.caller().account())).id();
    }

    /** The facility of the caller's that houses somebody of the household; null where none does. */
    private Long housing(Collection<Long> facilities) {
        return facilities.stream().filter(one -> permissions.caller().scope().facilities().contains(one)).sorted()
                .findFirst().orElse(null);
    }

    /** @throws Refusal with everything that stands against it */
    @RecordsFacts public void answer(NewAskAnswer told) {
        permissions.require(Act.REGISTER_DECISIONS);
        var ask = transfers.getForChange(told.ask());
        if (ask.state() == told.answer() && told.because() != null && told.because().equals(ask.because())) return;
        Refusal.unlessEmpty(
                new AskAnswerRule.Request(ask.state(), told.answer(), told.because()).objections());
        ask.answer(told.answer(), told.because(), clock.today(), permissions.caller().account());
    }
}
