package org.havre.orientation;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The dated values of the texts. */
@Dependent
public class Policies {

    /** The value of a day is the last that begins by then; of a day before all of them, the first. */
    private static final String NEAREST = " order by %sstarts_on > :day, abs(starts_on - :day)";

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

    /** How long stays after the end of care may be, by the values of a day (R.552-13, D.551-18). */
    public StayPolicy stayPolicy(LocalDate day) {
        var values = values("STAY_MONTHS_|OBSERVATION_", day);
        return new StayPolicy(values.get("STAY_MONTHS_PROTECTED"), values.get("STAY_MONTHS_OTHER"),
                values.get("STAY_MONTHS_EXTENDED"), values.get("OBSERVATION_DAYS"));
    }

    /** The values of a day whose names begin so. */
    @SuppressWarnings("unchecked") public Map<String, Integer> values(String names, LocalDate day) {
        var found = (List<Object[]>) rows.createNativeQuery("select distinct on (name) name, value from policy_value"
                + " where name ~ :names" + NEAREST.formatted("name, "))
                .setParameter("names", "^(" + names + ")").setParameter("day", day).getResultList();
        return found.stream().collect(toMap(row -> (String) row[0], row -> ((Number) row[1]).intValue()));
    }

    private int on(String name, LocalDate day) {
        return ((Number) rows.createNativeQuery(
                "select value from policy_value where name = :name" + NEAREST.formatted("") + " limit 1")
                .setParameter("name", name).setParameter("day", day).getSingleResult()).intValue();
    }
}
