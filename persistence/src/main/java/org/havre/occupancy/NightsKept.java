package org.havre.occupancy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Columns;

/** The nights of facilities that are kept beside the facts that they are counted from. */
@Dependent
public class NightsKept {
    private final EntityManager rows;

    @Inject public NightsKept(EntityManager rows) { this.rows = rows; }

    /**
     * From now on no fact of any facility changes unnoticed; none of its nights is kept yet.
     *
     * @return false where others went on writing for some seconds
     */
    public boolean begin(LocalDate from) {
        return (Boolean) rows.createNativeQuery("select begin_to_keep_nights(:from)", Boolean.class)
                .setParameter("from", from).getSingleResult();
    }

    /** Keeps the nights of some facilities up to a day; how many facilities these were. */
    public int keep(LocalDate until, int most) {
        return (Integer) rows.createNativeQuery("select keep_nights(:until, :most)", Integer.class)
                .setParameter("until", until).setParameter("most", most).getSingleResult();
    }

    /** The facilities whose nights are kept, a few after another one. */
    @SuppressWarnings("unchecked") public List<Long> after(long facility, int most) {
        return rows.createNativeQuery("select kept from facilities_kept(:after, :most) kept", Long.class)
                .setParameter("after", facility).setParameter("most", most).getResultList();
    }

    /**
     * Counts their nights again, writes down what differs, and keeps that no longer until it is counted anew.
     *
     * @return how many differed: none, unless something went past Havre
     */
    public long compare(List<Long> facilities) {
        return (Long) rows.createNativeQuery("select compare_kept_nights(:facilities)", Long.class)
                .setParameter("facilities", facilities.toArray(Long[]::new)).getSingleResult();
    }

    /** What the comparisons of the caller's facilities found, those that ever differed first, the latest before the others. */
    @SuppressWarnings("unchecked") public List<NightComparison> comparisons() {
        return ((List<Tuple>) rows.createNativeQuery("""
                select n.facility_id, c.code, f.name, n.compared_at, n.wrong_at, n.wrong, n.first_wrong, n.last_wrong
                from night_comparison n
                join facility f on f.id = n.facility_id
                left join lateral (select min(c.code) as code from facility_code c where c.facility_id = f.id
                    and c.starts_on <= business_day() and coalesce(c.ends_on, 'infinity') > business_day()) c on true
                order by n.wrong_at desc nulls last, c.code nulls last, n.facility_id""", Tuple.class).getResultList())
                .stream().map(NightsKept::comparison).toList();
    }

    private static NightComparison comparison(Tuple row) {
        return new NightComparison(row.get("facility_id", Long.class), row.get("code", String.class),
                row.get("name", String.class), row.get("compared_at", Instant.class),
                row.get("wrong_at", Instant.class), row.get("wrong", Long.class), Columns.day(row, "first_wrong"),
                Columns.day(row, "last_wrong"));
    }
}
