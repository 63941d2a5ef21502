package org.havre.takeover.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.havre.facility.DnaCode;
import org.havre.orientation.OrientationState;
import org.havre.takeover.imports.TakeoverRow.Decision;
import org.havre.takeover.imports.TakeoverRow.Person;
import org.havre.takeover.imports.TakeoverRow.Stay;

/**
 * The way of a household to a facility that a decision opened, and how it ended.
 *
 * @param arrivals by person, the day of arrival; null for whoever has not come
 * @param endedOn  null while it is open, and where everybody came
 */
record Way(Decision decision, DnaCode to, LocalDate expectedOn, LocalDate lastDay, OrientationState state,
        LocalDate endedOn, Map<String, LocalDate> arrivals) {

    /** Every way that the decisions of a file opened. */
    static List<Way> all(PeopleCheck people, DecisionsCheck decisions, StaysCheck stays, Known known, LocalDate today) {
        return new Ways(people, decisions, stays, known, today).all();
    }

    private record Ways(PeopleCheck people, DecisionsCheck decisions, StaysCheck stays, Known known, LocalDate today) {

        private List<Way> all() {
            Map<String, Map<String, LocalDate>> arrived = new HashMap<>();
            Map<String, List<Stay>> planned = new HashMap<>();
            stays.sojourns().values().stream().flatMap(List::stream).map(Sojourn::first)
                    .filter(row -> row.entryDecision() != null)
                    .forEach(row -> arrived.computeIfAbsent(row.entryDecision(), none -> new LinkedHashMap<>())
                            .putIfAbsent(row.person(), row.in()));
            stays.planned().forEach(
                    row -> planned.computeIfAbsent(row.entryDecision(), none -> new ArrayList<>()).add(row));
            Set<String> housed = new HashSet<>(stays.sojourns().keySet());
            stays.planned().forEach(row -> housed.add(row.person()));
            return decisions.inOrder().stream().filter(row -> decisions.ways().containsKey(row.number()))
                    .map(row -> way(row, arrived.getOrDefault(row.number(), Map.of()),
                            planned.getOrDefault(row.number(), List.of()), housed))
                    .toList();
        }

        private Way way(Decision decision, Map<String, LocalDate> arrived, List<Stay> awaited, Set<String> housed) {
            Map<String, LocalDate> members = new LinkedHashMap<>(arrived);
            awaited.forEach(row -> members.putIfAbsent(row.person(), null));
            boolean taken = !members.isEmpty();
            sent(decision).stream().filter(person -> !taken || !housed.contains(person))
                    .forEach(person -> members.putIfAbsent(person, null));
            LocalDate last = awaited.stream().map(stays::lastDay).max(LocalDate::compareTo)
                    .orElse(decision.decided().plusDays(known.arrivalDays()));
            LocalDate expected = members.values().stream().filter(Objects::nonNull).min(LocalDate::compareTo)
                    .or(() -> awaited.stream().map(Stay::in).min(LocalDate::compareTo)).orElse(decision.decided());
            return ended(decision, members, expected, last);
        }

        /** Whom a decision is about: the member that it names, else the household as it was. */
        private List<String> sent(Decision decision) {
            if (decision.person() != null) {
                return List.of(decision.person());
            }
            return people.households().getOrDefault(decision.household(), List.of()).stream()
                    .filter(row -> !row.born().day().isAfter(decision.decided())).map(Person::id).toList();
        }

        private Way ended(Decision decision, Map<String, LocalDate> members, LocalDate expected, LocalDate last) {
            boolean complete = !members.isEmpty() && !members.containsValue(null);
            LocalDate annulled = decisions.annulledOn(decision.number());
            OrientationState state = complete
                    ? OrientationState.ARRIVED
                    : annulled != null
                            ? OrientationState.CANCELLED
                            : last.isBefore(today) ? OrientationState.NOT_ARRIVED : OrientationState.EXPECTED;
            LocalDate end = switch (state) {
                case CANCELLED -> annulled;
                case NOT_ARRIVED -> last.plusDays(1);
                default -> null;
            };
            return new Way(decision, decisions.ways().get(decision.number()), expected, last, state, end, members);
        }
    }
}
