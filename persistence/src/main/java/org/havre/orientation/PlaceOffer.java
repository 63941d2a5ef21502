package org.havre.orientation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import org.havre.facility.FacilityKind;
import org.havre.shared.Numbered;

/**
 * Places that a directorate offers to the other regions, in number and kind: never which ones. An offer ends by itself
 * after its last day; withdrawn earlier, what was asked for before is still answered.
 */
@Entity
@Table(name = "place_offer")
public class PlaceOffer extends Numbered {

    @Column(name = "directorate_id", updatable = false) private long directorate;

    @Column(name = "region_code", updatable = false) private String region;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false) private FacilityKind kind;

    @Column(updatable = false) private short places;

    @Column(updatable = false) private short largest;

    @Column(name = "step_free", updatable = false) private boolean stepFree;

    @Column(name = "offered_on", updatable = false) private LocalDate offeredOn;

    @Column(name = "starts_on", updatable = false) private LocalDate startsOn;

    @Column(name = "until_on", updatable = false) private LocalDate untilOn;

    @Column(name = "author_id", updatable = false) private Long author;

    @Column(name = "withdrawn_on") private LocalDate withdrawnOn;

    @Version private int version;

    protected PlaceOffer() {}

    /** @param region the region of the directorate's facilities */
    public PlaceOffer(long directorate, String region, OfferRule.Request asked, boolean stepFree, long author) {
        this.directorate = directorate;
        this.region = region;
        this.kind = asked.kind();
        this.places = (short) asked.places();
        this.largest = (short) asked.largest();
        this.stepFree = stepFree;
        this.offeredOn = asked.today();
        this.startsOn = asked.startsOn();
        this.untilOn = asked.untilOn();
        this.author = author;
    }

    /** Told twice it ends once. */
    public void withdraw(LocalDate day) {
        if (withdrawnOn == null) withdrawnOn = day;
    }
}
