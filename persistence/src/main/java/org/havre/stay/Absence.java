package org.havre.stay;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.havre.shared.Numbered;
import org.havre.shared.Period;

/** Nights of a stay spent elsewhere; the place stays taken. */
@Entity
public class Absence extends Numbered {
    @Column(name = "facility_id") private long facility;

    @Column(name = "stay_id") private Long stay;

    @Column(name = "person_id") private long person;

    @Embedded private Period nights;

    @Enumerated(EnumType.STRING) private AbsenceReason reason;

    private boolean evidence;

    private boolean returned;

    private boolean cancelled;

    @Column(name = "author_id") private Long author;

    @Version private int version;

    protected Absence() {}

    /** @param reason null where the absence is not justified */
    public Absence(Stay stay, Period nights, AbsenceReason reason, boolean evidence, Long author) {
        this.facility = stay.facility();
        this.stay = stay.id();
        this.person = stay.person();
        this.nights = nights;
        this.reason = reason;
        this.evidence = evidence;
        this.author = author;
    }

    /** Whoever makes the next change; the earlier version keeps its own author. */
    public Absence by(long account) {
        author = account;
        return this;
    }

    /** Somebody has seen the return: the night of that day is slept here again. */
    public void returnOn(LocalDate day) {
        nights = nights.until(day);
        returned = true;
    }

    /** Takes a return back: when somebody comes back is not known any more. */
    public void goOn() {
        nights = nights.until(null);
        returned = false;
    }

    /** What was declared is put right. */
    public void revise(Period newNights, AbsenceReason newReason, boolean newEvidence) {
        nights = newNights;
        reason = newReason;
        evidence = newEvidence;
        returned = returned && !newNights.isOpen();
    }

    /** Declared by error: it never was. */
    public void cancel() { cancelled = true; }

    public long facility() { return facility; }

    public Long stay() { return stay; }

    public long person() { return person; }

    public Period nights() { return nights; }

    public AbsenceReason reason() { return reason; }

    public boolean hasEvidence() { return evidence; }

    public boolean isCancelled() { return cancelled; }

    public int version() { return version; }

    public Away away() { return new Away(nights, reason, returned); }
}
