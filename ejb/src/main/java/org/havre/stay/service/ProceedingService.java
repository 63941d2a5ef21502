package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.Role;
import org.havre.access.service.UseCase;
import org.havre.resident.OutcomeKind.Standing;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Refusal;
import org.havre.stay.ApplicationRequest;
import org.havre.stay.FormalNoticeRequest;
import org.havre.stay.Guests;
import org.havre.stay.NoticeAuthor;
import org.havre.stay.Overstay;
import org.havre.stay.Proceeding;
import org.havre.stay.ProceedingState;
import org.havre.stay.Proceedings;
import org.havre.stay.RefusedOffers;
import org.havre.stay.StepRule;

/** Formal notice to leave, and the judge where it has no effect (CESEDA R.552-15, L.552-15). */
@Stateless
@UseCase
public class ProceedingService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Proceedings proceedings;
    private final RefusedOffers offers;

    protected ProceedingService() { this(null, null, null, null); }

    @Inject public ProceedingService(Permissions permissions, BusinessClock clock, Proceedings proceedings,
            RefusedOffers offers) {
        this.permissions = permissions;
        this.clock = clock;
        this.proceedings = proceedings;
        this.offers = offers;
    }

    /** @throws NotFound where the household is not the caller's */
    public ProceedingFile file(long household) {
        permissions.require(Act.SEE_OVERSTAYS);
        var guests = proceedings.guests(household, clock.today()).orElse(null);
        var reference = guests == null
                ? proceedings.reference(household).orElseThrow(() -> new NotFound("household"))
                : guests.reference();
        return new ProceedingFile(reference, guests, proceedings.of(household), offers.of(household));
    }

    /** @throws Refusal with everything that stands against it */
    public long give(NewNotice wanted) {
        permissions.require(Act.RECORD_NOTICES);
        var guests = guests(wanted.household());
        permissions.require(Act.RECORD_NOTICES, guests.facility());
        var request = request(wanted, guests);
        Refusal.unlessEmpty(request.objections());
        var caller = permissions.caller();
        var by = caller.role() == Role.PREFECTURE ? NoticeAuthor.PREFECT : NoticeAuthor.MANAGER;
        var proceeding = proceedings.add(Proceeding.notice(guests.facility(), guests.household(), guests.category(), by,
                request).by(caller.account()));
        proceedings.flush();
        return proceeding.id();
    }

    /** @throws Refusal with everything that stands against it */
    public void apply(NewApplication wanted) {
        permissions.require(Act.RECORD_NOTICES);
        var proceeding = proceedings.getForChange(wanted.proceeding());
        var present = proceedings.guests(proceeding.household(), clock.today()).isPresent();
        Refusal.unlessEmpty(new ApplicationRequest(proceeding.state() == ProceedingState.NOTIFIED, proceeding.leaveBy(),
                wanted.appliedOn(), standing(proceeding.category()), wanted.finalOn(), wanted.breach(),
                (int) ProceedingFile.homesRefused(offers.of(proceeding.household()), wanted.appliedOn())
                        .filter(offer -> !offer.legitimate()).count(),
                present,
                clock.today()).objections());
        proceeding.by(permissions.caller().account()).applyToJudge(wanted.appliedOn(), wanted.finalOn(),
                wanted.breach());
        proceedings.flush();
    }

    /**
     * The judge has ruled, the order is carried out, or nothing is left to do.
     *
     * @throws Refusal with everything that stands against it
     */
    public void step(long id, ProceedingState to, LocalDate day) {
        permissions.require(Act.RECORD_NOTICES);
        var proceeding = proceedings.getForChange(id);
        Refusal.unlessEmpty(StepRule.against(proceeding.state(), to, proceeding.lastStep(), day, clock.today()));
        proceeding.by(permissions.caller().account());
        switch (to) {
            case EXECUTED -> proceeding.execute(day);
            case CLOSED -> proceeding.close(day);
            default -> proceeding.rule(to, day);
        }
        proceedings.flush();
    }

    private Guests guests(long household) {
        return proceedings.guests(household, clock.today()).orElseThrow(() -> new NotFound("household"));
    }

    private FormalNoticeRequest request(NewNotice wanted, Guests guests) {
        var open = proceedings.of(wanted.household()).stream().anyMatch(row -> !row.state().isOver());
        return new FormalNoticeRequest(wanted.notifiedOn(), wanted.leaveBy(), wanted.permit(), wanted.returning(),
                (int) ProceedingFile.homesRefused(offers.of(wanted.household()), wanted.notifiedOn()).count(),
                guests.until(), true, open, wanted.accepted(), clock.today());
    }

    private static Standing standing(Overstay category) {
        return switch (category) {
            case PROTECTED -> Standing.PROTECTED;
            case REJECTED -> Standing.REJECTED;
            case OTHER -> Standing.PENDING;
        };
    }
}
