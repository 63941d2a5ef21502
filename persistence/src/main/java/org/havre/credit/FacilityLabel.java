package org.havre.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.havre.facility.PlaceAttribute;
import org.havre.shared.Numbered;
import org.havre.shared.Period;

/** That a facility says of itself that it keeps places for some, on some days; the places themselves say it too, or do not. */
@Entity
@Table(name = "facility_label")
public class FacilityLabel extends Numbered {
    @Column(name = "facility_id") private long facility;

    @Enumerated(EnumType.STRING) private PlaceAttribute attribute;

    @Embedded private Period days;

    @Column(name = "author_id") private Long author;

    @Version private int version;

    protected FacilityLabel() {}

    public FacilityLabel(long facility, PlaceAttribute attribute, LocalDate from, long author) {
        this.facility = facility;
        this.attribute = attribute;
        this.days = Period.from(from);
        this.author = author;
    }

    public PlaceAttribute attribute() { return attribute; }

    public Period days() { return days; }

    /** From that day on it no longer says so. */
    public void endOn(LocalDate day) { days = days.until(day); }
}
