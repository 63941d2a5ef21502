package org.havre.credit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** That a facility was evaluated from outside on a day (CASF L.312-8); never changed. */
@Entity
@Table(name = "facility_evaluation")
public class FacilityEvaluation extends Numbered {
    @Column(name = "facility_id") private long facility;

    @Column(name = "evaluated_on") private LocalDate evaluatedOn;

    @Column(name = "author_id") private Long author;

    protected FacilityEvaluation() {}

    public FacilityEvaluation(long facility, LocalDate evaluatedOn, long author) {
        this.facility = facility;
        this.evaluatedOn = evaluatedOn;
        this.author = author;
    }

    public LocalDate evaluatedOn() { return evaluatedOn; }
}
