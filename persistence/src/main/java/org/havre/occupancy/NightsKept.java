package org.havre.occupancy;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

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

    /** How many of their nights are not what is counted now: none, unless something went past Havre. */
    public long wrong(List<Long> facilities) {
        return (Long) rows.createNativeQuery("select count(*) from nights_kept_wrong(:facilities)", Long.class)
                .setParameter("facilities", facilities.toArray(Long[]::new)).getSingleResult();
    }

    /** Keeps none of their nights until they are counted anew. */
    public void forget(List<Long> facilities) {
        rows.createNativeQuery("select keep_nights_anew(:facilities)").setParameter("facilities",
                facilities.toArray(Long[]::new)).getSingleResult();
    }
}
