package org.havre.occupancy.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.havre.access.Act;
import org.havre.access.Permissions;
import org.havre.access.service.UseCase;
import org.havre.facility.Facilities;
import org.havre.facility.FacilityFilter;
import org.havre.facility.FacilityOrder;
import org.havre.facility.FacilityRow;
import org.havre.occupancy.FacilityNight;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.occupancy.Step;
import org.havre.occupancy.Vacancy;
import org.havre.occupancy.Window;
import org.havre.shared.BusinessClock;

/** The places of the scope that are free, or will be, for those who send people there: counts without a name. */
@Stateless
@UseCase
public class VacancyService {
    /** How far ahead a coordinator looks. */
    public static final int DAYS = 15;

    private final Permissions permissions;
    private final BusinessClock clock;
    private final Facilities facilities;
    private final Counting counting;
    private final EntityManager rows;

    protected VacancyService() { this(null, null, null, null, null); }

    @Inject public VacancyService(Permissions permissions, BusinessClock clock, Facilities facilities,
            Counting counting, EntityManager rows) {
        this.permissions = permissions;
        this.clock = clock;
        this.facilities = facilities;
        this.counting = counting;
        this.rows = rows;
    }

    /** The facilities that have described places, those with the most places to come first. */
    public List<Vacancy> vacancies() {
        permissions.require(Act.REGISTER_DECISIONS);
        var today = clock.today();
        var leaving = leaving(today.plusDays(DAYS));
        var found = new ArrayList<Vacancy>();
        counting.each(described(today), OccupancyQuestion.of(Window.through(today, today.plusDays(DAYS)), Step.NIGHT,
                Grouping.FACILITY),
                (facility, nights) -> found.add(new Vacancy(facility, allocable(nights, today),
                        allocable(nights, today.plusDays(DAYS)),
                        leaving.getOrDefault(facility.id(), Leaving.NOBODY).soon(),
                        leaving.getOrDefault(facility.id(), Leaving.NOBODY).overdue())));
        found.sort(Comparator.comparingLong(Vacancy::expected).reversed()
                .thenComparing(vacancy -> vacancy.facility().title()));
        return found;
    }

    private List<FacilityRow> described(LocalDate today) {
        return facilities.page(FacilityFilter.all(today), FacilityOrder.CODE, true, 0, Integer.MAX_VALUE).items()
                .stream().filter(facility -> facility.openPlaces() > 0).toList();
    }

    /** How many of a facility have to leave within these days, and how many should have before. */
    private record Leaving(long soon, long overdue) {
        static final Leaving NOBODY = new Leaving(0, 0);
    }

    private static long allocable(List<FacilityNight> nights, LocalDate night) {
        return nights.stream().filter(one -> one.night().equals(night)).mapToLong(one -> one.figures().allocable())
                .sum();
    }

    @SuppressWarnings("unchecked") private Map<Long, Leaving> leaving(LocalDate until) {
        var found = (List<Tuple>) rows
                .createNativeQuery("select facility_id, leaving, overdue from leaving_until(:day)",
                        Tuple.class)
                .setParameter("day", until).getResultList();
        return found.stream().collect(Collectors.toMap(row -> row.get("facility_id", Long.class),
                row -> new Leaving(row.get("leaving", Long.class), row.get("overdue", Long.class))));
    }
}
