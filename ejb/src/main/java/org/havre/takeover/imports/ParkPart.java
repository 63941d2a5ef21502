package org.havre.takeover.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.havre.facility.DnaCode;
import org.havre.facility.TermsSource;
import org.havre.facility.imports.NamedRows;
import org.havre.facility.imports.OperatorSpelling;
import org.havre.shared.Period;
import org.havre.takeover.imports.Standing.State;
import org.havre.takeover.imports.TakeoverRow.Outage;
import org.havre.takeover.imports.TakeoverRow.Place;
import org.havre.takeover.imports.TakeoverRow.Structure;
import org.havre.takeover.imports.TakeoverRow.UnitName;

/** Writes facilities with their terms, units, places and what was out of service. */
final class ParkPart {

    private static final int MOST_BEDS = 500;

    private final TakeoverPlan plan;
    private final Known known;
    private final Written written;
    private final NamedRows operators;
    private final LongSupplier numbers;
    private final Map<String, Long> sites = new LinkedHashMap<>();

    private final Batch facilities = Batch.into("facility", "id bigint", "name text", "department_code text");
    private final Batch renamed = Batch.change("facility", "id bigint", "name text", "department_code text");
    private final Batch codes = Batch.into("facility_code", "id bigint", "facility_id bigint", "code text",
            "starts_on date");
    private final Batch codesFromEarlier = Batch.change("facility_code", "id bigint", "starts_on date");
    private final Batch newSites = Batch.into("site", "id bigint", "facility_id bigint", "name text", "address text",
            "postal_code text", "commune text");
    private final Batch moved = Batch.change("site", "id bigint", "address text", "postal_code text", "commune text");
    private final Batch terms = Batch.into("facility_terms", "id bigint", "facility_id bigint", "starts_on date",
            "kind text", "regime text", "operator_id bigint", "authorised_capacity integer", "source text");
    private final Batch otherTerms = Batch.change("facility_terms", "id bigint", "kind text", "regime text",
            "operator_id bigint", "authorised_capacity integer");
    private final Batch units = Batch.into("unit", "id bigint", "facility_id bigint", "site_id bigint", "name text",
            "bed_count smallint", "step_free boolean", "public text", "shared boolean", "transitory boolean");
    private final Batch otherUnits = Batch.change("unit", "id bigint", "bed_count smallint", "step_free boolean",
            "public text", "shared boolean", "transitory boolean");
    private final Batch places = Batch.into("place", "id bigint", "facility_id bigint", "unit_id bigint", "label text",
            "starts_on date", "ends_on date");
    private final Batch closed = Batch.change("place", "id bigint", "ends_on date");
    private final Batch outages = Batch.into("unavailability", "id bigint", "facility_id bigint", "unit_id bigint",
            "place_id bigint", "reason text", "starts_on date", "ends_on date");
    private final Batch otherOutages = Batch.change("unavailability", "id bigint", "ends_on date");

    ParkPart(TakeoverPlan plan, Known known, Written written, NamedRows operators, LongSupplier numbers) {
        this.plan = plan;
        this.known = known;
        this.written = written;
        this.operators = operators;
        this.numbers = numbers;
    }

    void gather() {
        known.facilities().forEach(this::takeOver);
        Map<DnaCode, List<Structure>> byCode = new LinkedHashMap<>();
        plan.rows().structures().forEach(row -> byCode.computeIfAbsent(row.code(), none -> new ArrayList<>()).add(row));
        byCode.forEach(this::facility);
        plan.park().units().forEach(this::unit);
        plan.rows().places().forEach(this::place);
        plan.rows().outages().forEach(this::outage);
    }

    private void takeOver(String code, Known.Facility facility) {
        written.facilities.put(code, facility.id());
        if (facility.site() != null) {
            sites.put(code, facility.site());
        }
        facility.units().forEach((name, unit) -> {
            UnitName key = new UnitName(new DnaCode(code), name);
            written.units.put(key, unit.id());
            unit.places().forEach((label, all) -> all.forEach(
                    place -> written.place(key, label, place.id(), place.open())));
        });
    }

    private void facility(DnaCode code, List<Structure> rows) {
        LocalDate since = rows.stream().map(Structure::since).min(LocalDate::compareTo).orElseThrow();
        Structure latest = rows.stream().max(Comparator.comparing(Structure::since)).orElseThrow();
        Known.Facility before = known.facility(code).orElse(null);
        if (before == null) {
            long id = numbers.getAsLong();
            written.facilities.put(code.value(), id);
            facilities.add(id, latest.name(), latest.department());
            codes.add(numbers.getAsLong(), id, code, since);
        } else if (!plan.standing().isSame(latest)) {
            renamed.add(before.id(), latest.name(), latest.department());
        }
        if (before != null && since.isBefore(before.codeSince())) {
            codesFromEarlier.add(before.codeId(), since);
        }
        site(code.value(), latest);
        rows.forEach(row -> terms(row, before));
    }

    private void site(String code, Structure latest) {
        if (!sites.containsKey(code)) {
            newSite(code, latest.name(), latest);
        } else
            if (!plan.standing().isSame(latest)
                    && Stream.of(latest.address(), latest.postalCode(), latest.commune())
                            .anyMatch(part -> part != null)) {
                                moved.add(sites.get(code), latest.address(), latest.postalCode(), latest.commune());
                            }
    }

    private void newSite(String code, String name, Structure at) {
        sites.put(code, numbers.getAsLong());
        newSites.add(sites.get(code), written.facilities.get(code), name, at == null ? null : at.address(),
                at == null ? null : at.postalCode(), at == null ? null : at.commune());
    }

    private void terms(Structure row, Known.Facility before) {
        long operator = operators.get(OperatorSpelling.key(row.operator()), row.operator());
        Known.Terms held = before == null ? null : before.terms().get(row.since());
        if (held == null && !plan.standing().isSame(row)) {
            long id = numbers.getAsLong();
            written.targets.put(row, id);
            terms.add(id, written.facilities.get(row.code().value()), row.since(), row.kind(),
                    row.kind().usualRegime(), operator, row.capacity(), TermsSource.TAKEOVER);
        } else if (held != null) {
            written.targets.put(row, held.id());
            boolean says = held.kind() != row.kind() || held.operator() != operator
                    || held.capacity() != row.capacity();
            if (says && !held.act() && !plan.standing().isSame(row)) {
                otherTerms.add(held.id(), row.kind(), row.kind().usualRegime(), operator, row.capacity());
            }
        }
    }

    private void unit(UnitName name, Place first) {
        int size = first.size() == null ? Math.min(MOST_BEDS, plan.park().placesIn(name)) : first.size();
        Long id = written.units.get(name);
        if (id == null) {
            String code = name.code().value();
            if (!sites.containsKey(code)) {
                newSite(code, code, null);
            }
            long number = numbers.getAsLong();
            written.units.put(name, number);
            units.add(number, written.facilities.get(code), sites.get(code), first.unit(), size, first.stepFree(),
                    first.taking(), first.shared(), first.transitory());
        } else if (!plan.standing().isSame(first)) {
            otherUnits.add(id, size, first.stepFree(), first.taking(), first.shared(), first.transitory());
        }
    }

    private void place(Place row) {
        State state = plan.standing().state(row);
        Long id = plan.standing().of(row).target();
        Period open = new Period(row.opened(), row.closed());
        Optional<Known.Place> before = known.facility(row.code()).flatMap(there -> there.unit(row.unit()))
                .flatMap(unit -> unit.places(row.place()).stream()
                        .filter(place -> place.open().start().equals(row.opened())).findFirst());
        if (state == State.SAME) {
            return;
        }
        if (id == null && before.isEmpty()) {
            id = numbers.getAsLong();
            places.add(id, written.facilities.get(row.code().value()), written.units.get(row.in()), row.place(),
                    row.opened(), row.closed());
            written.place(row.in(), row.place(), id, open);
        } else {
            id = before.map(Known.Place::id).orElse(id);
            if (before.map(place -> !place.open().equals(open)).orElse(true)) {
                closed.add(id, row.closed());
            }
        }
        written.targets.put(row, id);
    }

    private void outage(Outage row) {
        LocalDate end = row.last() == null ? null : row.last().plusDays(1);
        switch (plan.standing().state(row)) {
            case NEW -> {
                long id = numbers.getAsLong();
                written.targets.put(row, id);
                outages.add(id, written.facilities.get(row.code().value()), written.units.get(row.in()),
                        written.place(row.in(), row.place(), row.from()), row.reason(), row.from(), end);
            }
            case CHANGED -> otherOutages.add(plan.standing().of(row).target(), end);
            case SAME -> { /* stays as it is */ }
        }
    }

    void run(Connection connection) throws SQLException {
        for (Batch batch : List.of(facilities, renamed, codes, codesFromEarlier, newSites, moved, terms, otherTerms,
                units, otherUnits, places, closed, outages, otherOutages)) {
            batch.run(connection);
        }
    }
}
