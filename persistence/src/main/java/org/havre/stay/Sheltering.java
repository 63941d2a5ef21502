package org.havre.stay;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** Who asked a facility to take somebody in before OFII had decided; kept when the decision has come. */
@Entity
public class Sheltering {

    @Id
    @Column(name = "stay_id") private long stay;

    @Column(name = "facility_id") private long facility;

    @Enumerated(EnumType.STRING) private ShelteringChannel channel;

    @Column(name = "asked_by") private String askedBy;

    protected Sheltering() {}

    /** @param askedBy a service or a function, no person's name */
    public Sheltering(Stay stay, ShelteringChannel channel, String askedBy) {
        this.stay = stay.id();
        this.facility = stay.facility();
        this.channel = channel;
        this.askedBy = askedBy;
    }
}
