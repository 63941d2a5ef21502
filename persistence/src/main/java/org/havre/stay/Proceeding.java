package org.havre.stay;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** The way from the formal notice to leave to the judge's order and its execution, for one household (L.552-15). */
@Entity
@Table(name = "eviction_proceeding")
public class Proceeding extends Numbered {

    @Column(name = "facility_id") private long facility;

    @Column(name = "household_id") private long household;

    @Enumerated(EnumType.STRING) private ProceedingState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "given_by") private NoticeAuthor givenBy;

    @Column(name = "notified_on") private LocalDate notifiedOn;

    @Column(name = "leave_by") private LocalDate leaveBy;

    private boolean permit;

    @Enumerated(EnumType.STRING)
    @Column(name = "returning_home") private ReturnRequest returning;

    @Column(name = "offers_refused") private int offersRefused;

    @Enumerated(EnumType.STRING) private Overstay category;

    @Column(name = "applied_on") private LocalDate appliedOn;

    @Column(name = "final_on") private LocalDate finalOn;

    private boolean breach;

    @Column(name = "ruled_on") private LocalDate ruledOn;

    @Column(name = "executed_on") private LocalDate executedOn;

    @Column(name = "closed_on") private LocalDate closedOn;

    @Column(name = "author_id") private Long author;

    @Version private int version;

    protected Proceeding() {}

    /** Formal notice is given (R.552-15). */
    public static Proceeding notice(long facility, long household, Overstay category, NoticeAuthor by,
            FormalNoticeRequest given) {
        var proceeding = new Proceeding();
        proceeding.facility = facility;
        proceeding.household = household;
        proceeding.category = category;
        proceeding.givenBy = by;
        proceeding.state = ProceedingState.NOTIFIED;
        proceeding.notifiedOn = given.notifiedOn();
        proceeding.leaveBy = given.leaveBy();
        proceeding.permit = given.permit();
        proceeding.returning = given.returning();
        proceeding.offersRefused = given.offersRefused();
        return proceeding;
    }

    public Proceeding by(long account) {
        author = account;
        return this;
    }

    public void applyToJudge(LocalDate day, LocalDate rejectedFinallyOn, boolean seriousBreach) {
        become(ProceedingState.APPLIED);
        appliedOn = day;
        finalOn = rejectedFinallyOn;
        breach = seriousBreach;
    }

    /** The judge orders the household out, or dismisses the application. */
    public void rule(ProceedingState ruling, LocalDate day) {
        become(ruling);
        ruledOn = day;
    }

    public void execute(LocalDate day) {
        become(ProceedingState.EXECUTED);
        executedOn = day;
    }

    /** Nothing is left to do: the household has left, or has a right again. */
    public void close(LocalDate day) {
        become(ProceedingState.CLOSED);
        closedOn = day;
    }

    private void become(ProceedingState next) {
        if (!state.next().contains(next)) throw new IllegalStateException(state + " cannot become " + next);
        state = next;
    }

    public long facility() { return facility; }

    public long household() { return household; }

    public ProceedingState state() { return state; }

    public LocalDate leaveBy() { return leaveBy; }

    public Overstay category() { return category; }

    /** The day of the last step. */
    public LocalDate lastStep() {
        return ruledOn != null ? ruledOn : appliedOn != null ? appliedOn : notifiedOn;
    }

    public ProceedingRow row() {
        return new ProceedingRow(id(), state, givenBy, notifiedOn, leaveBy, permit, returning, offersRefused, category,
                appliedOn, finalOn, breach, ruledOn, executedOn, closedOn);
    }
}
