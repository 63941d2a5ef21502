package org.havre.orientation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/**
 * A household on its way to a facility. Its offer lasts from the decision to the last day on which it may present
 * itself (CESEDA R.552-8); until then, or until an earlier end is recorded, its places are kept.
 */
@Entity
public class Orientation extends Numbered {

    @Column(name = "decision_id") private long decision;

    @Column(name = "household_id") private long household;

    @Column(name = "facility_id") private long facility;

    @Column(name = "decided_on") private LocalDate decidedOn;

    @Column(name = "expected_on") private LocalDate expectedOn;

    @Column(name = "last_day") private LocalDate lastDay;

    @Enumerated(EnumType.STRING) private OrientationState state;

    @Column(name = "ended_on") private LocalDate endedOn;

    private String reason;

    @Version private int version;

    protected Orientation() {}

    /** The way that follows from a decision which names where to. */
    public static Orientation after(Decision decision, LocalDate expectedOn, LocalDate lastDay) {
        return of(decision.id(), decision.household(), decision.facility(), decision.decidedOn(), expectedOn, lastDay);
    }

    static Orientation of(long decision, long household, long facility, LocalDate decidedOn, LocalDate expectedOn,
            LocalDate lastDay) {
        Orientation orientation = new Orientation();
        orientation.decision = decision;
        orientation.household = household;
        orientation.facility = facility;
        orientation.decidedOn = decidedOn;
        orientation.expectedOn = expectedOn;
        orientation.lastDay = lastDay;
        orientation.state = OrientationState.EXPECTED;
        return orientation;
    }

    /** Offered to a household that has not answered yet. */
    public Orientation proposed() {
        state = OrientationState.PROPOSED;
        return this;
    }

    /** The household takes the offer. */
    public void accepted() {
        become(OrientationState.EXPECTED);
    }

    /** Somebody is there, who has thereby taken the offer. */
    public void welcome() {
        if (state == OrientationState.PROPOSED) accepted();
    }

    /** Every member is there. */
    public void arrived() {
        become(OrientationState.ARRIVED);
    }

    /** An arrival was recorded by error: somebody is still on the way, unless the offer has ended otherwise. */
    public void expectAgain() {
        if (state == OrientationState.ARRIVED) become(OrientationState.EXPECTED);
    }

    /** Ends the offer on a day, with its reason: nobody came, OFII cancelled it, the prefect
     * objected, or the household did not want it. */
    public void end(OrientationState how, LocalDate day, String because) {
        become(how);
        endedOn = day;
        reason = because;
    }

    private void become(OrientationState next) {
        if (!state.next().contains(next)) {
            throw new IllegalStateException(state + " cannot become " + next);
        }
        state = next;
    }

    /** Whether places are still kept on the night of a day. */
    public boolean keepsPlacesOn(LocalDate night) {
        return !night.isBefore(decidedOn) && !night.isAfter(lastDay) && (endedOn == null || night.isBefore(endedOn));
    }

    public long decision() {
        return decision;
    }

    public long household() {
        return household;
    }

    public long facility() {
        return facility;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public LocalDate expectedOn() {
        return expectedOn;
    }

    public LocalDate lastDay() {
        return lastDay;
    }

    public OrientationState state() {
        return state;
    }
}
