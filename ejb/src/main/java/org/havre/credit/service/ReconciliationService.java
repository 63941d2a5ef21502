package org.havre.credit.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.credit.DifferenceFilter;
import org.havre.credit.DifferenceRow;
import org.havre.credit.DifferenceRule;
import org.havre.credit.DifferenceWord;
import org.havre.credit.Differences;
import org.havre.credit.Differences.Owner;
import org.havre.credit.ReconciledState;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Refusal;

/** Lays decisions, presence and money beside one another, and keeps what people say of each difference; never a name. */
@Stateless
@UseCase
public class ReconciliationService {
    private final Permissions permissions;
    private final Differences differences;
    private final CreditReader reader;
    private final BusinessClock clock;

    protected ReconciliationService() { this(null, null, null, null); }

    @Inject public ReconciliationService(Permissions permissions, Differences differences, CreditReader reader,
            BusinessClock clock) {
        this.permissions = permissions;
        this.differences = differences;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * Reconciles a year: differences open and close by their cause alone.
     *
     * @param region null for all of the caller's scope
     */
    public ReconciledYear reconcile(int year, String region) {
        permissions.require(Act.MANAGE_CREDITS);
        return ReconciledYear.of(year, reader.reconcile(year, region, clock.today()));
    }

    /**
     * Runs the checks K1 to K34 of a year; of the running one, with those that are tied to none.
     *
     * @param region null for all of the caller's scope
     */
    public ReconciledYear check(int year, String region) {
        permissions.require(Act.MANAGE_CREDITS);
        return ReconciledYear.of(year, reader.check(year, null, region, clock.today()));
    }

    /** Those that stand first, and of these the largest. */
    public Differences.Found find(DifferenceFilter asked, int first, int size) {
        permissions.require(Act.SEE_CREDITS);
        return differences.find(asked, clock.today(), first, size);
    }

    /** @throws NotFound where there is none, or none in the caller's scope */
    public DifferenceRow get(long id) {
        permissions.require(Act.SEE_CREDITS);
        return differences.find(id, clock.today()).orElseThrow(() -> new NotFound("difference"));
    }

    /** Everything that became of it, the first first; nothing where it is not in the caller's scope. */
    public List<DifferenceWord> history(long id) {
        permissions.require(Act.SEE_CREDITS);
        return differences.history(id);
    }

    /** Regions of which something differs in a year, by their codes. */
    public Map<String, String> regions(int year) {
        permissions.require(Act.SEE_CREDITS);
        return differences.regions(year);
    }

    public List<Owner> owners() {
        permissions.require(Act.SEE_CREDITS);
        return differences.owners();
    }

    /** @throws Refusal where it is closed, or justified already, or nothing is said */
    public void justify(long id, String comment) {
        say(id, ReconciledState.JUSTIFIED, comment);
    }

    /** Takes a justification back, and says why. */
    public void reopen(long id, String comment) {
        say(id, ReconciledState.OPEN, comment);
    }

    private void say(long id, ReconciledState state, String comment) {
        permissions.require(Act.MANAGE_CREDITS);
        Refusal.unlessEmpty(DifferenceRule.against(get(id).state(), state, comment));
        var caller = permissions.caller();
        differences.say(id, state, comment.strip(), caller.account(), caller.displayName(), clock.today());
    }

    /**
     * Hands it to somebody who looks after its money.
     *
     * @param owner an account; null for nobody
     */
    public void assign(long id, Long owner) {
        permissions.require(Act.MANAGE_CREDITS);
        get(id);
        differences.assign(id, owner == null
                ? null
                : differences.owners().stream().filter(each -> each.id() == owner).findFirst()
                        .orElseThrow(() -> new NotFound("account")));
    }
}
