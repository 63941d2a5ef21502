package org.havre.takeover.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havre.resident.HouseholdRole;
import org.havre.takeover.imports.Standing.State;
import org.havre.takeover.imports.TakeoverRow.Outcome;
import org.havre.takeover.imports.TakeoverRow.Person;

/** People, the households that they form, and what was said of their claims. */
final class PeopleCheck {

    private static final int ADULT = 18;

    private final TakeoverRows rows;
    private final Named named;
    private final Known known;
    private final Judge judge;
    private final LocalDate today;
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, List<Person>> households = new LinkedHashMap<>();
    private final Map<String, HouseholdRole> roles = new HashMap<>();

    PeopleCheck(TakeoverRows rows, Named named, Known known, Judge judge, LocalDate today) {
        this.rows = rows;
        this.named = named;
        this.known = known;
        this.judge = judge;
        this.today = today;
    }

    void check() {
        Map<String, Person> numbers = new HashMap<>();
        rows.people().forEach(row -> person(row, numbers));
        households.forEach(this::head);
        rows.outcomes().forEach(this::outcome);
    }

    private void person(Person row, Map<String, Person> numbers) {
        Person before = people.putIfAbsent(row.id(), row);
        if (before != null) {
            judge.reject(row, TakeoverColumn.PERSON_ID, TakeoverFault.DOUBLED, row.id());
            return;
        }
        households.computeIfAbsent(row.household(), none -> new ArrayList<>()).add(row);
        roles.put(row.id(), row.role());
        Optional<Known.Member> member = Optional.ofNullable(known.people().get(row.id()));
        if (judge.standing().state(row) == State.CHANGED
                && member.filter(one -> one.household().equals(row.household())).isEmpty()) {
            judge.reject(row, TakeoverColumn.PERSON_HOUSEHOLD, TakeoverFault.HOUSEHOLD_CHANGED);
        }
        if (row.agdref() != null) {
            Long holder = known.agdrefs().get(row.agdref());
            if (numbers.putIfAbsent(row.agdref(), row) != null || holder != null
                    && member.filter(one -> one.id() == holder).isEmpty()) {
                judge.reject(row, TakeoverColumn.PERSON_AGDREF, TakeoverFault.AGDREF_TAKEN);
            }
        }
    }

    /** A household has one head: where the file names none it is the first adult, where it names two the first. */
    private void head(String household, List<Person> members) {
        List<Person> heads = members.stream().filter(row -> row.role() == HouseholdRole.HEAD).toList();
        heads.stream().skip(1).forEach(row -> {
            judge.warn(row, TakeoverColumn.PERSON_ROLE, TakeoverWarning.SECOND_HEAD, household);
            roles.put(row.id(), HouseholdRole.OTHER);
        });
        if (heads.isEmpty() && !known.households().containsKey(household)) {
            Person head = members.stream().filter(row -> row.born().ageOn(today) >= ADULT).findFirst()
                    .orElse(members.get(0));
            judge.warn(head, TakeoverColumn.PERSON_ROLE, TakeoverWarning.HEAD_CHOSEN, household);
            roles.put(head.id(), HouseholdRole.HEAD);
        }
    }

    private void outcome(Outcome row) {
        if (!knows(row.person())) {
            judge.reject(row, TakeoverColumn.OUTCOME_PERSON, TakeoverFault.PERSON_UNKNOWN, row.person());
        }
    }

    boolean knows(String person) {
        return named.people.contains(person) || known.people().containsKey(person);
    }

    boolean knowsHousehold(String household) {
        return named.households.contains(household) || known.households().containsKey(household);
    }

    Optional<Person> person(String id) {
        return Optional.ofNullable(people.get(id));
    }

    /** What the file calls somebody's household, as it says now, else as it said before; empty where a row is unreadable. */
    Optional<String> household(String person) {
        return person(person).map(Person::household)
                .or(() -> Optional.ofNullable(known.people().get(person)).map(Known.Member::household));
    }

    HouseholdRole role(Person row) {
        return roles.get(row.id());
    }

    Map<String, List<Person>> households() {
        return households;
    }
}
