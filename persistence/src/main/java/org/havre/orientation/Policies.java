package org.havre.orientation;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;

/** The dated values of the texts. */
@Dependent
public class Policies {

    private final EntityManager rows;

    @Inject public Policies(EntityManager rows) {
        this.rows = rows;
    }

    /** The last day on which a household may present itself: so many days after the decision (CESEDA R.552-8). */
    public LocalDate lastDayToArrive(LocalDate decidedOn) {
        return decidedOn.plusDays(on("ARRIVAL_DAYS", decidedOn));
    }

    /** By which day a facility says whether its place is there: a rule of the product. */
    public LocalDate answerDue(LocalDate decidedOn) {
        return decidedOn.plusDays(on("ANSWER_DAYS", decidedOn));
    }

    private int on(String name, LocalDate day) {
        return ((Number) rows.createNativeQuery(
                "select value from policy_value where name = :name and starts_on <= :day order by starts_on desc limit 1")
                .setParameter("name", name).setParameter("day", day).getSingleResult()).intValue();
    }
}
