package org.havre.facility;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import org.havre.shared.Numbered;

/** A flat or a room of a site, made for so many people (P1 to P9). */
@Entity
public class Unit extends Numbered {

    @Column(name = "facility_id") private long facility;

    @Column(name = "site_id") private long site;

    private String name;

    @Embedded private UnitTraits traits;

    @Version private int version;

    protected Unit() {}

    public Unit(long facility, long site, String name, UnitTraits traits) {
        this.facility = facility;
        this.site = site;
        this.name = name;
        this.traits = traits;
    }

    public void describe(long newSite, String newName, UnitTraits newTraits) {
        site = newSite;
        name = newName;
        traits = newTraits;
    }

    public long facility() {
        return facility;
    }

    public long site() {
        return site;
    }

    public String name() {
        return name;
    }

    public UnitTraits traits() {
        return traits;
    }

    /** Moves with every change: a form that was filled against an older one is refused. */
    public int version() {
        return version;
    }
}
