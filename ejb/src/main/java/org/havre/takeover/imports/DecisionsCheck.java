package org.havre.takeover.imports;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havre.facility.DnaCode;
import org.havre.orientation.DecisionNature;
import org.havre.takeover.imports.Standing.State;
import org.havre.takeover.imports.TakeoverRow.Decision;
import org.havre.takeover.imports.TakeoverRow.Stay;

/** Decisions, each under a number of its own, what they annul and where they lead to. */
final class DecisionsCheck {

    private final TakeoverRows rows;
    private final Named named;
    private final Known known;
    private final ParkCheck park;
    private final PeopleCheck people;
    private final Judge judge;
    private final Map<String, Decision> decisions = new LinkedHashMap<>();
    private final Map<String, DnaCode> ways = new HashMap<>();
    private final Map<String, LocalDate> annulled = new HashMap<>();
    private Map<String, DnaCode> followed;

    DecisionsCheck(TakeoverRows rows, Named named, Known known, ParkCheck park, PeopleCheck people, Judge judge) {
        this.rows = rows;
        this.named = named;
        this.known = known;
        this.park = park;
        this.people = people;
        this.judge = judge;
    }

    void check() {
        rows.decisions().forEach(this::number);
        decisions.values().forEach(this::whom);
        decisions.values().forEach(this::whereTo);
        decisions.values().forEach(this::annulment);
        decisions.values().stream().filter(row -> row.nature() == DecisionNature.EXTENSION).forEach(this::extension);
    }

    private void number(Decision row) {
        Decision before = decisions.putIfAbsent(row.number(), row);
        if (before != null) {
            judge.reject(row, TakeoverColumn.DECISION_NUMBER, TakeoverFault.DOUBLED, row.number());
        } else if (judge.standing().state(row) == State.NEW && known.decision(row.number()).isPresent()) {
            judge.reject(row, TakeoverColumn.DECISION_NUMBER, TakeoverFault.NUMBER_TAKEN, row.number());
        } else if (judge.standing().state(row) == State.CHANGED) {
            judge.reject(row, TakeoverColumn.DECISION_NUMBER, TakeoverFault.DECISION_CHANGED, row.number());
        }
    }

    private void whom(Decision row) {
        if (!people.knowsHousehold(row.household())) {
            judge.reject(row, TakeoverColumn.DECISION_HOUSEHOLD, TakeoverFault.HOUSEHOLD_UNKNOWN, row.household());
        } else if (row.person() != null && !people.knows(row.person())) {
            judge.reject(row, TakeoverColumn.DECISION_PERSON, TakeoverFault.PERSON_UNKNOWN, row.person());
        } else
            if (row.person() != null
                    && people.household(row.person()).filter(own -> !own.equals(row.household())).isPresent()) {
                        judge.reject(row, TakeoverColumn.DECISION_PERSON, TakeoverFault.NOT_IN_HOUSEHOLD, row.person(),
                                row.household());
                    }
    }

    /** A decision that sends somebody says where to; where it does not, the stay that follows does. */
    private void whereTo(Decision row) {
        if (!row.nature().namesWhereTo()) {
            if (row.code() != null) {
                judge.warn(row, TakeoverColumn.DECISION_CODE, TakeoverWarning.WHERE_TO_IGNORED);
            }
            return;
        }
        if (row.code() != null && !park.knows(row.code())) {
            judge.reject(row, TakeoverColumn.DECISION_CODE, TakeoverFault.FACILITY_UNKNOWN, row.code().value());
            return;
        }
        Optional<DnaCode> followed = Optional.ofNullable(followed().get(row.number()));
        if (row.code() != null) {
            ways.put(row.number(), row.code());
        } else if (followed.isPresent()) {
            judge.warn(row, TakeoverColumn.DECISION_CODE, TakeoverWarning.WHERE_TO_TAKEN_FROM_STAY,
                    followed.get().value());
            ways.put(row.number(), followed.get());
        } else {
            judge.reject(row, TakeoverColumn.DECISION_CODE, TakeoverFault.WHERE_TO_MISSING);
        }
    }

    private Map<String, DnaCode> followed() {
        if (followed == null) {
            followed = new HashMap<>();
            rows.stays().stream().filter(stay -> stay.entryDecision() != null && park.knows(stay.code()))
                    .forEach(stay -> followed.putIfAbsent(stay.entryDecision(), stay.code()));
        }
        return followed;
    }

    private void annulment(Decision row) {
        if (row.nature() != DecisionNature.ANNULMENT) {
            return;
        }
        Optional<Known.Decision> before = known.decision(row.annuls());
        if (row.annuls().equals(row.number())) {
            judge.reject(row, TakeoverColumn.DECISION_ANNULS, TakeoverFault.ANNULS_ITSELF);
        } else if (before.isEmpty() && !named.decisions.contains(row.annuls())) {
            judge.reject(row, TakeoverColumn.DECISION_ANNULS, TakeoverFault.ANNULS_UNKNOWN, row.annuls());
        } else
            if (annulled.putIfAbsent(row.annuls(), row.decided()) != null
                    || before.map(Known.Decision::annulled).orElse(false)) {
                        judge.reject(row, TakeoverColumn.DECISION_ANNULS, TakeoverFault.ANNULLED_TWICE, row.annuls());
                    }
        if (nature(row.annuls()) == DecisionNature.ANNULMENT && !row.annuls().equals(row.number())) {
            judge.warn(row, TakeoverColumn.DECISION_ANNULS, TakeoverWarning.ANNULMENT_ANNULLED, row.annuls());
        }
    }

    private void extension(Decision row) {
        boolean rests = decisions.values().stream()
                .anyMatch(other -> other.nature() == DecisionNature.STAY_GRANTED
                        && other.household().equals(row.household()) && !annulled.containsKey(other.number())
                        && !other.decided().isAfter(row.decided()));
        if (!rests && !known.households().containsKey(row.household())) {
            judge.warn(row, TakeoverColumn.DECISION_NATURE, TakeoverWarning.EXTENSION_WITHOUT_STAY);
        }
    }

    boolean knows(String number) {
        return named.decisions.contains(number) || known.decision(number).isPresent();
    }

    Optional<Decision> decision(String number) {
        return Optional.ofNullable(decisions.get(number));
    }

    /** Null where the decision stands outside what could be read. */
    DecisionNature nature(String number) {
        return decision(number).map(Decision::nature)
                .or(() -> known.decision(number).map(Known.Decision::nature)).orElse(null);
    }

    LocalDate decided(String number) {
        return decision(number).map(Decision::decided)
                .or(() -> known.decision(number).map(Known.Decision::decided)).orElse(null);
    }

    boolean isAnnulled(String number) {
        return annulled.containsKey(number) || known.decision(number).map(Known.Decision::annulled).orElse(false);
    }

    /** The day on which a decision was annulled; null where it stands. */
    LocalDate annulledOn(String number) {
        return annulled.get(number);
    }

    /** Where each decision that sends somebody leads to, by its number. */
    Map<String, DnaCode> ways() {
        return ways;
    }

    /**
     * The decisions in the order in which they were taken. Those of one day keep the file's order, but an admission
     * goes before what closes the stay that it opened.
     */
    List<Decision> inOrder() {
        Map<String, Integer> place = new HashMap<>();
        decisions.keySet().forEach(number -> place.put(number, place.size() * 2 + 1));
        for (Stay stay : rows.stays()) {
            Decision entry = decisions.get(stay.entryDecision());
            Decision exit = decisions.get(stay.exitDecision());
            if (entry != null && exit != null && entry.decided().equals(exit.decided())) {
                place.merge(entry.number(), place.get(exit.number()) - 1, Math::min);
            }
        }
        return decisions.values().stream()
                .sorted(Comparator.comparing(Decision::decided).thenComparing(row -> place.get(row.number()))).toList();
    }
}
