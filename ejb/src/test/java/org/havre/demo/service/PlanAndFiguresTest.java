package org.havre.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.havre.access.Caller;
import org.havre.access.Entry;
import org.havre.access.Permissions;
import org.havre.access.Role;
import org.havre.access.Scope;
import org.havre.access.ScopeKind;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.facility.Facilities;
import org.havre.facility.FacilityFilter;
import org.havre.facility.FacilityLoad;
import org.havre.facility.FacilityOrder;
import org.havre.facility.Plan;
import org.havre.facility.Structures;
import org.havre.occupancy.FactRows;
import org.havre.occupancy.FacilityNight;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.occupancy.Step;
import org.havre.occupancy.SummedNights;
import org.havre.occupancy.Sums;
import org.havre.occupancy.Window;
import org.havre.shared.Period;
import org.havre.stay.BedHolders;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;

/** Every night of every facility of the demo set is counted alike under the plan of places and in the figures. */
@OnPostgres(filled = OfTheDemo.class)
class PlanAndFiguresTest {
    private static final LocalDate TODAY = OfTheDemo.TODAY;
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);

    private final TestDatabase database;

    PlanAndFiguresTest(TestDatabase database) { this.database = database; }

    @Test void the_plan_and_the_figures_count_every_night_alike() {
        var differences = new ArrayList<String>();
        try (var entities = database.entities().createEntityManager()) {
            entities.getTransaction().begin();
            entities.createNativeQuery(
                    "select account_id from enter('admin', '2026-10-31T09:00Z', '2026-10-31')", Long.class)
                    .getSingleResult();
            @SuppressWarnings("unchecked")
            List<Long> all = entities.createNativeQuery("select distinct facility_id from place order by 1", Long.class)
                    .getResultList();
            Map<Long, List<FacilityNight>> counted = new HashMap<>();
            entities.unwrap(Session.class)
                    .doWork(connection -> FactRows.count(connection, all, Window.of(OCTOBER), null,
                            counted::put));
            var nights = Period.between(OCTOBER.atDay(1), OCTOBER.plusMonths(1).atDay(1));
            for (var facility : all) {
                var structure = new Structures(entities).of(facility, nights);
                var totals = Plan.of(OCTOBER, structure,
                        structure.with(new BedHolders(entities, admin()).of(facility, nights))).totals();
                for (var night : counted.get(facility)) {
                    var load = totals.get(night.night().getDayOfMonth() - 1);
                    if (!told(load).equals(told(night.figures())))
                        differences.add("facility %d, %s: plan %s, figures %s".formatted(facility, night.night(),
                                told(load), told(night.figures())));
                }
            }
            entities.getTransaction().rollback();
        }
        assertThat(differences).isEmpty();
    }

    /** Night by night and by months, before and after today: what is kept and added up there is what is counted here. */
    @Test void what_is_kept_and_added_up_is_what_is_counted() {
        database.execute("select begin_to_keep_nights('2025-01-01'), keep_nights('2026-12-01', 100)");
        try (var entities = database.entities().createEntityManager()) {
            entities.getTransaction().begin();
            entities.createNativeQuery(
                    "select account_id from enter('admin', '2026-10-31T09:00Z', '2026-10-31')", Long.class)
                    .getSingleResult();
            var facilities = new Facilities(entities)
                    .page(FacilityFilter.all(TODAY), FacilityOrder.CODE, true, 0, 100).items();
            entities.unwrap(Session.class).doWork(connection -> {
                for (var window : List.of(Window.of(OCTOBER),
                        Window.through(TODAY.minusMonths(15), TODAY.plusDays(9)))) {
                    var counted = new HashMap<OccupancyQuestion, Sums>();
                    for (var grouping : EnumSet.complementOf(EnumSet.of(Grouping.FACILITY)))
                        for (var step : Step.values())
                            counted.put(OccupancyQuestion.of(window, step, grouping),
                                    new Sums(grouping, step, window, TODAY));
                    FactRows.count(connection, facilities, window.withEve(), null,
                            (facility, nights) -> counted.values().forEach(sums -> sums.add(facility, nights)),
                            moved -> counted.values().forEach(sums -> sums.add(moved)));
                    for (var asked : counted.keySet()) {
                        var kept = new Sums(asked.grouping(), asked.step(), window, TODAY);
                        SummedNights.sum(connection, asked, null, TODAY, true, kept);
                        assertThat(kept.rows()).as("%s", asked).isNotEmpty().isEqualTo(counted.get(asked).rows());
                        assertThat(kept.total()).as("%s", asked).isEqualTo(counted.get(asked).total());
                    }
                }
            });
            entities.getTransaction().rollback();
        }
    }

    private static List<Long> told(FacilityLoad load) {
        return List.of((long) load.people(), (long) load.usable(), (long) load.reserved(), (long) load.allocable());
    }

    private static List<Long> told(Figures figures) {
        return List.of(figures.occupied(), figures.usable(), figures.reserved(), figures.allocable());
    }

    private static Permissions admin() {
        var entry = new Entry();
        entry.of(new Caller(1, "admin", "admin", Role.ADMIN, new Scope(ScopeKind.NATION, null, null, Set.of()),
                Locale.FRENCH, null));
        return new Permissions(entry);
    }
}
