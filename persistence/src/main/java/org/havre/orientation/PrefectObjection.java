package org.havre.orientation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** The prefect objected to an orientation on a day; the reason stands with the orientation. Never changed. */
@Entity
@Table(name = "prefect_objection")
public class PrefectObjection {

    @Id
    @Column(name = "orientation_id") private long orientation;

    @Column(name = "facility_id") private long facility;

    @Column(name = "objected_on") private LocalDate objectedOn;

    private LocalDate until;

    @Column(name = "author_id") private long author;

    protected PrefectObjection() {}

    /** @param until the last day of the delay, as it was known then */
    public PrefectObjection(Orientation against, LocalDate objectedOn, LocalDate until, long author) {
        this.orientation = against.id();
        this.facility = against.facility();
        this.objectedOn = objectedOn;
        this.until = until;
        this.author = author;
    }
}
