package org.havre.credit;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havre.shared.Columns;

/** Every envelope of the regions in which the caller has facilities, and what is committed and paid beside them. */
@Dependent
public class Envelopes {
    private static final String ALL = """
            select e.id, e.programme, e.region_code, r.name as region, e.year, e.level, e.name, e.ae, e.cp
            from envelope e join region r on r.code = e.region_code
            where (:year = 0 or e.year = :year) and (:id = 0 or e.id = :id)
            order by e.programme desc, r.name, array_position(array['BOP', 'UO', 'RESERVE', 'DRL', 'SUBSIDY'], e.level), e.name""";
    /** AE are consumed in the year in which a commitment begins, CP in the one that is paid for. */
    private static final String USED = """
            select u.programme, u.region_code, sum(u.ae) as committed, sum(u.cp) as paid
            from (select c.programme, c.region_code, c.ae, 0 as cp from commitment c where c.year_from = :year
                  union all
                  select p.programme, d.region_code, 0, p.amount from payment p join facility f on f.id = p.facility_id
                  join department d on d.code = f.department_code where p.year = :year) u
            group by 1, 2""";
    private static final String REGIONS = """
            select distinct r.code, r.name from facility f join department d on d.code = f.department_code
            join region r on r.code = d.region_code where r.code = any (money_regions()) order by r.name""";

    private final EntityManager rows;

    @Inject public Envelopes(EntityManager rows) { this.rows = rows; }

    public List<EnvelopeRow> ofYear(int year) {
        return read(year, 0);
    }

    public Optional<EnvelopeRow> find(long id) {
        return read(0, id).stream().findFirst();
    }

    @SuppressWarnings("unchecked") private List<EnvelopeRow> read(int year, long id) {
        return ((List<Tuple>) rows.createNativeQuery(ALL, Tuple.class).setParameter("year", year)
                .setParameter("id", id).getResultList()).stream().map(Envelopes::row).toList();
    }

    private static EnvelopeRow row(Tuple row) {
        return new EnvelopeRow(row.get("id", Long.class), row.get("year", Integer.class), new RegionEnvelope(
                Programme.of(row.get("programme", Integer.class)), row.get("region_code", String.class),
                Columns.constant(row, "level", EnvelopeLevel.class), row.get("name", String.class),
                new Euros(row.get("ae", BigDecimal.class)), new Euros(row.get("cp", BigDecimal.class))),
                row.get("region", String.class));
    }

    /** What of a year is committed and paid, by programme and region. */
    @SuppressWarnings("unchecked") public List<UsedCredits> used(int year) {
        return ((List<Tuple>) rows.createNativeQuery(USED, Tuple.class).setParameter("year", year).getResultList())
                .stream().map(row -> new UsedCredits(Programme.of(row.get("programme", Integer.class)),
                        row.get("region_code", String.class), new Euros(row.get("committed", BigDecimal.class)),
                        new Euros(row.get("paid", BigDecimal.class))))
                .toList();
    }

    /** The regions of the scope, by their codes. */
    @SuppressWarnings("unchecked") public Map<String, String> regions() {
        var found = new LinkedHashMap<String, String>();
        ((List<Tuple>) rows.createNativeQuery(REGIONS, Tuple.class).getResultList())
                .forEach(row -> found.put(row.get("code", String.class), row.get("name", String.class)));
        return found;
    }

    public void add(Envelope envelope) {
        rows.persist(envelope);
        rows.flush();
    }

    public void change(long id, EnvelopeRequest told) {
        rows.find(Envelope.class, id).becomes(told);
        rows.flush();
    }
}
