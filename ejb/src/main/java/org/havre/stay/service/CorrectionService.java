package org.havre.stay.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.MeetsOthers;
import org.havre.access.service.UseCase;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.havre.shared.Refusal;
import org.havre.shared.service.RecordsFacts;
import org.havre.stay.BedsOfStay;
import org.havre.stay.ClosedMonths;
import org.havre.stay.CorrectionRule;
import org.havre.stay.DepartureRequest;
import org.havre.stay.ExitDecision;
import org.havre.stay.Expectations;
import org.havre.stay.Guest;
import org.havre.stay.Homes;
import org.havre.stay.Lodgings;
import org.havre.stay.Rewriting;
import org.havre.stay.Stay;
import org.havre.stay.Stays;

/** What was recorded was wrong: a departure on another day, one that did not happen, a stay that never was. */
@Stateless
@UseCase
public class CorrectionService {
    private final Permissions permissions;
    private final BusinessClock clock;
    private final Homes homes;
    private final Lodgings lodgings;
    private final Expectations expectations;
    private final Stays stays;
    private final ClosedMonths closedMonths;

    protected CorrectionService() { this(null, null, null, null, null, null, null); }

    @Inject public CorrectionService(Permissions permissions, BusinessClock clock, Homes homes, Lodgings lodgings,
            Expectations expectations, Stays stays, ClosedMonths closedMonths) {
        this.permissions = permissions;
        this.clock = clock;
        this.homes = homes;
        this.lodgings = lodgings;
        this.expectations = expectations;
        this.stays = stays;
        this.closedMonths = closedMonths;
    }

    /**
     * Changes the day, reason or decision of a departure; the last bed ends with the stay, however long ago.
     *
     * @throws Refusal with everything that stands against it
     */
    @RecordsFacts
    @MeetsOthers public void correct(Correction told) {
        var beds = beds(told.stay());
        Refusal.unlessEmpty(against(told, beds));
        if (isLater(told, beds)) beds.last().ifPresent(bed -> bed.by(author()).endOn(told.day()));
        else beds.giveUpFrom(told.day(), author());
        beds.stay().by(author()).depart(told.day(), told.reason(), told.decision());
        stays.settle();
    }

    /** Everything that stands against a correction, warnings included, without recording it. */
    public List<Objection> objections(Correction told) {
        return against(told, beds(told.stay()));
    }

    private List<Objection> against(Correction told, BedsOfStay beds) {
        var guest = guest(told.stay(), told.day());
        var objections = new ArrayList<>(new DepartureRequest(beds.stay(), guest.household(), told.day(), told.reason(),
                decision(told.decision()), nextArrival(beds), clock.today()).objectionsToCorrection());
        if (isLater(told, beds))
            objections.addAll(againstLastBed(beds, guest,
                    Period.between(beds.stay().during().end(), told.day()), told.accepted()));
        if (!told.day().isBefore(beds.stay().during().start()))
            objections.addAll(closed(beds.stay(), beds.stay().during().until(told.day()), told.accepted()));
        return objections;
    }

    private List<Objection> closed(Stay stay, Period after, Set<String> accepted) {
        return closed(stay.facility(), stay.during(), after).stream()
                .filter(objection -> !accepted.contains(objection.key())).toList();
    }

    /** The closed months that a correction of somebody's nights would touch, as a warning to confirm. */
    public List<Objection> closed(long facility, Period before, Period after) {
        return new Rewriting(before, after, clock.today()).closed(closedMonths.of(facility)).stream().toList();
    }

    /** The same for each of the two ways in which a stay that was is undone: it goes on, or it never was. */
    public Undoing undoing(long facility, Period stayed) {
        var closed = closedMonths.of(facility);
        return new Undoing(
                new Rewriting(stayed, stayed.until(null), clock.today()).closed(closed).stream().toList(),
                new Rewriting(stayed, stayed.until(stayed.start()), clock.today()).closed(closed).stream().toList());
    }

    /** The closed months that are touched where a departure is taken back, and where all of the stay is cancelled. */
    public record Undoing(List<Objection> byTakingBack, List<Objection> byCancelling) implements Serializable {}

    private static boolean isLater(Correction told, BedsOfStay beds) {
        var before = beds.stay().during().end();
        return before != null && told.day().isAfter(before);
    }

    /**
     * The person never left. Where the bed has been given to somebody else, the stay goes on without one, if that has
     * been accepted.
     *
     * @throws Refusal with everything that stands against it
     */
    @RecordsFacts
    @MeetsOthers public void takeBack(long stay, Set<String> accepted) {
        var beds = beds(stay);
        Refusal.unlessEmpty(CorrectionRule.againstTakingBack(beds.stay(), nextArrival(beds)));
        Refusal.unlessEmpty(closed(beds.stay(), beds.stay().during().until(null), accepted));
        var left = beds.stay().during().end();
        var taken = againstLastBed(beds, guest(stay, left), Period.from(left), accepted);
        var givenAway = Objection.of(CorrectionRule.BED_GIVEN_AWAY);
        if (!taken.isEmpty() && !accepted.contains(givenAway.key())) throw new Refusal(givenAway);
        if (taken.isEmpty()) beds.last().ifPresent(bed -> bed.by(author()).remain());
        beds.stay().by(author()).remain();
        stays.settle();
    }

    /**
     * The stay was recorded by error: no night of it counts, its beds are free, and whoever arrived by it is expected
     * again. What was recorded stays in the history, with the reason.
     *
     * @param accepted the keys of the warnings that were read
     * @throws Refusal where it is cancelled already or nobody says why
     */
    @RecordsFacts public void cancel(long stay, String because, Set<String> accepted) {
        var beds = beds(stay);
        Refusal.unlessEmpty(CorrectionRule.againstCancelling(beds.stay(), because));
        Refusal.unlessEmpty(closed(beds.stay(), none(beds.stay()), accepted));
        beds.cancelAll(author());
        beds.stay().by(author()).cancel(because.strip());
        expectations.expectAgain(beds.stay());
        stays.settle();
    }

    private static Period none(Stay stay) {
        return stay.during().until(stay.during().start());
    }

    private BedsOfStay beds(long stay) {
        permissions.require(Act.RECORD_STAYS);
        var beds = stays.getForChange(Set.of(stay)).get(0);
        permissions.require(Act.RECORD_STAYS, beds.stay().facility());
        return beds;
    }

    private List<Objection> againstLastBed(BedsOfStay beds, Guest guest, Period nights, Set<String> accepted) {
        var last = beds.last().filter(bed -> bed.place() != null);
        if (last.isEmpty()) return List.of();
        lodgings.lock(Set.of(last.get().unit()));
        return CorrectionRule
                .againstKeeping(last.get(), lodgings.of(last.get().facility(), nights.start()), guest, nights)
                .stream().filter(objection -> !accepted.contains(objection.key())).toList();
    }

    private Guest guest(long stay, LocalDate day) {
        return homes.of(Set.of(stay), day).stream().findFirst().orElseThrow(() -> new NotFound("stay")).guest();
    }

    private ExitDecision decision(Long number) {
        return number == null
                ? null
                : homes.exitDecision(number).stream().findFirst().orElseThrow(() -> new NotFound("decision"));
    }

    private LocalDate nextArrival(BedsOfStay beds) {
        return stays.nextArrival(beds.stay().person(), beds.stay().during().start()).orElse(null);
    }

    private long author() { return permissions.caller().account(); }
}
