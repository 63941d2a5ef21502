package org.havre.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.havre.facility.FacilityKind;
import org.havre.shared.Numbered;
import org.havre.shared.Period;

/** Places that an act gives to a facility, at the reference cost of a kind that stays with them (R49). */
@Entity
@Table(name = "act_places")
public class ActPlaces extends Numbered {
    @Column(name = "act_id") private long act;

    @Column(name = "facility_id") private long facility;

    private int places;

    @Embedded private Period days;

    @Enumerated(EnumType.STRING)
    @Column(name = "cost_kind") private FacilityKind costKind;

    @Version private int version;

    protected ActPlaces() {}

    public ActPlaces(CreditAct act, Tranche tranche, Period days) {
        this.act = act.id();
        this.facility = act.facility();
        this.places = tranche.places();
        this.costKind = tranche.costKind();
        this.days = days;
    }

    public long act() { return act; }

    public FundedPlaces funded() { return new FundedPlaces(places, days, costKind); }

    /** An amendment states all places anew from its first day. */
    public void endBefore(LocalDate day) {
        days = days.until(day);
    }
}
