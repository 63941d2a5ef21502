package org.havre.stay;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** A household refused what it was offered; recorded by error it is cancelled, and stays told. */
@Entity
@Table(name = "refused_offer")
public class RefusedOffer extends Numbered {

    @Column(name = "facility_id", updatable = false) private long facility;

    @Column(name = "household_id", updatable = false) private long household;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false) private OfferKind kind;

    @Column(name = "offered_on", updatable = false) private LocalDate offeredOn;

    @Column(name = "refused_on", updatable = false) private LocalDate refusedOn;

    @Column(updatable = false) private boolean legitimate;

    @Column(updatable = false) private String because;

    @Column(name = "cancelled_because") private String cancelledBecause;

    @Column(name = "author_id", updatable = false) private long author;

    @Version private int version;

    protected RefusedOffer() {}

    public RefusedOffer(Guests by, RefusedOfferRequest told, long author) {
        this.facility = by.facility();
        this.household = by.household();
        this.kind = told.kind();
        this.offeredOn = told.offeredOn();
        this.refusedOn = told.refusedOn();
        this.legitimate = told.legitimate();
        this.because = told.because().strip();
        this.author = author;
    }

    /** It was recorded by error. */
    public void cancel(String why) {
        cancelledBecause = why.strip();
    }

    public long facility() { return facility; }

    public boolean isCancelled() { return cancelledBecause != null; }
}
