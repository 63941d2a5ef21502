package org.havre.stay;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.havre.facility.UnavailabilityReason;
import org.havre.facility.UnitPublic;
import org.havre.facility.UnitTraits;
import org.havre.resident.BirthDate;
import org.havre.resident.Sex;
import org.havre.shared.Columns;
import org.havre.shared.Period;

/** Every unit of a facility with its beds, and who holds them: what a placement is decided on. */
@Dependent
public class Lodgings {
    /** What a {@link Guest} is made of; the statement names the person {@code p} and the household {@code m}. */
    static final String GUEST = """
            p.id as person, m.household_id as household, p.sex, p.birth_date, p.birth_precision,
            coalesce(n.step_free, false) as needs_step_free, coalesce(n.ground_floor, false) as needs_ground_floor,
            (select count(*) from membership with_them where with_them.household_id = m.household_id
               and with_them.starts_on <= :day and (with_them.ends_on is null or with_them.ends_on > :day)) as household_size
            """;
    static final String GUEST_TABLES = """
            join person p on p.id = %s
            left join person_need n on n.person_id = p.id
            join lateral (select b.household_id, b.role from membership b where b.person_id = p.id
                          order by b.starts_on desc limit 1) m on true
            """;

    private static final String PLACES = """
            select u.facility_id as lodging_of, u.id as unit, u.name, u.bed_count, u.step_free, u.floor, u.lift, u.public as taking, u.shared,
                   u.transitory, f.preparation_days, l.id as place, l.label, l.starts_on, l.ends_on,
                   x.id as outage, x.reason, x.starts_on as out_from, x.ends_on as out_to
            from unit u
            join facility f on f.id = u.facility_id
            join place l on l.unit_id = u.id and (l.ends_on is null or l.ends_on > :day)
            left join unavailability x on x.unit_id = u.id and (x.place_id is null or x.place_id = l.id)
                                      and not x.cancelled and (x.ends_on is null or x.ends_on > :day)
            where u.facility_id in (:facilities)
            """;
    private static final String HOLDS = """
            select cast(null as bigint) as no_place, b.id as assignment, b.unit_id as held_unit, b.place_id as held_place,
                   b.starts_on as held_from, b.ends_on as held_to, b.state = 'RESERVED' as reserved,
            """ + GUEST + """
            from bed_assignment b
            join facility f on f.id = b.facility_id
            """ + GUEST_TABLES.formatted("b.person_id") + """
            where b.facility_id in (:facilities) and b.state <> 'CANCELLED'
              and (b.ends_on is null or b.ends_on + f.preparation_days > :day)
            """;

    private final EntityManager rows;

    @Inject public Lodgings(EntityManager rows) {
        this.rows = rows;
    }

    /** The units that have a place on that day or later, by name; one statement. */
    public List<Lodging> of(long facility, LocalDate day) {
        return of(List.of(facility), day).getOrDefault(facility, List.of());
    }

    /** The same of several facilities, by facility; one statement. */
    public Map<Long, List<Lodging>> of(Collection<Long> facilities, LocalDate day) {
        if (facilities.isEmpty()) return Map.of();
        var found = placesAndHolds(facilities, day);
        var holds = found.stream().filter(row -> row.get("held_unit") != null)
                .collect(groupingBy(row -> row.get("held_unit", Long.class), mapping(Lodgings::hold, toList())));
        var units = found.stream().filter(row -> row.get("unit") != null)
                .collect(groupingBy(row -> row.get("unit", Long.class), LinkedHashMap::new, toList()));
        return units.values().stream().collect(groupingBy(places -> places.get(0).get("lodging_of", Long.class),
                mapping(places -> lodging(places,
                        holds.getOrDefault(places.get(0).get("unit", Long.class), List.of())), toList())));
    }

    /** Makes everybody else who wants a bed in these units wait until this transaction has ended. */
    public void lock(Collection<Long> units) {
        if (units.isEmpty()) return;
        rows.createNativeQuery("select id from unit where id in (:units) order by id for no key update", Long.class)
                .setParameter("units", units).getResultList();
    }

    /** Places with what is out of service there, and those who hold a bed: no row is both. */
    @SuppressWarnings("unchecked") private List<Tuple> placesAndHolds(Collection<Long> facilities,
            LocalDate day) {
        return rows.createNativeQuery("select l.*, h.* from (" + PLACES + ") l full join (" + HOLDS + """
                ) h on h.no_place = l.place
                order by l.name, l.unit, l.label, l.place, l.out_from, l.outage, h.assignment""", Tuple.class)
                .setParameter("facilities", facilities).setParameter("day", day).getResultList();
    }

    private static Hold hold(Tuple row) {
        return new Hold(guest(row), row.get("held_place", Long.class), period(row, "held_from", "held_to"),
                row.get("reserved", Boolean.class));
    }

    static Guest guest(Tuple row) {
        return new Guest(row.get("person", Long.class), row.get("household", Long.class),
                row.get("household_size", Long.class).intValue(), Columns.constant(row, "sex", Sex.class),
                new BirthDate(Columns.day(row, "birth_date"),
                        Columns.constant(row, "birth_precision", BirthDate.Precision.class)),
                row.get("needs_step_free", Boolean.class), row.get("needs_ground_floor", Boolean.class));
    }

    private static Lodging lodging(List<Tuple> places, List<Hold> holds) {
        var unit = places.get(0);
        var traits = new UnitTraits(unit.get("bed_count", Short.class), unit.get("step_free", Boolean.class),
                unit.get("floor", Short.class), unit.get("lift", Boolean.class),
                Columns.constant(unit, "taking", UnitPublic.class), unit.get("shared", Boolean.class),
                unit.get("transitory", Boolean.class));
        var beds = places.stream().collect(toMap(row -> row.get("place", Long.class), Lodgings::bed, Lodgings::both,
                LinkedHashMap::new));
        return new Lodging(unit.get("unit", Long.class), unit.get("name", String.class), traits,
                unit.get("preparation_days", Short.class), List.copyOf(beds.values()), holds);
    }

    private static Bed bed(Tuple row) {
        var outages = row.get("reason") == null
                ? List.<Outage>of()
                : List.of(new Outage(period(row, "out_from", "out_to"),
                        Columns.constant(row, "reason", UnavailabilityReason.class)));
        return new Bed(row.get("place", Long.class), row.get("label", String.class),
                period(row, "starts_on", "ends_on"),
                outages);
    }

    private static Bed both(Bed one, Bed other) {
        var outages = new ArrayList<>(one.outages());
        outages.addAll(other.outages());
        return new Bed(one.place(), one.label(), one.open(), outages);
    }

    private static Period period(Tuple row, String from, String to) {
        return Period.between(Columns.day(row, from), Columns.day(row, to));
    }
}
