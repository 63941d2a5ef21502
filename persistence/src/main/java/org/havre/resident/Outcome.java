package org.havre.resident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** What OFPRA or CNDA said of a person's claim, with the days on which it was decided, read and notified. */
@Entity
public class Outcome extends Numbered {

    @Column(name = "person_id") private long person;

    @Enumerated(EnumType.STRING) private ClaimBody body;

    @Enumerated(EnumType.STRING) private OutcomeKind outcome;

    @Column(name = "decided_on") private LocalDate decidedOn;

    @Column(name = "read_on") private LocalDate readOn;

    @Column(name = "notified_on") private LocalDate notifiedOn;

    @Version private int version;

    protected Outcome() {}

    public Outcome(long person, ClaimBody body, OutcomeKind outcome, LocalDate decidedOn, LocalDate readOn,
            LocalDate notifiedOn) {
        this.person = person;
        this.body = body;
        this.outcome = outcome;
        this.decidedOn = decidedOn;
        this.readOn = readOn;
        this.notifiedOn = notifiedOn;
    }

    public OutcomeKind outcome() {
        return outcome;
    }
}
