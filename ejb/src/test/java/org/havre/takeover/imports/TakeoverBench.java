package org.havre.takeover.imports;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.facility.DnaCode;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnitPublic;
import org.havre.facility.imports.ImportProgress;
import org.havre.facility.imports.OperatorSpelling;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.ExitReason;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;
import org.havre.shared.BenchTable;
import org.havre.shared.Measures;
import org.havre.shared.workbook.Cell;
import org.havre.stay.EntryKind;
import org.havre.takeover.imports.TakeoverRow.UnitName;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * A take-over of a hundred thousand stays, from rows that have been read to the last of them committed, beside a copy of
 * what it wrote into the same tables: once with their keys, checks and exclusions alone, once with their triggers too,
 * which keep history, trail and order.
 */
@OnPostgres
class TakeoverBench {

    private static final int FACILITIES = Integer.getInteger("bench.facilities", 60);
    private static final int FLATS = 38;
    private static final int ONE_AFTER_THE_OTHER = 22;
    private static final int WARM_UP = 1;
    private static final String OPERATOR = "Rive Droite";
    private static final List<String> TABLES = List.of("operator", "operator_spelling", "facility", "facility_code",
            "facility_terms",
            "site", "unit", "place", "household", "person", "membership", "person_procedure", "decision",
            "decision_detail", "orientation", "orientation_member", "stay", "bed_assignment", "takeover_household",
            "takeover_person", "takeover_row");

    private final TestDatabase database;
    private final Measures first = new Measures();
    private final Measures again = new Measures();
    private final Measures constrained = new Measures();
    private final Measures kept = new Measures();
    private final Map<String, String> copies = new LinkedHashMap<>();
    private final TakeoverRows rows = TakeoverRows.none();
    private final Named named = new Named();
    private int number = 1;

    TakeoverBench(TestDatabase database) {
        this.database = database;
    }

    @Test void a_hundred_thousand_stays_come_in() throws Exception {
        invent();
        new OperatorDesk(database);
        for (int round = -WARM_UP; round < Measures.TAKEN; round++) {
            if (round == 0) List.of(first, again, constrained, kept).forEach(Measures::forget);
            empty();
            first.time(this::bring);
            if (copies.isEmpty()) take();
            again.time(this::bring);
            empty();
            kept.time(this::copy);
            empty();
            TABLES.forEach(table -> database.execute("alter table " + table + " disable trigger user"));
            constrained.time(this::copy);
            TABLES.forEach(table -> database.execute("alter table " + table + " enable trigger user"));
        }
        tell();
    }

    private void tell() throws IOException {
        BenchTable table = new BenchTable();
        table.ratio("Take-over of " + rows.stays().size() + " stays, with all checks, history and trail", first,
                "copy into the same constrained tables " + constrained, first.ratioTo(constrained), "3");
        table.ratio("the same, beside a copy that keeps history and trail too", first, "copy " + kept,
                first.ratioTo(kept), "");
        table.ratio("the same rows again", again, "copy " + constrained, again.ratioTo(constrained), "0.5");
        table.write(Path.of("target", "bench", "takeover.md"));
        System.out.println(table);
    }

    private void empty() {
        database.execute("truncate " + String.join(", ", TABLES) + " cascade");
    }

    private void bring() throws SQLException {
        try (Connection connection = OperatorDesk.entered(database, "admin", OperatorDesk.TODAY)) {
            TakeoverTables tables = new TakeoverTables(connection);
            tables.enter();
            Long operator = tables.operators().get(OperatorSpelling.key(OPERATOR));
            Known known = tables.known(rows, operator, OperatorDesk.TODAY);
            Remarks remarks = new Remarks();
            TakeoverPlan plan = TakeoverPlan.of(rows, named, known, OperatorDesk.TODAY, remarks);
            if (remarks.anyRejected()) throw new IllegalStateException("Not accepted: " + remarks.rejected().get(0));
            new TakeoverWriter(connection, tables, plan, known, OperatorDesk.TODAY).write(OPERATOR,
                    ImportProgress.unwatched());
            connection.commit();
        }
    }

    /** What it wrote, as it will be copied. */
    private void take() throws SQLException, IOException {
        try (Connection owner = database.asOwner()) {
            for (String table : TABLES) {
                StringWriter text = new StringWriter();
                copying(owner).copyOut("copy (select * from " + table + ") to stdout", text);
                copies.put(table, text.toString());
            }
        }
    }

    private void copy() throws SQLException, IOException {
        try (Connection owner = database.asOwner()) {
            owner.setAutoCommit(false);
            for (Map.Entry<String, String> table : copies.entrySet())
                copying(owner).copyIn("copy " + table.getKey() + " from stdin", new StringReader(table.getValue()));
            owner.commit();
        }
    }

    private static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    /** Couples, one after the other in flats of two. */
    private void invent() {
        for (int facility = 0; facility < FACILITIES; facility++) {
            DnaCode code = new DnaCode(String.format("C%04d", 1000 + facility));
            named.codes.add(code.value());
            rows.structures().add(new TakeoverRow.Structure(line(TakeoverSheet.STRUCTURES), code,
                    "CADA " + code.value(), FacilityKind.CADA, OPERATOR, "69", null, null, null, 2 * FLATS,
                    LocalDate.of(2015, 1, 1)));
            for (int flat = 0; flat < FLATS; flat++) {
                for (String bed : List.of("a", "b")) {
                    named.place(new UnitName(code, "F" + flat), bed);
                    rows.places().add(new TakeoverRow.Place(line(TakeoverSheet.PLACES), code, "F" + flat, 2, false,
                            UnitPublic.ANY, true, false, bed, LocalDate.of(2015, 1, 1), null));
                }
                for (int turn = 0; turn < ONE_AFTER_THE_OTHER; turn++) lives(code, "F" + flat, turn);
            }
        }
    }

    private void lives(DnaCode code, String flat, int turn) {
        String household = Words.id(code.value() + flat + "-" + turn);
        LocalDate in = LocalDate.of(2016, 11, 2).plusDays(160L * turn);
        named.households.add(household);
        decide("A" + household, DecisionNature.ADMISSION, household, code, in.minusDays(3), null);
        decide("S" + household, DecisionNature.EXIT, household, null, in.plusDays(120), in.plusDays(150));
        for (int member = 0; member < 2; member++) {
            String person = Words.id(household + "-" + member);
            named.people.add(person);
            rows.people().add(new TakeoverRow.Person(line(TakeoverSheet.PEOPLE, Map.of(TakeoverColumn.PERSON_ID, person,
                    TakeoverColumn.PERSON_HOUSEHOLD, household)), person, household,
                    member == 0 ? HouseholdRole.HEAD : HouseholdRole.SPOUSE, "Aubépine", "Lys" + turn,
                    member == 0 ? Sex.F : Sex.M, BirthDate.of(LocalDate.of(1980, 1, 1).plusDays(number % 7000)), "AFG",
                    null, Procedure.NORMAL, null, null, null));
            rows.stays().add(new TakeoverRow.Stay(line(TakeoverSheet.STAYS), person, code, flat,
                    member == 0 ? "a" : "b", in, in.plusDays(150), EntryKind.DECISION, "A" + household,
                    "S" + household, ExitReason.DEPART_VOLONTAIRE, false));
        }
    }

    private void decide(String key, DecisionNature nature, String household, DnaCode code, LocalDate on,
            LocalDate endOfCare) {
        named.decisions.add(key);
        rows.decisions().add(new TakeoverRow.Decision(
                line(TakeoverSheet.DECISIONS, Map.of(TakeoverColumn.DECISION_NUMBER, key)), key, nature, household,
                null,
                code, on, on, null, endOfCare, null, endOfCare == null ? null : ExitReason.DEPART_VOLONTAIRE, null));
    }

    private Line line(TakeoverSheet sheet) {
        return line(sheet, Map.of());
    }

    /** What the file calls somebody or something is kept as it stands there. */
    private Line line(TakeoverSheet sheet, Map<TakeoverColumn, String> names) {
        Map<TakeoverColumn, Cell> cells = new EnumMap<>(TakeoverColumn.class);
        names.forEach((column, name) -> cells.put(column, new Cell(0, Cell.Kind.TEXT, name, false)));
        return new Line(sheet, sheet.title(), number++, null, cells);
    }
}
