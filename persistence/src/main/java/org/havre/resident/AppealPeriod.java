package org.havre.resident;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** When the time to appeal against an outcome ends, as the person's papers say. */
@Entity
@Table(name = "appeal_period")
public class AppealPeriod {

    @Id
    @Column(name = "outcome_id") private Long outcome;

    @Column(name = "ends_on") private LocalDate endsOn;

    protected AppealPeriod() {}

    public AppealPeriod(long outcome, LocalDate endsOn) {
        this.outcome = outcome;
        this.endsOn = endsOn;
    }

    public LocalDate endsOn() {
        return endsOn;
    }
}
