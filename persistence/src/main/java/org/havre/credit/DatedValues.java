package org.havre.credit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.havre.facility.FacilityKind;
import org.havre.facility.FundingRegime;
import org.havre.shared.Columns;

/** Every reference cost and every deadline of a document that ever held, or will. */
@Dependent
public class DatedValues {
    private final EntityManager rows;

    @Inject public DatedValues(EntityManager rows) { this.rows = rows; }

    /** By kind and area, the latest first. */
    public ReferenceCosts costs() {
        return new ReferenceCosts(
                tuples(rows.createNativeQuery("select kind, area, starts_on, amount, certainty, source"
                        + " from reference_cost order by kind, area nulls first, starts_on desc", Tuple.class)).stream()
                        .map(row -> new DatedCost(Columns.constant(row, "kind", FacilityKind.class),
                                Columns.constant(row, "area", CostArea.class), Columns.day(row, "starts_on"),
                                new Euros(row.get("amount", BigDecimal.class)),
                                Certainty.of(row.get("certainty", String.class)), row.get("source", String.class)))
                        .toList());
    }

    /** By regime and document, the latest first. */
    public List<DatedDeadline> deadlines() {
        return tuples(rows.createNativeQuery("select * from document_deadline"
                + " order by regime desc, document, starts_on desc", Tuple.class)).stream()
                .map(row -> new DatedDeadline(Columns.constant(row, "regime", FundingRegime.class),
                        Columns.constant(row, "document", DueDocument.class), Columns.day(row, "starts_on"),
                        new DocumentDeadline(row.get("years_after", Integer.class),
                                MonthDay.of(row.get("month", Integer.class), row.get("day", Integer.class)),
                                Certainty.of(row.get("certainty", String.class))),
                        row.get("source", String.class)))
                .toList();
    }

    public void set(DatedCost cost, long author) {
        about(cost.kind(), cost.area(), cost.startsOn(), """
                insert into reference_cost (kind, area, starts_on, amount, certainty, source, author_id)
                values (:kind, nullif(:area, ''), :starts, :amount, :certainty, :source, :author)""")
                .setParameter("amount", cost.perDay().amount()).setParameter("certainty", cost.certainty().letter())
                .setParameter("source", cost.source().strip()).setParameter("author", author).executeUpdate();
    }

    public void set(DatedDeadline told, long author) {
        about(told.regime(), told.document(), told.startsOn(), """
                insert into document_deadline (regime, document, starts_on, years_after, month, day, certainty, source, author_id)
                values (:regime, :document, :starts, :years, :month, :day, :certainty, :source, :author)""")
                .setParameter("years", told.deadline().yearsAfter())
                .setParameter("month", told.deadline().day().getMonthValue())
                .setParameter("day", told.deadline().day().getDayOfMonth())
                .setParameter("certainty", told.deadline().certainty().letter())
                .setParameter("source", told.source().strip()).setParameter("author", author).executeUpdate();
    }

    /** Whether there was one that had not begun. */
    public boolean takeBack(FacilityKind kind, CostArea area, LocalDate starts) {
        return about(kind, area, starts, "delete from reference_cost where kind = :kind"
                + " and coalesce(area, '') = :area and starts_on = :starts").executeUpdate() == 1;
    }

    /** Whether there was one that had not begun. */
    public boolean takeBack(FundingRegime regime, DueDocument document, LocalDate starts) {
        return about(regime, document, starts, "delete from document_deadline where regime = :regime"
                + " and document = :document and starts_on = :starts").executeUpdate() == 1;
    }

    private Query about(FacilityKind kind, CostArea area, LocalDate starts, String sql) {
        return rows.createNativeQuery(sql).setParameter("kind", kind.name())
                .setParameter("area", area == null ? "" : area.name()).setParameter("starts", starts);
    }

    private Query about(FundingRegime regime, DueDocument document, LocalDate starts, String sql) {
        return rows.createNativeQuery(sql).setParameter("regime", regime.name())
                .setParameter("document", document.name()).setParameter("starts", starts);
    }

    @SuppressWarnings("unchecked") private static List<Tuple> tuples(Query query) {
        return query.getResultList();
    }
}
