package org.havre.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.havre.facility.PlaceAttribute;
import org.havre.shared.Numbered;

/** How many places for some an act grants to a facility; never changed: another act says it anew. */
@Entity
@Table(name = "act_special_places")
public class ActSpecialPlaces extends Numbered {
    @Column(name = "act_id") private long act;

    @Column(name = "facility_id") private long facility;

    @Enumerated(EnumType.STRING) private PlaceAttribute attribute;

    private int places;

    protected ActSpecialPlaces() {}

    public ActSpecialPlaces(CreditAct act, PlaceAttribute attribute, int places) {
        this.act = act.id();
        this.facility = act.facility();
        this.attribute = attribute;
        this.places = places;
    }
}
