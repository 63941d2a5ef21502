package org.havre.resident;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.havre.shared.Numbered;
import org.havre.shared.Period;

/** A person in a household, from a day to another. */
@Entity
public class Membership extends Numbered {

    @Column(name = "household_id") private long household;

    @Column(name = "person_id") private long person;

    @Enumerated(EnumType.STRING) private HouseholdRole role;

    @Embedded private Period during;

    @Version private int version;

    protected Membership() {}

    public Membership(long household, long person, HouseholdRole role, LocalDate start) {
        this.household = household;
        this.person = person;
        this.role = role;
        this.during = Period.from(start);
    }

    /** The same person in the same household in another part, from a day on; this one ends then. */
    public Membership become(HouseholdRole newRole, LocalDate day) {
        endOn(day);
        return new Membership(household, person, newRole, day);
    }

    public void endOn(LocalDate day) {
        during = during.until(day);
    }

    public long household() {
        return household;
    }

    public long person() {
        return person;
    }

    public HouseholdRole role() {
        return role;
    }

    public Period during() {
        return during;
    }
}
