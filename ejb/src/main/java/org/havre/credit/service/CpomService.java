package org.havre.credit.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.credit.Cpom;
import org.havre.credit.CpomRule;
import org.havre.credit.Cpoms;
import org.havre.credit.CreditAct;
import org.havre.credit.CreditActs;
import org.havre.credit.CreditPaper;
import org.havre.credit.PaperDays;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;

/** Multi-year contracts: recorded as they were signed, with the facilities that join and leave them. */
@Stateless
@UseCase
public class CpomService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Cpoms cpoms;
    private final CreditActs acts;

    protected CpomService() { this(null, null, null, null); }

    @Inject public CpomService(Permissions permissions, BusinessClock clock, Cpoms cpoms, CreditActs acts) {
        this.permissions = permissions;
        this.clock = clock;
        this.cpoms = cpoms;
        this.acts = acts;
    }

    /** The latest first; of each the members that are the caller's. */
    public List<Cpom> all() {
        permissions.require(Act.SEE_CREDITS);
        return cpoms.all(clock.today());
    }

    /** @throws NotFound where there is none, or no facility of the caller's is in it */
    public Cpom one(long id) {
        return all().stream().filter(each -> each.id() == id).findFirst().orElseThrow(() -> new NotFound("act"));
    }

    /**
     * Records a contract; its number as a row is answered.
     *
     * @throws Refusal with everything that stands against it
     */
    public long record(NewCpom told) {
        permissions.require(Act.MANAGE_CREDITS);
        told.facilities().forEach(facility -> permissions.require(Act.MANAGE_CREDITS, facility));
        var against = new ArrayList<>(
                CpomRule.againstRecording(told.terms(), cpoms.all(clock.today()), told.facilities()));
        if (told.paper() != null)
            told.paper().objections().forEach(rule -> against.add(Objection.of(rule).at("paper")));
        Refusal.unlessEmpty(against);
        var account = permissions.caller().account();
        var act = cpoms.add(new CreditAct(null, told.terms(), null, account), told.facilities(), told.startsOn());
        if (told.paper() != null)
            acts.add(new CreditPaper(act, told.paper(), PaperDays.UNREAD, clock.today(), account));
        return act.id();
    }

    /** @throws Refusal with everything that stands against it */
    public void join(long cpom, long facility, LocalDate day) {
        permissions.require(Act.MANAGE_CREDITS, facility);
        Refusal.unlessEmpty(CpomRule.againstJoining(one(cpom), facility, day));
        cpoms.join(cpom, facility, day);
    }

    /**
     * @param day the first on which it is no longer in the contract
     * @throws Refusal with everything that stands against it
     */
    public void leave(long cpom, long facility, LocalDate day) {
        permissions.require(Act.MANAGE_CREDITS, facility);
        var there = one(cpom);
        Refusal.unlessEmpty(CpomRule.againstLeaving(there, facility, day));
        cpoms.leave(there.open(facility).orElseThrow().id(), day);
    }
}
