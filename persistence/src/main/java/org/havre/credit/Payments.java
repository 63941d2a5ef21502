package org.havre.credit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.shared.Columns;

/** Every payment of the caller's scope, and what their commitments allow. */
@Dependent
public class Payments {
    private static final String OF_YEAR = """
            select p.id, p.facility_id, (select min(code) from facility_code c where c.facility_id = f.id and c.starts_on <= :day
                       and coalesce(c.ends_on, 'infinity') > :day) as code, f.name, o.name as operator, p.year, p.programme, p.amount,
                   p.paid_on, p.commitment_number, p.request_number, p.label
            from payment p join facility f on f.id = p.facility_id join operator o on o.id = p.operator_id
            where p.year = :year and (:facility = 0 or f.id = :facility)
            order by p.paid_on desc, p.id desc""";
    private static final String DRAWN = """
            with running as (
                select operator_id from facility_terms where facility_id = :facility and starts_on <= :paid
                order by starts_on desc limit 1
            )
            select (select ae from commitment where number = :number) as committed,
                   exists (select from commitment c where number = :number
                       and case when c.facility_id is null then c.operator_id <> (select operator_id from running)
                           else c.facility_id <> :facility end) as others,
                   (select coalesce(sum(amount), 0) from payment where commitment_number = :number) as drawn,
                   exists (select from payment where commitment_number = :number and request_number = :request) as again,
                   (select operator_id from running) as operator""";

    private final EntityManager rows;

    @Inject public Payments(EntityManager rows) { this.rows = rows; }

    /**
     * What is known of a commitment.
     *
     * @param committed null where no commitment of this number is known
     * @param others    whether it is another facility's, or for all of another operator
     * @param drawn     what is paid of it already
     * @param again     whether a payment with this request is there already
     * @param operator  of the facility on the day of the payment; null where it had none
     */
    public record Drawn(Euros committed, boolean others, Euros drawn, boolean again, Long operator) {}

    public Drawn drawn(long facility, String commitment, String request, LocalDate paidOn) {
        var row = (Tuple) rows.createNativeQuery(DRAWN, Tuple.class).setParameter("number", commitment)
                .setParameter("request", request).setParameter("facility", facility).setParameter("paid", paidOn)
                .getSingleResult();
        var committed = row.get("committed", BigDecimal.class);
        return new Drawn(committed == null ? null : new Euros(committed), row.get("others", Boolean.class),
                new Euros(row.get("drawn", BigDecimal.class)), row.get("again", Boolean.class),
                row.get("operator", Long.class));
    }

    /**
     * Those for a year, the latest first.
     *
     * @param facility null for all of the scope
     */
    @SuppressWarnings("unchecked") public List<PaymentRow> ofYear(int year, Long facility, LocalDate today) {
        return ((List<Tuple>) rows.createNativeQuery(OF_YEAR, Tuple.class).setParameter("day", today)
                .setParameter("year", year).setParameter("facility", facility == null ? 0L : facility).getResultList())
                .stream().map(Payments::row).toList();
    }

    private static PaymentRow row(Tuple row) {
        return new PaymentRow(row.get("id", Long.class), row.get("facility_id", Long.class),
                row.get("code", String.class), row.get("name", String.class), row.get("operator", String.class),
                row.get("year", Integer.class), Programme.of(row.get("programme", Integer.class)),
                new Euros(row.get("amount", BigDecimal.class)), Columns.day(row, "paid_on"),
                row.get("commitment_number", String.class), row.get("request_number", String.class),
                row.get("label", String.class));
    }

    public void add(Payment payment) {
        rows.persist(payment);
        rows.flush();
    }

    /** Several, one after the other. */
    public void add(Stream<Payment> several) {
        several.forEach(rows::persist);
        rows.flush();
    }

    public void add(ServiceCertificate certificate) {
        rows.persist(certificate);
        rows.flush();
    }
}
