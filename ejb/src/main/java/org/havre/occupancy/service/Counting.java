package org.havre.occupancy.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.facility.FacilityRow;
import org.havre.facility.KeptUnits;
import org.havre.occupancy.Breakdown;
import org.havre.occupancy.FacilityNight;
import org.havre.occupancy.FactRows;
import org.havre.occupancy.Figure;
import org.havre.occupancy.Figures;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.occupancy.PartRow;
import org.havre.occupancy.StayLengths;
import org.havre.occupancy.SummedNights;
import org.havre.occupancy.Sums;
import org.havre.occupancy.Window;
import org.havre.shared.Columns;
import org.havre.shared.Period;
import org.hibernate.Session;

/** Counts the nights of facilities: one statement, whatever their number, and one facility in memory. */
@Dependent
class Counting {
    private final EntityManager entities;
    private final KeptUnits units;

    @Inject Counting(EntityManager entities, KeptUnits units) {
        this.entities = entities;
        this.units = units;
    }

    /** The units whose places the question is about; null for all. */
    private Set<Long> only(OccupancyQuestion asked, List<Long> facilities) {
        return asked.attribute() == null ? null : units.with(asked.attribute(), facilities, asked.knownAt());
    }

    /** Tells the nights of each facility that the question lets through, facility by facility. */
    void each(List<FacilityRow> facilities, OccupancyQuestion asked,
            BiConsumer<FacilityRow, List<FacilityNight>> each) {
        Map<Long, FacilityRow> byNumber = facilities.stream()
                .collect(Collectors.toMap(FacilityRow::id, Function.identity()));
        var numbers = facilities.stream().map(FacilityRow::id).toList();
        var only = only(asked, numbers);
        entities.unwrap(Session.class).doWork(connection -> FactRows.count(connection, numbers, asked.window(),
                asked.knownAt(), only, (number, nights) -> each.accept(byNumber.get(number),
                        nights.stream().filter(asked.filter()::admits).toList())));
    }

    void of(List<FacilityRow> facilities, OccupancyQuestion asked, BiConsumer<FacilityRow, FacilityNight> night) {
        each(facilities, asked, (facility, nights) -> nights.forEach(one -> night.accept(facility, one)));
    }

    /** The sums of the nights that the question lets through, less the movements of those who stayed inside what is summed. */
    void sum(List<FacilityRow> facilities, OccupancyQuestion asked, Sums... sums) {
        if (asked.attribute() != null) {
            each(facilities, asked, (facility, nights) -> Stream.of(sums).forEach(sum -> sum.add(facility, nights)));
            return;
        }
        entities.unwrap(Session.class).doWork(connection -> FactRows.count(connection, facilities,
                asked.window().withEve(), asked.knownAt(), (facility, nights) -> {
                    var admitted = nights.stream().filter(asked.filter()::admits).toList();
                    Stream.of(sums).forEach(sum -> sum.add(facility, admitted));
                }, moved -> Stream.of(sums).filter(sum -> moved.isAdmittedBy(asked.filter()))
                        .forEach(sum -> sum.add(moved))));
    }

    /**
     * The same where the database adds them up: all nights of groups of facilities, by the rows of the question and of the
     * nation.
     *
     * @param facilities null for all of the scope
     */
    void sumTogether(List<FacilityRow> facilities, OccupancyQuestion asked, LocalDate today, Sums... sums) {
        entities.unwrap(Session.class)
                .doWork(connection -> SummedNights.sum(connection, asked, facilities, today, true, sums));
    }

    /** How long stays are: of the nights of a window. */
    StayLengths lengths(List<FacilityRow> facilities, OccupancyQuestion asked, Window window) {
        return entities.unwrap(Session.class).doReturningWork(connection -> StayLengths.of(connection, facilities,
                window, asked.grouping(), asked.filter(), asked.knownAt()));
    }

    /** What the figures of one facility add up from; with names where they are asked for. */
    Breakdown breakdown(long facility, OccupancyQuestion asked, boolean named) {
        var window = asked.window();
        var only = only(asked, List.of(facility));
        var calendar = entities.unwrap(Session.class).doReturningWork(
                connection -> FactRows.calendar(connection, facility, window, asked.knownAt(), only));
        return new Breakdown(window, calendar, asked.filter(), parts(facility, asked, named), only);
    }

    @SuppressWarnings("unchecked") private List<PartRow> parts(long facility, OccupancyQuestion asked, boolean named) {
        return ((List<Tuple>) entities.createNativeQuery("""
                select x.*, concat_ws(' · ', u.name, l.label) as bed,
                       concat_ws(' ', p.family_name, nullif(p.given_names, '')) as who, p.id as person_id
                from occupancy_parts(:facility, :from, :to, cast(nullif(:known, '') as timestamptz)) x
                left join unit u on u.id = x.unit_id
                left join place l on l.id = x.place_id
                left join stay s on :named and s.id = x.stay_id
                left join orientation_member m on :named and x.fact = 'EXPECTED' and m.id = x.id
                left join person p on p.id = coalesce(s.person_id, m.person_id)
                order by x.fact, x.starts_on, x.id""", Tuple.class).setParameter("facility", facility)
                .setParameter("from", asked.window().from()).setParameter("to", asked.window().to())
                .setParameter("known", Objects.toString(asked.knownAt(), "")).setParameter("named", named)
                .getResultList()).stream().map(Counting::part).toList();
    }

    private static PartRow part(Tuple row) {
        return new PartRow(Columns.constant(row, "fact", PartRow.Kind.class), row.get("id", Long.class),
                row.get("stay_id", Long.class), row.get("unit_id", Long.class), row.get("place_id", Long.class),
                Period.between(Columns.day(row, "starts_on"), Columns.day(row, "ends_on")),
                row.get("transitory", Boolean.class), text(row, "bed"), text(row, "who"),
                row.get("person_id", Long.class), moves(row.get("moves", String.class)));
    }

    private static Set<Figure> moves(String told) {
        return Stream.of(told.split(",")).filter(name -> !name.isEmpty()).map(Figure::valueOf)
                .collect(Collectors.toSet());
    }

    private static String text(Tuple row, String column) {
        var told = row.get(column, String.class);
        return told.isEmpty() ? null : told;
    }

    /** One night of some facilities, added up; without a word of what they are. */
    Figures night(Set<Long> facilities, LocalDate night) {
        var sum = new AtomicReference<>(Figures.NONE);
        entities.unwrap(Session.class).doWork(connection -> FactRows.count(connection, List.copyOf(facilities),
                Window.through(night, night), null,
                (number, nights) -> nights.forEach(one -> sum.accumulateAndGet(one.figures(), Figures::plus))));
        return sum.get();
    }

    /** The first instant at which anything was recorded of the terms of these facilities. */
    Optional<Instant> recordedSince(List<FacilityRow> facilities) {
        return Optional.ofNullable((Instant) entities.createNativeQuery(
                "select min(lower(recorded)) from facility_terms_history where facility_id = any(:facilities)",
                Instant.class).setParameter("facilities", facilities.stream().map(FacilityRow::id).toArray(Long[]::new))
                .getSingleResult());
    }
}
