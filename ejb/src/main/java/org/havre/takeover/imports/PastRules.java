package org.havre.takeover.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnitPublic;
import org.havre.orientation.ExitReason;
import org.havre.resident.BirthDate;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;
import org.havre.shared.Period;
import org.havre.stay.EntryKind;
import org.havre.takeover.imports.TakeoverRow.Person;
import org.havre.takeover.imports.TakeoverRow.Stay;
import org.havre.takeover.imports.TakeoverRow.UnitName;

/** Rules that were broken when it happened: said, and kept as it happened. */
final class PastRules {

    private final Known known;
    private final ParkCheck park;
    private final PeopleCheck people;
    private final DecisionsCheck decisions;
    private final StaysCheck stays;
    private final Judge judge;

    PastRules(Known known, ParkCheck park, PeopleCheck people, DecisionsCheck decisions, StaysCheck stays,
            Judge judge) {
        this.known = known;
        this.park = park;
        this.people = people;
        this.decisions = decisions;
        this.stays = stays;
        this.judge = judge;
    }

    void tell() {
        stays.sojourns().values().forEach(all -> all.forEach(this::tell));
        stays.planned().forEach(this::entry);
        notShared();
    }

    private void tell(Sojourn stay) {
        entry(stay.first());
        stay.rows().forEach(this::unit);
        Stay last = stay.last();
        if (stay.isOneDay()) {
            judge.warn(last, TakeoverColumn.STAY_OUT, TakeoverWarning.SAME_DAY);
        }
        if (last.out() == null && last.exitDecision() != null) {
            judge.warn(last, TakeoverColumn.STAY_EXIT_DECISION, TakeoverWarning.EXIT_DECISION_WITHOUT_DAY);
        }
        if (last.out() != null && last.exitDecision() == null) {
            judge.warn(last, TakeoverColumn.STAY_EXIT_DECISION, TakeoverWarning.EXIT_WITHOUT_DECISION);
        }
        if (last.out() != null && last.reason() == null && stay.reason(decisions) == ExitReason.AUTRE) {
            judge.warn(last, TakeoverColumn.STAY_REASON, TakeoverWarning.REASON_MISSING);
        }
        if (last.exitDecision() != null && decisions.isAnnulled(last.exitDecision())) {
            judge.warn(last, TakeoverColumn.STAY_EXIT_DECISION, TakeoverWarning.ANNULLED_DECISION, last.exitDecision());
        }
    }

    private void entry(Stay row) {
        Person person = people.person(row.person()).orElse(null);
        if (row.entry() == EntryKind.DECISION) {
            decision(row, person);
        } else
            if (row.entry() == EntryKind.BIRTH && person != null
                    && person.born().precision() == BirthDate.Precision.DAY && !person.born().day().equals(row.in())) {
                        judge.warn(row, TakeoverColumn.STAY_IN, TakeoverWarning.BIRTH_ON_ANOTHER_DAY,
                                person.born().day());
                    }
        boolean dublin = person != null && person.procedure() == Procedure.DUBLIN;
        if (dublin && park.kindOn(row.code(), row.in()) == FacilityKind.CADA) {
            judge.warn(row, TakeoverColumn.STAY_CODE, TakeoverWarning.DUBLIN_IN_CADA, row.code().value());
        }
    }

    private void decision(Stay row, Person person) {
        String number = row.entryDecision();
        LocalDate decided = decisions.decided(number);
        if (decided != null && row.in().isBefore(decided)) {
            judge.warn(row, TakeoverColumn.STAY_IN, TakeoverWarning.BEFORE_DECISION, decided);
        }
        if (decided != null && row.in().isAfter(decided.plusDays(known.arrivalDays()))) {
            judge.warn(row, TakeoverColumn.STAY_IN, TakeoverWarning.AFTER_LAST_DAY,
                    decided.plusDays(known.arrivalDays()));
        }
        if (decisions.isAnnulled(number)) {
            judge.warn(row, TakeoverColumn.STAY_ENTRY_DECISION, TakeoverWarning.ANNULLED_DECISION, number);
        }
        var to = decisions.ways().get(number);
        if (to != null && !to.equals(row.code())) {
            judge.warn(row, TakeoverColumn.STAY_CODE, TakeoverWarning.OTHER_FACILITY, to.value());
        }
        decisions.decision(number).filter(one -> person != null && !one.household().equals(person.household()))
                .ifPresent(one -> judge.warn(row, TakeoverColumn.STAY_ENTRY_DECISION, TakeoverWarning.OTHER_HOUSEHOLD,
                        one.household()));
    }

    /** A boy goes with his mother into a unit for women; no girl goes into one for men. */
    private void unit(Stay row) {
        Person person = people.person(row.person()).orElse(null);
        if (row.unit() == null || person == null) {
            return;
        }
        UnitPublic taking = park.taking(row.at());
        boolean man = person.sex() == Sex.M && person.born().isAdultOn(row.in());
        if (taking == UnitPublic.MEN && person.sex() == Sex.F) {
            judge.warn(row, TakeoverColumn.STAY_UNIT, TakeoverWarning.MEN_ONLY, row.unit());
        } else if (taking == UnitPublic.WOMEN && man) {
            judge.warn(row, TakeoverColumn.STAY_UNIT, TakeoverWarning.WOMEN_ONLY, row.unit());
        } else if (taking == UnitPublic.FAMILY && people.households().get(person.household()).size() < 2) {
            judge.warn(row, TakeoverColumn.STAY_UNIT, TakeoverWarning.FAMILIES_ONLY, row.unit());
        }
    }

    private void notShared() {
        Map<UnitName, List<Stay>> inside = new LinkedHashMap<>();
        stays.sojourns().values().stream().flatMap(List::stream).flatMap(stay -> stay.rows().stream())
                .filter(row -> row.unit() != null && !row.isOneDay() && !park.isShared(row.at()))
                .forEach(row -> inside.computeIfAbsent(row.at(), none -> new ArrayList<>()).add(row));
        inside.forEach((unit, rows) -> {
            rows.sort(Comparator.comparing(Stay::in).thenComparing(row -> row.line().number()));
            for (int at = 1; at < rows.size(); at++) {
                Stay row = rows.get(at);
                if (rows.subList(0, at).stream().anyMatch(other -> areStrangers(other, row)
                        && new Period(other.in(), other.out()).overlaps(new Period(row.in(), row.out())))) {
                    judge.warn(row, TakeoverColumn.STAY_UNIT, TakeoverWarning.NOT_SHARED, row.unit());
                }
            }
        });
    }

    private boolean areStrangers(Stay one, Stay other) {
        return people.person(one.person()).map(Person::household)
                .flatMap(first -> people.person(other.person()).map(second -> !second.household().equals(first)))
                .orElse(false);
    }
}
