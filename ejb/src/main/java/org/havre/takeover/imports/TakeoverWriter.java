package org.havre.takeover.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.havre.facility.imports.ImportProgress;
import org.havre.facility.imports.NamedRows;
import org.havre.facility.imports.NumberBlocks;
import org.havre.facility.imports.OperatorSpelling;
import org.havre.takeover.imports.Standing.State;

/** Writes a checked workbook: each table once, each statement with all its rows. */
final class TakeoverWriter {

    private static final int PARTS = 4;
    private static final String[] WRITTEN = {"operator", "facility", "facility_code", "facility_terms", "site", "unit",
            "place", "unavailability", "household", "person", "membership", "person_procedure", "outcome", "decision",
            "orientation", "orientation_member", "stay", "bed_assignment", "absence", "person_facility",
            "takeover_row", "takeover_person"};

    private final Connection connection;
    private final TakeoverTables tables;
    private final TakeoverPlan plan;
    private final Known known;
    private final LocalDate today;
    private final Written written = new Written();
    private final Batch came = Batch.of(
            "insert into takeover_row (operator_id, sheet, key, digest, target_id, person_id, household_id)"
                    + " select * from %s on conflict (operator_id, sheet, key) do update set digest = excluded.digest,"
                    + " target_id = coalesce(excluded.target_id, takeover_row.target_id)",
            "operator_id bigint", "sheet text",
            "key text", "digest text", "target_id bigint", "person_id bigint", "household_id bigint");

    TakeoverWriter(Connection connection, TakeoverTables tables, TakeoverPlan plan, Known known, LocalDate today) {
        this.connection = connection;
        this.tables = tables;
        this.plan = plan;
        this.known = known;
        this.today = today;
    }

    /** @param operator whose workbook it is */
    void write(String operator, ImportProgress progress) throws SQLException {
        NumberBlocks numbers = new NumberBlocks(connection);
        NamedRows operators = new NamedRows(tables.operators(), numbers);
        long owner = operators.get(OperatorSpelling.key(operator), operator);
        ParkPart park = new ParkPart(plan, known, written, operators, numbers);
        park.gather();
        PeoplePart people = new PeoplePart(plan, known, written, owner, today, numbers);
        people.gather(tables.taken(PeoplePart.references(plan)));
        StaysPart stays = new StaysPart(plan, known, written, today, numbers);
        stays.gather();
        progress.reached(PARTS + 1, 2 * PARTS);
        operators(operators);
        park.run(connection);
        progress.reached(PARTS + 2, 2 * PARTS);
        people.run(connection);
        progress.reached(PARTS + 3, 2 * PARTS);
        stays.run(connection);
        people.putRight(connection);
        remember(owner);
        tables.settle();
        tables.refreshStatistics(WRITTEN);
        progress.reached(2 * PARTS, 2 * PARTS);
    }

    private void operators(NamedRows operators) throws SQLException {
        Batch made = Batch.into("operator", "id bigint", "name text");
        operators.made().forEach(made::add);
        made.run(connection);
        Batch learnt = Batch.of("insert into operator_spelling (spelling, operator_id) select * from %s"
                + " on conflict (spelling) do nothing", "spelling text", "operator_id bigint");
        operators.learnt().forEach(learnt::add);
        learnt.run(connection);
    }

    private void remember(long operator) throws SQLException {
        plan.rows().all().filter(row -> plan.standing().state(row) != State.SAME).forEach(row -> {
            Standing.Of standing = plan.standing().of(row);
            came.add(operator, row.line().sheet(), standing.key(), standing.digest(), written.targets.get(row),
                    person(row), household(row));
        });
        came.run(connection);
    }

    private Long person(TakeoverRow row) {
        if (row instanceof TakeoverRow.Person person) {
            return written.people.get(person.id());
        }
        if (row instanceof TakeoverRow.Outcome outcome) {
            return written.people.get(outcome.person());
        }
        if (row instanceof TakeoverRow.Stay stay) {
            return written.people.get(stay.person());
        }
        return row instanceof TakeoverRow.Absence absence ? written.people.get(absence.person()) : null;
    }

    private Long household(TakeoverRow row) {
        return row instanceof TakeoverRow.Decision decision ? written.households.get(decision.household()) : null;
    }
}
