package org.havre.demo.service;

import static org.havre.facility.UnitPublic.ANY;
import static org.havre.facility.UnitPublic.FAMILY;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.havre.demo.service.UnitMix.Shape;
import org.havre.facility.BuildingPattern;
import org.havre.facility.FacilityKind;
import org.havre.facility.PlaceAttribute;
import org.havre.facility.UnitPublic;

/** Builds the facilities of a plan, down to the last bed. */
final class Park {
    private static final List<String> STREETS = List.of("rue des Amarres", "allée du Lavoir", "avenue des Mûriers",
            "chemin de la Noria", "rue du Vieux-Quai", "impasse des Verchères", "place du Four-à-Chaux",
            "boulevard des Aiguilleurs");

    private static final int HALL = 10;

    private final Ledger ledger;
    private final Span span;
    private final Dice dice;
    private final Map<String, Long> directorates = new LinkedHashMap<>();
    private final Map<String, Long> operators = new LinkedHashMap<>();

    Park(Ledger ledger, Span span) {
        this.ledger = ledger;
        this.span = span;
        this.dice = Dice.of(303, "park");
    }

    Ledger ledger() { return ledger; }

    Collection<Long> directorates() { return directorates.values(); }

    /** Builds a plan; the names that several plans share are written once. */
    List<Structure> built(ParkPlan plan) {
        for (String name : plan.directorates()) {
            directorates.computeIfAbsent(name,
                    n -> ledger.add("territorial_directorate", span.takeover()).with("name", n).id());
        }
        for (String name : plan.operators()) {
            operators.computeIfAbsent(name, n -> ledger.add("operator", span.takeover()).with("name", n).id());
        }
        return plan.facilities().stream().map(facility -> built(facility, plan)).toList();
    }

    private Structure built(FacilityPlan plan, ParkPlan whole) {
        var facility = ledger.add("facility", span.takeover()).with("name", plan.name())
                .with("department_code", plan.department())
                .with("preparation_days", plan.serial().equals("6380") ? 2 : 0);
        var structure = new Structure(plan, facility.id(), directorates.get(plan.directorate()), span);
        var opened = structure.kinds.firstKey();
        ledger.add("facility_directorate", span.takeover()).with("facility_id", facility.id())
                .with("directorate_id", structure.directorate).with("starts_on", opened);
        named(structure);
        termed(structure, operators.get(whole.operators().get(plan.operator())));
        var sites = sites(structure);
        var shapes = UnitMix.of(plan, structure.kindOn(opened), dice);
        for (int i = 0; i < shapes.size(); i++) {
            settled(structure, sites, shapes.get(i), i + 1, opened, givenUp(plan, shapes, i));
        }
        extended(structure, sites, shapes.size());
        if (structure.kindOn(span.today()) == FacilityKind.CAES) hall(structure, sites.get(0), opened);
        return structure;
    }

    /** One code for each kind, from the day of the kind. */
    private void named(Structure structure) {
        var kinds = structure.plan.kinds();
        for (int i = 0; i < kinds.size(); i++) {
            var next = i + 1 < kinds.size() ? kinds.get(i + 1).from(span) : null;
            ledger.add("facility_code", span.takeover()).with("facility_id", structure.id)
                    .with("code", kinds.get(i).letter() + structure.plan.serial())
                    .with("starts_on", kinds.get(i).from(span)).with("ends_on", next);
        }
    }

    private void termed(Structure structure, long operator) {
        var plan = structure.plan;
        structure.kinds.forEach((from, kind) -> terms(structure, from, kind, operator, plan.places()));
        if (plan.change() != 0) {
            var from = span.month(plan.changeMonth());
            terms(structure, from, structure.kindOn(from), operator, plan.places() + plan.change());
        }
    }

    private void terms(Structure structure, LocalDate from, FacilityKind kind, long operator, int capacity) {
        var signed = from.minusDays(dice.between(20, 60));
        ledger.add("facility_terms", span.recorded(signed)).with("facility_id", structure.id).with("starts_on", from)
                .with("kind", kind.name()).with("regime", kind.usualRegime().name())
                .with("operator_id", operator)
                .with("authorised_capacity", capacity).with("source", "ACT")
                .with("act", "Arrêté n° %d-%s-%03d".formatted(signed.getYear(), structure.plan.department(),
                        dice.between(1, 400)));
    }

    private List<Long> sites(Structure structure) {
        var count = switch (structure.plan.pattern()) {
            case COLLECTIF -> 1;
            case SEMI_COLLECTIF, MIXTE -> 2;
            case DIFFUS -> 3;
        };
        return IntStream.rangeClosed(1, count).mapToObj(i -> site(structure, count == 1
                ? "Bâtiment principal"
                : i == 1 && structure.plan.pattern() == BuildingPattern.MIXTE ? "Résidence" : "Secteur " + i)).toList();
    }

    private long site(Structure structure, String name) {
        var pattern = name.equals("Résidence") ? BuildingPattern.COLLECTIF : structure.plan.pattern();
        return ledger.add("site", span.takeover()).with("facility_id", structure.id).with("name", name)
                .with("pattern", pattern.name()).with("address", dice.between(1, 140) + ", " + dice.pick(STREETS))
                .with("postal_code", structure.plan.postalCode()).with("commune", structure.plan.commune()).id();
    }

    /** The day from which the last units of a shrinking facility are given up; null for all others. */
    private LocalDate givenUp(FacilityPlan plan, List<Shape> shapes, int index) {
        var after = shapes.subList(index, shapes.size()).stream().mapToInt(Shape::beds).sum();
        return plan.change() < 0 && after <= -plan.change() ? span.month(plan.changeMonth()) : null;
    }

    private void extended(Structure structure, List<Long> sites, int units) {
        var opening = span.month(structure.plan.changeMonth());
        for (int beds = 4, left = structure.plan.change(), i = 1; left > 0; left -= beds, i++) {
            settled(structure, sites, new Shape(Math.min(beds, left), FAMILY), units + i, opening, null);
        }
    }

    private void settled(Structure structure, List<Long> sites, Shape shape, int rank, LocalDate opened,
            LocalDate givenUpFrom) {
        var unit = unit(structure, sites.get(rank % sites.size()), shape, rank, opened);
        keptFor(shape, rank).ifPresent(whom -> ledger.part("unit_keeping", unit.id(), span.recorded(opened))
                .with("unit_id", unit.id()).with("facility_id", structure.id).with("kept_for", whom.name()));
        var places = IntStream.range(0, shape.beds()).mapToObj(i -> place(structure, unit, i, opened)).toList();
        if (shape.single()) {
            places.forEach(place -> structure.slots.add(
                    new Slot(structure, unit, List.of(place), shape.taking(), true, opened, givenUpFrom)));
        } else {
            structure.slots.add(new Slot(structure, unit, places, FAMILY, false, opened, givenUpFrom));
        }
    }

    /** A few rooms of single people. */
    private static Optional<PlaceAttribute> keptFor(Shape shape, int rank) {
        if (!shape.single() || rank % 5 != 3) return Optional.empty();
        return Optional.of(shape.taking() == UnitPublic.WOMEN ? PlaceAttribute.FVV_TEH : PlaceAttribute.LGBT);
    }

    private Fact unit(Structure structure, long site, Shape shape, int rank, LocalDate opened) {
        var scattered = structure.plan.pattern() == BuildingPattern.DIFFUS;
        var stepFree = rank % 8 == 1;
        var floor = stepFree ? 0 : dice.between(0, scattered ? 5 : 3);
        return ledger.add("unit", span.recorded(opened)).with("facility_id", structure.id).with("site_id", site)
                .with("name", scattered ? "Appt %02d".formatted(rank) : "Ch. %d%02d".formatted(floor + 1, rank))
                .with("bed_count", shape.beds()).with("step_free", stepFree).with("floor", floor)
                .with("lift", floor > 0 && dice.chance(0.5)).with("public", shape.taking().name())
                .with("shared", shape.single() && shape.beds() > 1).with("transitory", false);
    }

    private Fact place(Structure structure, Fact unit, int index, LocalDate opened) {
        return ledger.add("place", span.recorded(opened)).with("facility_id", structure.id).with("unit_id", unit.id())
                .with("label", "L" + (index + 1)).with("starts_on", opened).with("ends_on", null);
    }

    /** Where people wait for a bed of their own: places that nobody is ever sent to. */
    private void hall(Structure structure, long site, LocalDate opened) {
        var hall = unit(structure, site, new Shape(HALL, ANY), 99, opened).with("name", "Hall d'arrivée")
                .with("shared", true).with("transitory", true).with("step_free", true).with("floor", 0);
        IntStream.range(0, HALL).mapToObj(i -> place(structure, hall, i, opened)).map(List::of)
                .forEach(place -> structure.slots.add(new Slot(structure, hall, place, ANY, true, opened, null)));
    }
}
