package org.havre.credit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Columns;

/** The dated settings on which figures about credits rest. */
@Dependent
public class CreditSettings {
    private static final String ON = """
            select distinct on (name) name, starts_on, value, source, certainty from policy_value
            where starts_on <= :day and name in ('INSTALMENT_DAY', 'UNAVAILABLE_PERCENT', 'CAPACITY_GAP_PERCENT', 'EVALUATION_YEARS',
                'PLACES_PER_POST_TARIFFED', 'PLACES_PER_POST_SUBSIDISED', 'PLACES_PER_POST_LEAST', 'DAILY_COST_LEAST', 'OVERSTAY_PERCENT_ALL')
            order by name, starts_on desc""";

    private final EntityManager rows;

    @Inject public CreditSettings(EntityManager rows) { this.rows = rows; }

    /** One of them; costs are in cents. */
    public record Setting(String name, LocalDate startsOn, int value, String source, Certainty certainty)
            implements
            Serializable {
        /** The others say when something falls due. */
        public boolean isOfChecks() {
            return !name.equals("INSTALMENT_DAY");
        }
    }

    @SuppressWarnings("unchecked") public List<Setting> on(LocalDate day) {
        return ((List<Tuple>) rows.createNativeQuery(ON, Tuple.class).setParameter("day", day).getResultList())
                .stream().map(row -> new Setting(row.get("name", String.class), Columns.day(row, "starts_on"),
                        row.get("value", Integer.class), row.get("source", String.class),
                        Certainty.of(row.get("certainty", String.class))))
                .toList();
    }
}
