package org.havre.takeover.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.havre.takeover.imports.Standing.State;
import org.havre.takeover.imports.TakeoverRow.Absence;
import org.havre.takeover.imports.TakeoverRow.Stay;

/** Writes the ways that decisions opened, stays with their beds, beds that are kept, and absences. */
final class StaysPart {

    private final TakeoverPlan plan;
    private final Known known;
    private final Written written;
    private final LocalDate today;
    private final LongSupplier numbers;
    private final Map<Sojourn, Long> stayNumbers = new IdentityHashMap<>();

    private final Batch ways = Batch.into("orientation", "id bigint", "decision_id bigint", "household_id bigint",
            "facility_id bigint", "decided_on date", "expected_on date", "last_day date", "state text",
            "ended_on date");
    private final Batch members = Batch.into("orientation_member", "id bigint", "orientation_id bigint",
            "facility_id bigint", "person_id bigint", "arrived_on date");
    private final Batch stays = Batch.into("stay", "id bigint", "person_id bigint", "facility_id bigint",
            "starts_on date", "ends_on date", "entry text", "entry_decision_id bigint", "exit_decision_id bigint",
            "exit_reason text");
    private final Batch otherStays = Batch.change("stay", "id bigint", "ends_on date", "exit_decision_id bigint",
            "exit_reason text");
    private final Batch beds = Batch.into("bed_assignment", "id bigint", "facility_id bigint", "person_id bigint",
            "unit_id bigint", "place_id bigint", "stay_id bigint", "state text", "starts_on date", "ends_on date");
    private final Batch otherBeds = Batch.of("""
            update bed_assignment t set unit_id = n.unit_id, place_id = n.place_id, ends_on = n.ends_on
            from %s where t.stay_id = n.stay_id and t.starts_on = n.starts_on and t.state = 'ACTIVE'""",
            "stay_id bigint", "starts_on date", "unit_id bigint", "place_id bigint", "ends_on date");
    private final Batch bedsSince = Batch.of("""
            insert into bed_assignment (id, facility_id, person_id, unit_id, place_id, stay_id, state, starts_on, ends_on)
            select n.id, n.facility_id, n.person_id, n.unit_id, n.place_id, n.stay_id, 'ACTIVE', n.starts_on, n.ends_on
            from %s where not exists (select 1 from bed_assignment b where b.stay_id = n.stay_id and b.state = 'ACTIVE'
                                        and b.starts_on = n.starts_on)""",
            "id bigint", "facility_id bigint", "person_id bigint", "unit_id bigint", "place_id bigint",
            "stay_id bigint", "starts_on date", "ends_on date");
    private final Batch kept = Batch.of("""
            insert into bed_assignment (id, facility_id, person_id, unit_id, place_id, orientation_id, state, starts_on, ends_on)
            select n.id, o.facility_id, n.person_id, n.unit_id, n.place_id, o.id, 'RESERVED', n.starts_on, n.ends_on
            from %s join orientation o on o.decision_id = n.decision_id and o.facility_id = n.facility_id""",
            "id bigint", "decision_id bigint", "facility_id bigint", "person_id bigint", "unit_id bigint",
            "place_id bigint", "starts_on date", "ends_on date");
    private final Batch keptNoLonger = Batch.of("""
            update bed_assignment t set state = 'CANCELLED' from %s join orientation o on o.decision_id = n.decision_id
            where t.orientation_id = o.id and t.person_id = n.person_id and t.state = 'RESERVED'""",
            "decision_id bigint", "person_id bigint");
    private final Batch awaitedUntil = Batch.of("""
            update orientation t set expected_on = n.expected_on, last_day = greatest(t.last_day, n.last_day) from %s
            where t.decision_id = n.decision_id and t.state = 'EXPECTED'""", "decision_id bigint", "expected_on date",
            "last_day date");
    private final Batch come = Batch.of("""
            update orientation_member t set arrived_on = n.arrived_on from %s join orientation o on o.decision_id = n.decision_id
            where t.orientation_id = o.id and t.person_id = n.person_id and t.arrived_on is null""",
            "decision_id bigint", "person_id bigint", "arrived_on date");
    private final Batch complete = Batch.of(
            """
            update orientation t set state = 'ARRIVED', ended_on = null from %s
            where t.decision_id = n.decision_id and t.state in ('EXPECTED', 'NOT_ARRIVED')
              and not exists (select 1 from orientation_member m where m.orientation_id = t.id and m.arrived_on is null)""",
            "decision_id bigint", "person_id bigint", "arrived_on date");
    private final Batch absences = Batch.into("absence", "id bigint", "facility_id bigint", "stay_id bigint",
            "person_id bigint", "starts_on date", "ends_on date", "reason text", "returned boolean");
    private final Batch otherAbsences = Batch.change("absence", "id bigint", "ends_on date", "reason text",
            "returned boolean");

    StaysPart(TakeoverPlan plan, Known known, Written written, LocalDate today, LongSupplier numbers) {
        this.plan = plan;
        this.known = known;
        this.written = written;
        this.today = today;
        this.numbers = numbers;
    }

    void gather() {
        plan.ways().stream().filter(way -> plan.standing().state(way.decision()) == State.NEW).forEach(this::way);
        plan.stays().sojourns().values().forEach(all -> all.forEach(this::stay));
        plan.stays().planned().forEach(this::planned);
        plan.rows().absences().forEach(this::absence);
    }

    private void way(Way way) {
        long id = numbers.getAsLong();
        long facility = written.facilities.get(way.to().value());
        long decision = written.decisions.get(way.decision().number());
        ways.add(id, decision, written.households.get(way.decision().household()), facility, way.decision().decided(),
                way.expectedOn(), way.lastDay(), way.state(), way.endedOn());
        way.arrivals().forEach((person, day) -> members.add(numbers.getAsLong(), id, facility,
                written.people.get(person), day));
    }

    private void stay(Sojourn stay) {
        Long before = stay.rows().stream().map(row -> plan.standing().of(row).target()).filter(Objects::nonNull)
                .findFirst().orElse(null);
        boolean same = stay.rows().stream().allMatch(plan.standing()::isSame);
        Long id = before == null ? Long.valueOf(numbers.getAsLong()) : before;
        stayNumbers.put(stay, id);
        stay.rows().forEach(row -> written.targets.put(row, id));
        if (same) {
            return;
        }
        if (before == null) {
            opened(stay, id);
        } else {
            otherStays.add(id, stay.out(), decision(stay.exitDecision()), stay.reason(plan.decisions()));
        }
        arrived(stay);
        if (!stay.isOneDay()) {
            stay.rows().stream().filter(row -> row.unit() != null).forEach(row -> bed(row, id, before != null));
        }
    }

    private Long decision(String number) {
        return number == null ? null : written.decisions.get(number);
    }

    private void opened(Sojourn stay, long id) {
        stays.add(id, written.people.get(stay.person()), written.facilities.get(stay.code().value()), stay.in(),
                stay.out(), stay.entry(), decision(stay.first().entryDecision()), decision(stay.exitDecision()),
                stay.reason(plan.decisions()));
    }

    /** Whoever comes on a decision that was in already. */
    private void arrived(Sojourn stay) {
        Long decision = decision(stay.first().entryDecision());
        if (decision != null) {
            Long person = written.people.get(stay.person());
            come.add(decision, person, stay.in());
            complete.add(decision, person, stay.in());
            keptNoLonger.add(decision, person);
        }
    }

    private void bed(Stay row, long stay, boolean before) {
        Long facility = written.facilities.get(row.code().value());
        Long person = written.people.get(row.person());
        Long unit = written.units.get(row.at());
        Long place = written.place(row.at(), row.place(), row.in());
        if (!before) {
            beds.add(numbers.getAsLong(), facility, person, unit, place, stay, "ACTIVE", row.in(), row.out());
        } else if (!plan.standing().isSame(row)) {
            otherBeds.add(stay, row.in(), unit, place, row.out());
            bedsSince.add(numbers.getAsLong(), facility, person, unit, place, stay, row.in(), row.out());
        }
    }

    private void planned(Stay row) {
        if (plan.standing().isSame(row)) {
            return;
        }
        Long decision = written.decisions.get(row.entryDecision());
        Long person = written.people.get(row.person());
        LocalDate last = plan.stays().lastDay(row);
        awaitedUntil.add(decision, row.in(), last);
        if (plan.standing().state(row) == State.CHANGED) {
            keptNoLonger.add(decision, person);
        }
        if (row.unit() != null) {
            kept.add(numbers.getAsLong(), decision, written.facilities.get(row.code().value()), person,
                    written.units.get(row.at()), written.place(row.at(), row.place(), row.in()), row.in(),
                    last.plusDays(1));
        }
    }

    private void absence(Absence row) {
        LocalDate back = row.last() == null ? null : row.last().plusDays(1);
        boolean returned = back != null && !back.isAfter(today);
        switch (plan.standing().state(row)) {
            case NEW -> {
                long id = numbers.getAsLong();
                written.targets.put(row, id);
                Sojourn around = plan.stays().around(row);
                Long person = written.people.get(row.person());
                if (around != null) {
                    absences.add(id, written.facilities.get(around.code().value()), stayNumbers.get(around), person,
                            row.from(), back, row.reason(), returned);
                } else {
                    Known.Nights stay = known.stays().get(person).stream()
                            .filter(one -> one.nights().covers(row.from())).findFirst().orElseThrow();
                    absences.add(id, stay.facility(), stay.stay(), person, row.from(), back, row.reason(), returned);
                }
            }
            case CHANGED -> otherAbsences.add(plan.standing().of(row).target(), back, row.reason(), returned);
            case SAME -> { /* stays as it is */ }
        }
    }

    void run(Connection connection) throws SQLException {
        for (Batch batch : List.of(ways, members, stays, otherStays, beds, otherBeds, bedsSince, awaitedUntil,
                keptNoLonger, kept, come, complete, absences, otherAbsences)) {
            batch.run(connection);
        }
    }
}
