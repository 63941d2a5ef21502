package org.havre.credit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.havre.facility.FundingRegime;
import org.havre.shared.Columns;

/** Every document that the years of the caller's facilities ask for, received or not. */
@Dependent
public class DueDocuments {
    /** A facility that was not there yet when a document was due is not asked for it, unless it came. */
    private static final String OF_YEAR = """
            with asked as (select least(greatest(cast(:today as date), make_date(:year, 1, 1)), make_date(:year, 12, 31)) as day)
            select f.id, c.code, f.name, o.name as operator, r.code as region_code, r.name as region, t.regime, l.document,
                   l.years_after, l.month, l.day, l.certainty, x.received_on
            from asked a join facility f on :facility = 0 or f.id = :facility
            join department d on d.code = f.department_code join region r on r.code = d.region_code and (:region = '' or r.code = :region)
            left join lateral (select min(code) as code from facility_code where facility_id = f.id and starts_on <= a.day
                               and coalesce(ends_on, 'infinity') > a.day) c on true
            join lateral (select regime, operator_id, (select min(starts_on) from facility_terms where facility_id = f.id) as since
                          from facility_terms where facility_id = f.id and starts_on <= a.day order by starts_on desc limit 1) t on true
            join operator o on o.id = t.operator_id
            join document_deadline l on l.regime = t.regime and l.starts_on = (
                select max(s.starts_on) from document_deadline s where s.regime = l.regime and s.document = l.document
                and s.starts_on <= make_date(:year, 1, 1))
            left join document_received x on x.facility_id = f.id and x.year = :year and x.document = l.document
            where make_date(:year + l.years_after, l.month, l.day) >= t.since or x.received_on is not null
            order by r.name, d.code, c.code nulls last, f.id, l.years_after, l.month, l.day, l.document""";

    private final EntityManager rows;

    @Inject public DueDocuments(EntityManager rows) { this.rows = rows; }

    @SuppressWarnings("unchecked") public List<DocumentRow> find(DocumentFilter asked, LocalDate today) {
        return ((List<Tuple>) rows.createNativeQuery(OF_YEAR, Tuple.class).setParameter("today", today)
                .setParameter("year", asked.year())
                .setParameter("facility", asked.facility() == null ? 0L : asked.facility())
                .setParameter("region", asked.region() == null ? "" : asked.region()).getResultList()).stream()
                .map(row -> row(asked.year(), row)).filter(row -> asked.lets(row, today)).toList();
    }

    private static DocumentRow row(int year, Tuple row) {
        return new DocumentRow(row.get("id", Long.class), row.get("code", String.class), row.get("name", String.class),
                row.get("operator", String.class), row.get("region_code", String.class),
                row.get("region", String.class), Columns.constant(row, "regime", FundingRegime.class), year,
                Columns.constant(row, "document", DueDocument.class),
                new DocumentDeadline(row.get("years_after", Integer.class),
                        MonthDay.of(row.get("month", Integer.class), row.get("day", Integer.class)),
                        Certainty.of(row.get("certainty", String.class))),
                Columns.day(row, "received_on"));
    }

    /** @param day null where it was ticked by mistake */
    public void put(DocumentRow about, LocalDate day, long author) {
        rows.createQuery("""
                from DocumentReceived r where r.facility = :facility and r.year = :year and r.document = :document""",
                DocumentReceived.class).setParameter("facility", about.facility()).setParameter("year", about.year())
                .setParameter("document", about.document()).getResultStream().findFirst()
                .ifPresentOrElse(there -> there.receivedOn(day, author),
                        () -> rows.persist(new DocumentReceived(about, day, author)));
        rows.flush();
    }
}
