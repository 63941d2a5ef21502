package org.havre.resident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import org.havre.shared.Numbered;

/** People who are housed together; who belongs to it is dated ({@link Membership}). */
@Entity
public class Household extends Numbered {

    private String reference;

    @Column(name = "directorate_id") private Long directorate;

    @Version private int version;

    protected Household() {}

    /** @param directorate OFII's directorate that registers it; null where another way brought it in */
    public Household(String reference, Long directorate) {
        this.reference = reference;
        this.directorate = directorate;
    }

    public String reference() {
        return reference;
    }

    public Long directorate() {
        return directorate;
    }
}
