package org.havre.facility;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.havre.shared.Numbered;
import org.havre.shared.Period;

/** Nights on which a place, or a whole unit where none is named, cannot be slept in, for one of OFII's four reasons. */
@Entity
public class Unavailability extends Numbered {

    @Column(name = "facility_id") private long facility;

    @Column(name = "unit_id") private long unit;

    @Column(name = "place_id") private Long place;

    @Enumerated(EnumType.STRING) private UnavailabilityReason reason;

    @Embedded private Period nights;

    private boolean cancelled;

    @Version private int version;

    protected Unavailability() {}

    public static Unavailability ofUnit(Unit unit, UnavailabilityReason reason, Period nights) {
        return new Unavailability(unit.facility(), unit.id(), null, reason, nights);
    }

    public static Unavailability ofPlace(Place place, UnavailabilityReason reason, Period nights) {
        return new Unavailability(place.facility(), place.unit(), place.id(), reason, nights);
    }

    private Unavailability(long facility, long unit, Long place, UnavailabilityReason reason, Period nights) {
        this.facility = facility;
        this.unit = unit;
        this.place = place;
        this.reason = reason;
        this.nights = nights;
    }

    /** Says other nights instead of those declared so far: only the last revision counts. */
    public void revise(UnavailabilityReason newReason, Period newNights) {
        reason = newReason;
        nights = newNights;
    }

    /** Usable again from a day on. */
    public void endOn(LocalDate firstUsableNight) {
        nights = nights.until(firstUsableNight);
    }

    /** Never counted: it was declared by error. */
    public void cancel() {
        cancelled = true;
    }

    public boolean concerns(Place candidate) {
        return unit == candidate.unit() && (place == null || place.equals(candidate.id()));
    }

    public boolean blocks(Place candidate, Period wanted) {
        return !cancelled && concerns(candidate) && nights.overlaps(wanted);
    }

    public long facility() {
        return facility;
    }

    public long unit() {
        return unit;
    }

    public Long place() {
        return place;
    }

    public UnavailabilityReason reason() {
        return reason;
    }

    public Period nights() {
        return nights;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /** Moves with every change: a form that was filled against an older one is refused. */
    public int version() {
        return version;
    }
}
