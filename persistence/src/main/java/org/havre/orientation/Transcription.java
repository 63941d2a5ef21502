package org.havre.orientation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;

/** A decision of OFII that a facility wrote down because it had received it, and whether OFII has confirmed it. */
@Entity
public class Transcription {
    @Id
    @Column(name = "decision_id") private long decision;

    @Column(name = "facility_id", updatable = false) private long facility;

    @Column(name = "transcribed_on", updatable = false) private LocalDate transcribedOn;

    @Column(name = "checked_on") private LocalDate checkedOn;

    @Column(name = "checker_id") private Long checker;

    @Version private int version;

    protected Transcription() {}

    public Transcription(Decision decision, long facility, LocalDate transcribedOn) {
        this.decision = decision.id();
        this.facility = facility;
        this.transcribedOn = transcribedOn;
    }

    /** OFII has found the decision as it was written down; what is confirmed once stays as it was. */
    public void confirm(LocalDate day, long account) {
        if (checkedOn != null) return;
        checkedOn = day;
        checker = account;
    }

    public long facility() {
        return facility;
    }

    public long decision() {
        return decision;
    }

    public boolean isConfirmed() {
        return checkedOn != null;
    }
}
