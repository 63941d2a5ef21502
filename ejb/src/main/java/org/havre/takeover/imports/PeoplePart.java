package org.havre.takeover.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.havre.facility.DnaCode;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.ExitReason;
import org.havre.resident.HouseholdRole;
import org.havre.shared.Texts;
import org.havre.shared.workbook.Spelling;
import org.havre.takeover.imports.Standing.State;
import org.havre.takeover.imports.TakeoverRow.Decision;
import org.havre.takeover.imports.TakeoverRow.Outcome;
import org.havre.takeover.imports.TakeoverRow.Person;

/** Writes households, people, what was said of their claims and what was decided of them. */
final class PeoplePart {

    private static final Set<ExitReason> OF_EXIT_DECISIONS = EnumSet.copyOf(ExitReason.ofExitDecisions());
    /** Nothing is put beside what stands where it cannot be seen. */
    private static final String IN_SIGHT = " where exists (select 1 from person p where p.id = n.person_id)";

    private final TakeoverPlan plan;
    private final Known known;
    private final Written written;
    private final long operator;
    private final LocalDate today;
    private final LongSupplier numbers;
    private final Map<String, LocalDate> since = new HashMap<>();
    private final Map<String, LocalDate> firstEntry = new HashMap<>();
    private final Map<String, Long> directorates = new HashMap<>();

    private final Batch households = Batch.into("household", "id bigint", "reference text", "directorate_id bigint");
    private final Batch householdSources = Batch.into("takeover_household", "household_id bigint", "operator_id bigint",
            "source text");
    private final Batch people = Batch.into("person", "id bigint", "directorate_id bigint", "family_name text",
            "given_names text", "sex text", "birth_date date", "birth_precision text", "nationality text",
            "agdref text", "language text");
    private final Batch otherPeople = Batch.change("person", "id bigint", "family_name text", "given_names text",
            "sex text", "birth_date date", "birth_precision text", "nationality text", "agdref text", "language text");
    private final Batch sources = Batch.into("takeover_person", "person_id bigint", "household_id bigint",
            "operator_id bigint", "source text");
    private final Batch contacts = Batch.into("person_contact", "person_id bigint", "phone text", "email text");
    private final Batch otherContacts = Batch.of(
            "insert into person_contact (person_id, phone, email) select n.* from %s"
                    + IN_SIGHT
                    + " on conflict (person_id) do update set phone = excluded.phone, email = excluded.email",
            "person_id bigint", "phone text", "email text");
    private final Batch memberships = Batch.into("membership", "id bigint", "household_id bigint", "person_id bigint",
            "role text", "starts_on date");
    private final Batch otherRoles = Batch.of("update membership t set role = n.role from %s"
            + " where t.person_id = n.person_id and t.ends_on is null and n.role <> 'HEAD'", "person_id bigint",
            "role text");
    private final Batch otherHeads = Batch.of("update membership t set role = n.role from %s"
            + " where t.person_id = n.person_id and t.ends_on is null and n.role = 'HEAD'", "person_id bigint",
            "role text");
    private final Batch procedures = Batch.into("person_procedure", "id bigint", "person_id bigint", "starts_on date",
            "procedure text");
    private final Batch otherProcedures = Batch.of("""
            update person_procedure t set procedure = n.procedure from %s
            where t.person_id = n.person_id and t.starts_on = (select max(l.starts_on) from person_procedure l
                                                               where l.person_id = n.person_id)""", "person_id bigint",
            "procedure text");
    private final Batch firstProcedures = Batch.of("""
            insert into person_procedure (id, person_id, starts_on, procedure) select n.* from %s
            where not exists (select 1 from person_procedure l where l.person_id = n.person_id)
            and exists (select 1 from person p where p.id = n.person_id)""", "id bigint",
            "person_id bigint", "starts_on date", "procedure text");
    private final Batch outcomes = Batch.into("outcome", "id bigint", "person_id bigint", "body text", "outcome text",
            "decided_on date", "read_on date", "notified_on date");
    private final Batch otherOutcomes = Batch.change("outcome", "id bigint", "read_on date", "notified_on date");
    private final Batch decisions = Batch.into("decision", "id bigint", "number text", "nature text",
            "household_id bigint", "person_id bigint", "facility_id bigint", "decided_on date", "notified_on date",
            "effective_on date", "end_of_care_on date", "granted_until date", "ground text", "annuls_id bigint");
    private final Batch details = Batch.into("decision_detail", "decision_id bigint", "exit_reason text");

    PeoplePart(TakeoverPlan plan, Known known, Written written, long operator, LocalDate today,
            LongSupplier numbers) {
        this.plan = plan;
        this.known = known;
        this.written = written;
        this.operator = operator;
        this.today = today;
        this.numbers = numbers;
    }

    /** The references that the households would have. */
    static List<String> references(TakeoverPlan plan) {
        return plan.people().households().values().stream()
                .map(members -> Spelling.clean(members.get(0).line().shown(TakeoverColumn.PERSON_HOUSEHOLD))).toList();
    }

    /** @param taken references that somebody has already */
    void gather(Collection<String> taken) {
        known.people().forEach((id, member) -> written.people.put(id, member.id()));
        written.households.putAll(known.households());
        known.decisions().forEach((number, decision) -> written.decisions.put(number, decision.id()));
        firstDays();
        plan.people().households().forEach((household, members) -> {
            if (!written.households.containsKey(household)) {
                household(household, members.get(0), taken);
            }
            members.forEach(this::person);
        });
        plan.rows().outcomes().forEach(this::outcome);
        List<Decision> inOrder = plan.decisions().inOrder();
        inOrder.stream().filter(row -> plan.standing().state(row) == State.NEW)
                .forEach(row -> written.decisions.put(row.number(), numbers.getAsLong()));
        inOrder.stream().filter(row -> plan.standing().state(row) == State.NEW).forEach(this::decision);
    }

    /** A household is known from the first that is told of it; its directorate is that of where it was last. */
    private void firstDays() {
        plan.rows().decisions().forEach(row -> since.merge(row.household(), row.decided(), PeoplePart::earlier));
        plan.stays().sojourns().forEach((person, stays) -> stays.forEach(stay -> {
            firstEntry.merge(person, stay.in(), PeoplePart::earlier);
            plan.people().person(person)
                    .ifPresent(row -> since.merge(row.household(), stay.in(), PeoplePart::earlier));
            directorate(person, stay.code());
        }));
        plan.ways().forEach(way -> way.arrivals().keySet().forEach(person -> {
            if (!firstEntry.containsKey(person)) {
                directorate(person, way.to());
            }
        }));
    }

    private void directorate(String person, DnaCode code) {
        known.facility(code).map(Known.Facility::directorate)
                .ifPresent(id -> plan.people().person(person).ifPresent(row -> directorates.put(row.household(), id)));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private void household(String household, Person first, Collection<String> taken) {
        long id = numbers.getAsLong();
        String source = Spelling.clean(first.line().shown(TakeoverColumn.PERSON_HOUSEHOLD));
        written.households.put(household, id);
        households.add(id, taken.contains(source) ? source + "/" + id : source, directorates.get(household));
        householdSources.add(id, operator, source);
    }

    private void person(Person row) {
        Long household = written.households.get(row.household());
        switch (plan.standing().state(row)) {
            case NEW -> {
                long id = numbers.getAsLong();
                written.people.put(row.id(), id);
                newPerson(row, id, household);
            }
            case CHANGED -> changedPerson(row, written.people.get(row.id()));
            case SAME -> { /* stays as it is */ }
        }
        written.targets.put(row, written.people.get(row.id()));
    }

    private void newPerson(Person row, long id, Long household) {
        LocalDate from = memberSince(row);
        people.add(id, directorates.get(row.household()), row.name(), row.given(), row.sex(), row.born().day(),
                row.born().precision(), row.nationality(), row.agdref(), row.language());
        sources.add(id, household, operator, Spelling.clean(row.line().shown(TakeoverColumn.PERSON_ID)));
        memberships.add(numbers.getAsLong(), household, id, plan.people().role(row), from);
        if (row.phone() != null || row.email() != null) {
            contacts.add(id, row.phone(), row.email());
        }
        if (row.procedure() != null) {
            procedures.add(numbers.getAsLong(), id, from, row.procedure());
        }
    }

    /** Nobody belongs to a household before birth, as far as its day is known. */
    private LocalDate memberSince(Person row) {
        LocalDate household = since.getOrDefault(row.household(), today);
        if (!row.born().day().isAfter(household)) {
            return household;
        }
        return Stream.of(row.born().day(), firstEntry.get(row.id())).filter(Objects::nonNull).min(LocalDate::compareTo)
                .orElseThrow();
    }

    private void changedPerson(Person row, Long id) {
        otherPeople.add(id, row.name(), row.given(), row.sex(), row.born().day(), row.born().precision(),
                row.nationality(), row.agdref(), row.language());
        otherContacts.add(id, row.phone(), row.email());
        HouseholdRole role = plan.people().role(row);
        otherRoles.add(id, role);
        otherHeads.add(id, role);
        if (row.procedure() != null) {
            otherProcedures.add(id, row.procedure());
            firstProcedures.add(numbers.getAsLong(), id, memberSince(row), row.procedure());
        }
    }

    private void outcome(Outcome row) {
        switch (plan.standing().state(row)) {
            case NEW -> {
                long id = numbers.getAsLong();
                written.targets.put(row, id);
                outcomes.add(id, written.people.get(row.person()), row.body(), row.kind(), row.decided(), row.read(),
                        row.notified());
            }
            case CHANGED -> otherOutcomes.add(plan.standing().of(row).target(), row.read(), row.notified());
            case SAME -> { /* stays as it is */ }
        }
    }

    private void decision(Decision row) {
        long id = written.decisions.get(row.number());
        written.targets.put(row, id);
        boolean detailed = row.nature() == DecisionNature.EXIT && OF_EXIT_DECISIONS.contains(row.reason());
        DnaCode to = plan.decisions().ways().get(row.number());
        decisions.add(id, Spelling.clean(row.line().shown(TakeoverColumn.DECISION_NUMBER)), row.nature(),
                written.households.get(row.household()), row.person() == null ? null : written.people.get(row.person()),
                to == null ? null : written.facilities.get(to.value()), row.decided(), row.notified(), row.effective(),
                row.endOfCare(), row.until(),
                row.reason() == null || detailed ? null : Texts.in(Locale.FRENCH).label(row.reason()),
                row.nature() == DecisionNature.ANNULMENT ? written.decisions.get(row.annuls()) : null);
        if (detailed) {
            details.add(id, row.reason());
        }
    }

    void run(Connection connection) throws SQLException {
        for (Batch batch : List.of(households, householdSources, people, sources, contacts, memberships, procedures,
                outcomes, decisions, details)) {
            batch.run(connection);
        }
    }

    /** What stands is put right once the stays are in: whoever had none before is in sight from then on. */
    void putRight(Connection connection) throws SQLException {
        for (Batch batch : List.of(otherPeople, otherContacts, otherRoles, otherHeads, otherProcedures,
                firstProcedures, otherOutcomes)) {
            batch.run(connection);
        }
    }
}
