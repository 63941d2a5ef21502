package org.havre.takeover.imports;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.havre.orientation.DecisionNature;
import org.havre.shared.Period;
import org.havre.stay.EntryKind;
import org.havre.takeover.imports.TakeoverRow.Absence;
import org.havre.takeover.imports.TakeoverRow.Stay;
import org.havre.takeover.imports.TakeoverRow.UnitName;

/** Stays, made of the rows that tell them, and absences: nobody in two places, no place under two people. */
final class StaysCheck {

    private static final Comparator<Stay> IN_ORDER = comparing(Stay::in).thenComparing(row -> !row.isOneDay())
            .thenComparing(Stay::out, nullsLast(naturalOrder())).thenComparing(row -> row.line().number());

    /** A place by the names that the file gives. */
    private record Label(UnitName unit, String place) {}

    /** Nights on which a place is taken, by a row of the file. */
    private record Taken(Stay row, Period nights) {}

    private final TakeoverRows rows;
    private final Known known;
    private final ParkCheck park;
    private final PeopleCheck people;
    private final DecisionsCheck decisions;
    private final Judge judge;
    private final Map<String, List<Sojourn>> sojourns = new LinkedHashMap<>();
    private final List<Stay> planned = new ArrayList<>();
    private final Set<Long> told = new HashSet<>();

    StaysCheck(TakeoverRows rows, Known known, ParkCheck park, PeopleCheck people, DecisionsCheck decisions,
            Judge judge) {
        this.rows = rows;
        this.known = known;
        this.park = park;
        this.people = people;
        this.decisions = decisions;
        this.judge = judge;
    }

    void check() {
        rows.stays().forEach(this::refer);
        rows.stays().stream().map(row -> judge.standing().of(row).target()).filter(Objects::nonNull).forEach(told::add);
        rows.stays().stream().filter(Stay::planned).forEach(planned::add);
        Map<String, List<Stay>> byPerson = new LinkedHashMap<>();
        rows.stays().stream().filter(row -> !row.planned())
                .forEach(row -> byPerson.computeIfAbsent(row.person(), none -> new ArrayList<>()).add(row));
        byPerson.forEach((person, told) -> sojourns.put(person, joined(told)));
        sojourns.forEach(this::oneAtATime);
        oneInABed();
        absences();
    }

    private void refer(Stay row) {
        if (!people.knows(row.person())) {
            judge.reject(row, TakeoverColumn.STAY_PERSON, TakeoverFault.PERSON_UNKNOWN, row.person());
        }
        park.refer(row, row.code(), row.unit(), row.place(), TakeoverColumn.STAY_CODE, TakeoverColumn.STAY_UNIT,
                TakeoverColumn.STAY_PLACE);
        if (row.entry() == EntryKind.DECISION) {
            entryDecision(row);
        }
        if (row.exitDecision() != null) {
            exitDecision(row);
        }
    }

    private void entryDecision(Stay row) {
        DecisionNature nature = decisions.nature(row.entryDecision());
        if (!decisions.knows(row.entryDecision())) {
            judge.reject(row, TakeoverColumn.STAY_ENTRY_DECISION, TakeoverFault.DECISION_UNKNOWN, row.entryDecision());
        } else if (nature != null && !nature.namesWhereTo()) {
            judge.reject(row, TakeoverColumn.STAY_ENTRY_DECISION, TakeoverFault.DECISION_OPENS_NOTHING,
                    row.entryDecision());
        }
    }

    /** An admission closes a stay too where a household leaves a CAES on it, but not the one that it opened. */
    private void exitDecision(Stay row) {
        DecisionNature nature = decisions.nature(row.exitDecision());
        if (!decisions.knows(row.exitDecision())) {
            judge.reject(row, TakeoverColumn.STAY_EXIT_DECISION, TakeoverFault.DECISION_UNKNOWN, row.exitDecision());
        } else if (row.exitDecision().equals(row.entryDecision())) {
            judge.reject(row, TakeoverColumn.STAY_EXIT_DECISION, TakeoverFault.DECISION_OPENED_IT, row.exitDecision());
        } else if (nature != null && !nature.closesAStay() && nature != DecisionNature.ADMISSION) {
            judge.reject(row, TakeoverColumn.STAY_EXIT_DECISION, TakeoverFault.DECISION_CLOSES_NOTHING,
                    row.exitDecision());
        }
    }

    /** Rows that follow each other in one facility without a decision between them are one stay with its moves. */
    private List<Sojourn> joined(List<Stay> told) {
        List<List<Stay>> stays = new ArrayList<>();
        List<Stay> last = null;
        for (Stay row : told.stream().sorted(IN_ORDER).toList()) {
            if (last != null && continues(last.get(last.size() - 1), row)) {
                last.add(row);
            } else {
                List<Stay> next = new ArrayList<>(List.of(row));
                stays.add(next);
                last = row.isOneDay() && last != null ? last : next;
            }
        }
        return stays.stream().map(Sojourn::new).toList();
    }

    private boolean continues(Stay before, Stay row) {
        return before.code().equals(row.code()) && row.in().equals(before.out()) && before.exitDecision() == null
                && !isAnotherAdmission(before, row);
    }

    private boolean isAnotherAdmission(Stay before, Stay row) {
        return row.entryDecision() != null && !row.entryDecision().equals(before.entryDecision())
                && before.reason() != null;
    }

    private void oneAtATime(String person, List<Sojourn> stays) {
        Stay latest = null;
        for (Stay row : stays.stream().flatMap(stay -> stay.rows().stream()).sorted(IN_ORDER).toList()) {
            if (row.isOneDay()) {
                continue;
            }
            if (latest != null && (latest.out() == null || row.in().isBefore(latest.out()))) {
                judge.reject(row, TakeoverColumn.STAY_IN, TakeoverFault.PERSON_OVERLAPS,
                        String.valueOf(latest.line().number()));
            }
            latest = latest == null || latest.out() != null && (row.out() == null || row.out().isAfter(latest.out()))
                    ? row
                    : latest;
        }
        Known.Member member = known.people().get(person);
        if (member != null) {
            stays.forEach(stay -> notElsewhere(stay, member));
        }
    }

    private void notElsewhere(Sojourn stay, Known.Member member) {
        Collection<Known.Nights> before = known.stays().getOrDefault(member.id(), List.of());
        if (before.stream().filter(other -> !told.contains(other.stay()))
                .anyMatch(other -> other.nights().overlaps(stay.nights()))) {
            judge.reject(stay.first(), TakeoverColumn.STAY_IN, TakeoverFault.PERSON_THERE);
        }
    }

    private void oneInABed() {
        Map<Label, List<Taken>> taken = new LinkedHashMap<>();
        rows.stays().stream().filter(row -> row.place() != null && !row.isOneDay() && !judge.isRejected(row)).forEach(
                row -> taken.computeIfAbsent(new Label(row.at(), Words.id(row.place())), none -> new ArrayList<>())
                        .add(new Taken(row, nights(row))));
        taken.forEach(this::oneInABed);
    }

    private void oneInABed(Label label, List<Taken> all) {
        Taken latest = null;
        for (Taken next : all.stream().sorted(comparing((Taken one) -> one.nights().start())
                .thenComparing(one -> one.row().line().number())).toList()) {
            if (latest != null && latest.nights().overlaps(next.nights())) {
                judge.reject(next.row(), TakeoverColumn.STAY_PLACE, TakeoverFault.PLACE_OVERLAPS, label.place(),
                        String.valueOf(latest.row().line().number()));
            } else if (isTakenInHavre(label, next)) {
                judge.reject(next.row(), TakeoverColumn.STAY_PLACE, TakeoverFault.PLACE_THERE, label.place());
            }
            boolean longer = latest == null || latest.nights().end() != null && (next.nights().end() == null
                    || next.nights().end().isAfter(latest.nights().end()));
            latest = longer ? next : latest;
            if (!park.isOpen(label.unit(), label.place(), next.nights())) {
                judge.warn(next.row(), TakeoverColumn.STAY_PLACE, TakeoverWarning.PLACE_NOT_OPEN, label.place());
            }
        }
    }

    private boolean isTakenInHavre(Label label, Taken next) {
        Known.Member member = known.people().get(next.row().person());
        return known.facility(label.unit().code()).flatMap(there -> there.unit(label.unit().unit()))
                .map(unit -> unit.places(label.place())).orElse(List.of()).stream()
                .flatMap(place -> place.nights().stream()).filter(other -> !told.contains(other.stay()))
                .filter(other -> member == null || member.id() != other.person())
                .anyMatch(other -> other.nights().overlaps(next.nights()));
    }

    /** A bed is kept for whoever is awaited until the offer ends. */
    private Period nights(Stay row) {
        return row.planned() ? new Period(row.in(), lastDay(row).plusDays(1)) : new Period(row.in(), row.out());
    }

    /** The last day of the offer on which somebody is awaited: never before the day that is planned. */
    LocalDate lastDay(Stay row) {
        LocalDate decided = decisions.decided(row.entryDecision());
        LocalDate last = decided == null ? row.in() : decided.plusDays(known.arrivalDays());
        return last.isBefore(row.in()) ? row.in() : last;
    }

    private void absences() {
        Map<String, List<Absence>> byPerson = new LinkedHashMap<>();
        rows.absences().stream().sorted(comparing(Absence::from)).forEach(
                row -> byPerson.computeIfAbsent(row.person(), none -> new ArrayList<>()).add(row));
        byPerson.forEach(this::absences);
    }

    private void absences(String person, List<Absence> told) {
        Absence latest = null;
        for (Absence row : told) {
            if (!people.knows(person)) {
                judge.reject(row, TakeoverColumn.ABSENCE_PERSON, TakeoverFault.PERSON_UNKNOWN, person);
            } else if (around(row) == null && !isAroundInHavre(row)) {
                judge.reject(row, TakeoverColumn.ABSENCE_FROM, TakeoverFault.ABSENCE_OUTSIDE_STAY);
            } else if (latest != null && (latest.last() == null || !row.from().isAfter(latest.last()))) {
                judge.reject(row, TakeoverColumn.ABSENCE_FROM, TakeoverFault.ABSENCE_OVERLAPS,
                        String.valueOf(latest.line().number()));
            }
            latest = latest == null || latest.last() != null
                    && (row.last() == null || row.last().isAfter(latest.last())) ? row : latest;
        }
    }

    /** The stay in which an absence begins; null where there is none in the file. */
    Sojourn around(Absence row) {
        return sojourns.getOrDefault(row.person(), List.of()).stream()
                .filter(stay -> stay.nights().covers(row.from())).findFirst().orElse(null);
    }

    private boolean isAroundInHavre(Absence row) {
        Known.Member member = known.people().get(row.person());
        return member != null && known.stays().getOrDefault(member.id(), List.of()).stream()
                .anyMatch(stay -> stay.nights().covers(row.from()));
    }

    /** By person, one after the other. */
    Map<String, List<Sojourn>> sojourns() {
        return sojourns;
    }

    List<Stay> planned() {
        return planned;
    }
}
