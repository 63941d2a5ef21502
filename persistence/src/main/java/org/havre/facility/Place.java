package org.havre.facility;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.havre.shared.Numbered;
import org.havre.shared.Period;

/** One bed for one person, open from a day to the first day on which it no longer is. */
@Entity
public class Place extends Numbered {

    @Column(name = "facility_id") private long facility;

    @Column(name = "unit_id") private long unit;

    private String label;

    @Embedded private Period open;

    @Version private int version;

    protected Place() {}

    public Place(Unit unit, String label, LocalDate opening) {
        this.facility = unit.facility();
        this.unit = unit.id();
        this.label = label;
        this.open = Period.from(opening);
    }

    /** Closes the place from a day on; null opens it again until further notice. */
    public void closeOn(LocalDate day) {
        open = open.until(day);
    }

    public void rename(String newLabel) {
        label = newLabel;
    }

    public long facility() {
        return facility;
    }

    public long unit() {
        return unit;
    }

    public String label() {
        return label;
    }

    public Period open() {
        return open;
    }

    /** Moves with every change: a form that was filled against an older one is refused. */
    public int version() {
        return version;
    }
}
