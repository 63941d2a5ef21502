package org.havre.stay;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.havre.orientation.ExitReason;
import org.havre.shared.Numbered;
import org.havre.shared.Period;

/** One person in one facility, from the day of arrival to the day of departure, opened and closed by decisions. */
@Entity
public class Stay extends Numbered {

    @Column(name = "person_id") private long person;

    @Column(name = "facility_id") private long facility;

    @Embedded private Period during;

    @Enumerated(EnumType.STRING) private EntryKind entry;

    @Column(name = "entry_decision_id") private Long entryDecision;

    @Column(name = "exit_decision_id") private Long exitDecision;

    @Enumerated(EnumType.STRING)
    @Column(name = "exit_reason") private ExitReason exitReason;

    private boolean cancelled;

    @Column(name = "cancelled_because") private String cancelledBecause;

    @Column(name = "author_id") private Long author;

    @Version private int version;

    protected Stay() {}

    private Stay(long person, long facility, LocalDate arrival, EntryKind entry, Long entryDecision, Long author) {
        this.person = person;
        this.facility = facility;
        this.during = Period.from(arrival);
        this.entry = entry;
        this.entryDecision = entryDecision;
        this.author = author;
    }

    public static Stay byDecision(long person, long facility, LocalDate arrival, long decision, Long author) {
        return new Stay(person, facility, arrival, EntryKind.DECISION, decision, author);
    }

    public static Stay byBirth(long person, long facility, LocalDate born, Long author) {
        return new Stay(person, facility, born, EntryKind.BIRTH, null, author);
    }

    /** Taken in by phone or by the prefect, before OFII's decision, which is owed (R3). */
    public static Stay bySheltering(long person, long facility, LocalDate arrival, Long author) {
        return new Stay(person, facility, arrival, EntryKind.SHELTERING, null, author);
    }

    /** The decision that was owed has come; the stay keeps its days. */
    public void regularise(long decision) {
        if (entry != EntryKind.SHELTERING) throw new IllegalStateException(entry + " is owed no decision");
        entry = EntryKind.DECISION;
        entryDecision = decision;
    }

    /** Whoever makes the next change; the earlier version keeps its own author. */
    public Stay by(long account) {
        author = account;
        return this;
    }

    /** Leaves on a day, the first night not slept here; the decision may be null where the reason needs none. */
    public void depart(LocalDate day, ExitReason reason, Long decision) {
        if (reason.needsDecision() && decision == null) {
            throw new IllegalArgumentException(reason + " needs a decision");
        }
        during = during.until(day);
        exitReason = reason;
        exitDecision = decision;
    }

    /** Takes a departure back: the person never left. */
    public void remain() {
        during = during.until(null);
        exitReason = null;
        exitDecision = null;
    }

    /** Recorded by error: no night counts, and the trace stays. */
    public void cancel(String because) {
        cancelled = true;
        cancelledBecause = because;
    }

    public long person() {
        return person;
    }

    public long facility() {
        return facility;
    }

    public Period during() {
        return during;
    }

    public EntryKind entry() {
        return entry;
    }

    public Long entryDecision() {
        return entryDecision;
    }

    public Long exitDecision() {
        return exitDecision;
    }

    public ExitReason exitReason() {
        return exitReason;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    public boolean isPresentOn(LocalDate day) {
        return !cancelled && during.covers(day);
    }
}
