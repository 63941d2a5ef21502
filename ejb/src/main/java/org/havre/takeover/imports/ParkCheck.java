package org.havre.takeover.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.havre.facility.DnaCode;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnitPublic;
import org.havre.facility.imports.OperatorSpelling;
import org.havre.shared.Period;
import org.havre.takeover.imports.TakeoverRow.Outage;
import org.havre.takeover.imports.TakeoverRow.Place;
import org.havre.takeover.imports.TakeoverRow.Structure;
import org.havre.takeover.imports.TakeoverRow.UnitName;

/** Facilities, their units and places, as the file and what is known before it say: what may be referred to. */
final class ParkCheck {

    private final TakeoverRows rows;
    private final Named named;
    private final Known known;
    private final Judge judge;
    private final Map<String, TreeMap<LocalDate, FacilityKind>> kinds = new HashMap<>();
    private final Map<UnitName, Place> units = new LinkedHashMap<>();
    private final Map<UnitName, Map<String, List<Period>>> places = new HashMap<>();

    ParkCheck(TakeoverRows rows, Named named, Known known, Judge judge) {
        this.rows = rows;
        this.named = named;
        this.known = known;
        this.judge = judge;
    }

    void check() {
        known.facilities().forEach((code, facility) -> facility.terms().forEach(
                (since, terms) -> kinds.computeIfAbsent(code, none -> new TreeMap<>()).put(since, terms.kind())));
        structures();
        rows.places().forEach(this::place);
        rows.outages().forEach(this::outage);
    }

    private void structures() {
        Map<String, Structure> first = new HashMap<>();
        for (Structure row : rows.structures()) {
            Structure before = first.putIfAbsent(row.key(), row);
            if (before != null) {
                judge.reject(row, TakeoverColumn.STRUCTURE_SINCE, TakeoverFault.TERMS_DOUBLED, row.code().value(),
                        row.since(), String.valueOf(before.line().number()));
            }
            kinds.computeIfAbsent(row.code().value(), none -> new TreeMap<>()).put(row.since(), row.kind());
        }
        Map<String, Structure> latest = new LinkedHashMap<>();
        rows.structures().forEach(row -> latest.merge(row.code().value(), row,
                (one, other) -> one.since().isAfter(other.since()) ? one : other));
        latest.values().forEach(this::inForce);
        List<String> spellings = new ArrayList<>();
        rows.structures().forEach(row -> alike(row, spellings));
    }

    /** What somebody else has told of the facility since goes on holding. */
    private void inForce(Structure row) {
        known.facility(row.code()).map(there -> there.terms().lastEntry())
                .filter(latest -> latest != null && latest.getKey().isAfter(row.since()))
                .filter(latest -> latest.getValue().kind() != row.kind()
                        || latest.getValue().capacity() != row.capacity())
                .ifPresent(latest -> judge.warn(row, TakeoverColumn.STRUCTURE_CAPACITY,
                        TakeoverWarning.TERMS_IN_FORCE_DIFFER, latest.getKey(), latest.getValue().kind(),
                        latest.getValue().capacity()));
    }

    private void alike(Structure row, List<String> spellings) {
        String key = OperatorSpelling.key(row.operator());
        if (!spellings.contains(key)) {
            spellings.stream().filter(other -> OperatorSpelling.areAlike(key, other)).findFirst()
                    .ifPresent(other -> judge.warn(row, TakeoverColumn.STRUCTURE_OPERATOR,
                            TakeoverWarning.OPERATOR_ALIKE, row.operator(), other));
            spellings.add(key);
        }
    }

    private void place(Place row) {
        if (!knows(row.code())) {
            judge.reject(row, TakeoverColumn.PLACE_CODE, TakeoverFault.FACILITY_UNKNOWN, row.code().value());
            return;
        }
        Place first = units.putIfAbsent(row.in(), row);
        if (first != null && !first.agreesOnUnit(row)) {
            judge.warn(row, TakeoverColumn.PLACE_UNIT, TakeoverWarning.UNIT_DIFFERS, row.unit(),
                    String.valueOf(first.line().number()));
        }
        Period open = new Period(row.opened(), row.closed());
        List<Period> before = places.computeIfAbsent(row.in(), none -> new HashMap<>())
                .computeIfAbsent(Words.id(row.place()), none -> new ArrayList<>());
        if (before.stream().anyMatch(open::overlaps)) {
            judge.reject(row, TakeoverColumn.PLACE_PLACE, TakeoverFault.DOUBLED, row.place());
        }
        before.add(open);
    }

    private void outage(Outage row) {
        refer(row, row.code(), row.unit(), row.place(), TakeoverColumn.OUTAGE_CODE, TakeoverColumn.OUTAGE_UNIT,
                TakeoverColumn.OUTAGE_PLACE);
    }

    /** Whether a row's facility, unit and place are there; what is not is said. */
    void refer(TakeoverRow row, DnaCode code, String unit, String place, TakeoverColumn codeColumn,
            TakeoverColumn unitColumn, TakeoverColumn placeColumn) {
        if (!knows(code)) {
            judge.reject(row, codeColumn, TakeoverFault.FACILITY_UNKNOWN, code.value());
        } else if (unit == null && place != null) {
            judge.reject(row, unitColumn, TakeoverFault.UNIT_MISSING);
        } else if (unit != null && !knows(new UnitName(code, unit))) {
            judge.reject(row, unitColumn, TakeoverFault.UNIT_UNKNOWN, unit, code.value());
        } else if (place != null && !knows(new UnitName(code, unit), place)) {
            judge.reject(row, placeColumn, TakeoverFault.PLACE_UNKNOWN, place, unit, code.value());
        }
    }

    boolean knows(DnaCode code) {
        return named.codes.contains(code.value()) || known.facility(code).isPresent();
    }

    private boolean knows(UnitName unit) {
        return named.names(unit) || known.facility(unit.code()).flatMap(there -> there.unit(unit.unit())).isPresent();
    }

    private boolean knows(UnitName unit, String place) {
        return named.names(unit, place) || known.facility(unit.code()).flatMap(there -> there.unit(unit.unit()))
                .map(there -> there.places().containsKey(Words.id(place))).orElse(false);
    }

    /** Null where nothing says what the facility was on a day. */
    FacilityKind kindOn(DnaCode code, LocalDate day) {
        return Optional.ofNullable(kinds.get(code.value())).map(dated -> dated.floorEntry(day)).map(Map.Entry::getValue)
                .orElse(null);
    }

    /** Whether a place is open for all of some nights; true where nothing says. */
    boolean isOpen(UnitName unit, String place, Period nights) {
        List<Period> open = new ArrayList<>(
                places.getOrDefault(unit, Map.of()).getOrDefault(Words.id(place), List.of()));
        known.facility(unit.code()).flatMap(there -> there.unit(unit.unit()))
                .ifPresent(there -> there.places(place).forEach(one -> open.add(one.open())));
        return open.isEmpty() || open.stream().anyMatch(one -> one.contains(nights));
    }

    UnitPublic taking(UnitName unit) {
        return units.containsKey(unit)
                ? units.get(unit).taking()
                : known.facility(unit.code()).flatMap(there -> there.unit(unit.unit())).map(Known.Unit::taking)
                        .orElse(UnitPublic.ANY);
    }

    boolean isShared(UnitName unit) {
        return units.containsKey(unit)
                ? units.get(unit).shared()
                : known.facility(unit.code()).flatMap(there -> there.unit(unit.unit())).map(Known.Unit::shared)
                        .orElse(true);
    }

    /** How many places the file names in a unit. */
    int placesIn(UnitName unit) {
        return places.getOrDefault(unit, Map.of()).size();
    }

    /** The row that says what a unit is: its first. */
    Map<UnitName, Place> units() {
        return units;
    }
}
