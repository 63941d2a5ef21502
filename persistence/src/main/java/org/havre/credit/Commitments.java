package org.havre.credit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Every commitment of the caller's scope. */
@Dependent
public class Commitments {
    private static final String ALL = """
            select c.id, c.number, c.facility_id, o.name as operator, c.region_code, c.programme, c.year_from, c.year_to, c.ae,
                   coalesce((select min(code) || ' · ' from facility_code k where k.facility_id = f.id and k.starts_on <= :day
                             and coalesce(k.ends_on, 'infinity') > :day), '') || f.name as title,
                   (select coalesce(sum(p.amount), 0) from payment p where p.commitment_number = c.number) as paid
            from commitment c join operator o on o.id = c.operator_id left join facility f on f.id = c.facility_id
            where (:year = 0 or :year between c.year_from and c.year_to) and (:id = 0 or c.id = :id)
            order by c.year_to desc, c.number desc""";

    private final EntityManager rows;

    @Inject public Commitments(EntityManager rows) { this.rows = rows; }

    /** Those whose years hold this one. */
    public List<CommitmentRow> ofYear(int year, LocalDate today) {
        return read(year, 0, today);
    }

    public Optional<CommitmentRow> find(long id, LocalDate today) {
        return read(0, id, today).stream().findFirst();
    }

    @SuppressWarnings("unchecked") private List<CommitmentRow> read(int year, long id, LocalDate today) {
        return ((List<Tuple>) rows.createNativeQuery(ALL, Tuple.class).setParameter("day", today)
                .setParameter("year", year).setParameter("id", id).getResultList()).stream().map(Commitments::row)
                .toList();
    }

    private static CommitmentRow row(Tuple row) {
        return new CommitmentRow(row.get("id", Long.class), row.get("number", String.class),
                row.get("facility_id", Long.class), row.get("title", String.class), row.get("operator", String.class),
                row.get("region_code", String.class), Programme.of(row.get("programme", Integer.class)),
                row.get("year_from", Integer.class), row.get("year_to", Integer.class),
                new Euros(row.get("ae", BigDecimal.class)), new Euros(row.get("paid", BigDecimal.class)));
    }

    public boolean isTaken(String number) {
        return !rows.createQuery("select c.id from Commitment c where c.number = :number", Long.class)
                .setParameter("number", number).getResultList().isEmpty();
    }

    /** Who runs a facility on a day; empty where nobody does. */
    public Optional<Long> operator(long facility, LocalDate day) {
        return rows.createQuery("""
                select t.operator from FacilityTerms t where t.facility = :facility and t.start <= :day
                order by t.start desc""", Long.class).setParameter("facility", facility).setParameter("day", day)
                .setMaxResults(1).getResultStream().findFirst();
    }

    public void add(Commitment commitment) {
        rows.persist(commitment);
        rows.flush();
    }

    public void change(long id, CommitmentRequest told) {
        rows.find(Commitment.class, id).becomes(told);
        rows.flush();
    }
}
