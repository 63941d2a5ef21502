package org.havre.orientation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/**
 * What OFII decided: numbered, dated, never changed. It concerns a household, or one of its members where that member is
 * named (CESEDA L.552-8 and L.552-9 for admissions and changes of place, R.552-11 to R.552-15 for exits).
 */
@Entity
public class Decision extends Numbered {

    private String number;

    @Enumerated(EnumType.STRING) private DecisionNature nature;

    @Column(name = "household_id") private long household;

    @Column(name = "person_id") private Long person;

    @Column(name = "facility_id") private Long facility;

    @Column(name = "decided_on") private LocalDate decidedOn;

    @Column(name = "notified_on") private LocalDate notifiedOn;

    @Column(name = "effective_on") private LocalDate effectiveOn;

    @Column(name = "end_of_care_on") private LocalDate endOfCareOn;

    @Column(name = "granted_until") private LocalDate grantedUntil;

    private String ground;

    @Column(name = "annuls_id") private Long annuls;

    private boolean transcribed;

    @Column(name = "author_id") private Long author;

    protected Decision() {}

    private Decision(String number, DecisionNature nature, long household, LocalDate decidedOn) {
        this.number = number;
        this.nature = nature;
        this.household = household;
        this.decidedOn = decidedOn;
    }

    /** The household is to live in this facility. */
    public static Decision admission(String number, long household, long facility, LocalDate decidedOn) {
        Decision decision = new Decision(number, DecisionNature.ADMISSION, household, decidedOn);
        decision.facility = facility;
        return decision;
    }

    /** The household changes facility (CESEDA L.552-9). */
    public static Decision transfer(String number, long household, long facility, LocalDate decidedOn) {
        Decision decision = new Decision(number, DecisionNature.TRANSFER, household, decidedOn);
        decision.facility = facility;
        return decision;
    }

    /** The household, or the named member, is to leave; care ends on the given day (R.552-11). */
    public static Decision exit(String number, long household, Long person, LocalDate decidedOn,
            LocalDate endOfCareOn) {
        Decision decision = new Decision(number, DecisionNature.EXIT, household, decidedOn);
        decision.person = person;
        decision.endOfCareOn = endOfCareOn;
        return decision;
    }

    /** The household, or the named member, may stay after the end of care, or longer (R.552-13). */
    public static Decision stay(String number, DecisionNature nature, long household, Long person, LocalDate decidedOn,
            LocalDate until) {
        Decision decision = new Decision(number, nature, household, decidedOn);
        decision.person = person;
        decision.grantedUntil = until;
        return decision;
    }

    /** Reception conditions are withdrawn or refused, from the day of signature (D.551-17, D.551-18). */
    public static Decision conditions(String number, DecisionNature nature, long household, Long person,
            LocalDate signedOn) {
        Decision decision = new Decision(number, nature, household, signedOn);
        decision.person = person;
        decision.effectiveOn = signedOn;
        decision.endOfCareOn = signedOn;
        return decision;
    }

    /** Another decision counts as never taken. */
    public static Decision annulment(String number, long household, Long person, LocalDate decidedOn, long annulled) {
        Decision decision = new Decision(number, DecisionNature.ANNULMENT, household, decidedOn);
        decision.person = person;
        decision.annuls = annulled;
        return decision;
    }

    public Decision by(long account) {
        author = account;
        return this;
    }

    /** Written down by a facility that received it, instead of by OFII. */
    public Decision transcribedBy(long account) {
        transcribed = true;
        return by(account);
    }

    public Decision notifiedOn(LocalDate day) {
        notifiedOn = day;
        return this;
    }

    public Decision because(String newGround) {
        ground = newGround;
        return this;
    }

    /** Whether the decision concerns a member of its household: all of them where none is named. */
    public boolean concerns(long member) {
        return person == null || person == member;
    }

    public String number() {
        return number;
    }

    public DecisionNature nature() {
        return nature;
    }

    public long household() {
        return household;
    }

    public Long person() {
        return person;
    }

    public Long facility() {
        return facility;
    }

    public boolean isTranscribed() {
        return transcribed;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public LocalDate endOfCareOn() {
        return endOfCareOn;
    }
}
