package org.havre.demo.service;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.havre.access.Entry;
import org.havre.access.service.Door;
import org.havre.facility.UnavailabilityReason;
import org.havre.occupancy.FactRows;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Measure;
import org.havre.occupancy.Window;
import org.havre.shared.BusinessClock;
import org.hibernate.Session;

/**
 * What OFII's file said of the month before, drawn on the fifth: mostly what Havre knew by then, and here and there
 * something else, so that there is something to compare.
 */
final class OfiiMonth {
    private static final int DRAWN = 5;
    private static final int MILLION = 1_000_000;

    private final EntityManager entities;
    private final YearMonth month;

    private OfiiMonth(EntityManager entities, YearMonth month) {
        this.entities = entities;
        this.month = month;
    }

    static void of(EntityManager entities, DemoSet set) {
        var first = DemoAccount.ALL.stream().filter(account -> account.login().equals("director"))
                .flatMap(account -> account.facilities().stream()).map(set::facility).findFirst().orElseThrow();
        new OfiiMonth(entities, YearMonth.from(set.span().today()).minusMonths(1)).tell(first);
    }

    /** @param own whose protected people OFII counts one too many: what no cause explains */
    private void tell(long own) {
        var clock = BusinessClock.of(Clock.fixed(month.plusMonths(1).atDay(DRAWN).atTime(LocalTime.of(9, 0))
                .atZone(BusinessClock.PARIS).toInstant(), BusinessClock.PARIS));
        new Door(entities, clock, new Entry()).enter("admin");
        var counted = new HashMap<Long, Figures>();
        var facilities = facilities();
        entities.unwrap(Session.class).doWork(connection -> FactRows.count(connection, facilities,
                Window.through(month.atEndOfMonth(), month.atEndOfMonth()), clock.now(),
                (facility, nights) -> nights.forEach(night -> counted.put(facility, night.figures()))));
        for (int number = 0; number < facilities.size(); number++) {
            var known = counted.get(facilities.get(number));
            if (known != null && known.authorised() > 0)
                tell(facilities.get(number), told(known, number, facilities.get(number) == own ? 1 : 0));
        }
    }

    private List<Long> facilities() {
        var found = new ArrayList<Long>();
        for (Object id : entities.createNativeQuery("select id from facility order by id", Long.class).getResultList())
            found.add((Long) id);
        return found;
    }

    /** Capacity, the four reasons and the people, as OFII tells them. */
    private static Map<String, Long> told(Figures known, int number, int more) {
        var told = new HashMap<String, Long>();
        told.put("capacity", number % 7 == 4 ? known.opened() : known.authorised());
        for (var reason : UnavailabilityReason.values())
            told.put(reason.name().toLowerCase(Locale.ROOT), known.unavailable(reason));
        if (number % 3 == 2) {
            told.merge("remise_en_etat", told.get("travaux"), Long::sum);
            told.put("travaux", 0L);
        }
        told.put("occupied", known.occupied() + (number % 4 == 3 ? known.of(Measure.TRANSITORY_OCCUPIED) : 0)
                + (number % 5 == 1 ? 2 : 0));
        told.put("overstay_protected", known.of(Measure.OVERSTAY_PROTECTED) + more);
        told.put("overstay_rejected", known.of(Measure.OVERSTAY_REJECTED)
                + (number % 4 == 1 ? known.of(Measure.OVERSTAY_OTHER) : 0));
        told.put("unavailable", known.unavailable());
        var usable = told.get("capacity") - known.unavailable();
        told.put("unavailable_rate", rate(known.unavailable(), told.get("capacity")));
        told.put("occupancy_rate", rate(told.get("occupied"), number % 6 == 5 ? told.get("capacity") : usable));
        told.put("protected_rate", rate(told.get("overstay_protected"), told.get("capacity")));
        told.put("rejected_rate", rate(told.get("overstay_rejected"), told.get("capacity")));
        return told;
    }

    /** In millionths, as it is kept. */
    private static long rate(long part, long whole) {
        return whole <= 0 ? 0 : Math.round(1.0 * MILLION * part / whole);
    }

    private void tell(long facility, Map<String, Long> told) {
        var columns = List.copyOf(told.keySet());
        var insert = entities.createNativeQuery("insert into declared_activity (facility_id, month, "
                + String.join(", ", columns) + ") values (:facility, :month, :" + String.join(", :", columns) + ")")
                .setParameter("facility", facility).setParameter("month", month.atDay(1));
        columns.forEach(column -> insert.setParameter(column, told.get(column).intValue()));
        insert.executeUpdate();
    }
}
