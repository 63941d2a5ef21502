package org.havre.facility;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import org.havre.shared.Numbered;

/** An address of a facility. */
@Entity
public class Site extends Numbered {

    @Column(name = "facility_id") private long facility;

    private String name;

    @Enumerated(EnumType.STRING) private BuildingPattern pattern;

    private String address;

    @Column(name = "postal_code") private String postalCode;

    private String commune;

    @Version private int version;

    protected Site() {}

    public Site(long facility, String name, BuildingPattern pattern) {
        this.facility = facility;
        this.name = name;
        this.pattern = pattern;
    }

    public void liesAt(String newAddress, String newPostalCode, String newCommune) {
        address = newAddress;
        postalCode = newPostalCode;
        commune = newCommune;
    }

    public void describe(String newName, BuildingPattern newPattern) {
        name = newName;
        pattern = newPattern;
    }

    public long facility() {
        return facility;
    }

    public String name() {
        return name;
    }

    public BuildingPattern pattern() {
        return pattern;
    }

    public String address() {
        return address;
    }

    public String postalCode() {
        return postalCode;
    }

    public String commune() {
        return commune;
    }

    /** Moves with every change: a form that was filled against an older one is refused. */
    public int version() {
        return version;
    }
}
