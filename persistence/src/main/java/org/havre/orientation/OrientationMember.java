package org.havre.orientation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** One person of an orientation, and the day on which that person arrived. */
@Entity
@Table(name = "orientation_member")
public class OrientationMember extends Numbered {

    @Column(name = "orientation_id") private long orientation;

    @Column(name = "facility_id") private long facility;

    @Column(name = "person_id") private long person;

    @Column(name = "arrived_on") private LocalDate arrivedOn;

    @Version private int version;

    protected OrientationMember() {}

    public OrientationMember(Orientation orientation, long person) {
        this.orientation = orientation.id();
        this.facility = orientation.facility();
        this.person = person;
    }

    public void arrivedOn(LocalDate day) {
        arrivedOn = day;
    }

    /** The arrival was recorded by error. */
    public void notArrived() {
        arrivedOn = null;
    }

    public long orientation() {
        return orientation;
    }

    public long person() {
        return person;
    }

    public LocalDate arrivedOn() {
        return arrivedOn;
    }
}
