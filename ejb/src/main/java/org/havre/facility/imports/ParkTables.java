package org.havre.facility.imports;

import static org.havre.facility.UnavailabilityReason.DESINSECTISATION;
import static org.havre.facility.UnavailabilityReason.REMISE_EN_ETAT;
import static org.havre.facility.UnavailabilityReason.SOUS_OCCUPATION;
import static org.havre.facility.UnavailabilityReason.TRAVAUX;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.havre.facility.FacilityKind;
import org.havre.facility.TermsSource;
import org.havre.facility.UnavailabilityReason;
import org.havre.facility.imports.KnownCentre.Belonging;
import org.havre.facility.imports.KnownPark.Holding;

/** What the park import reads from the database, a table at a time. */
final class ParkTables {

    static final List<UnavailabilityReason> REASONS = List.of(TRAVAUX, REMISE_EN_ETAT, DESINSECTISATION,
            SOUS_OCCUPATION);
    static final List<String> FIGURES = List.of("capacity", "travaux", "remise_en_etat", "desinsectisation",
            "sous_occupation", "unavailable", "occupied", "overstay_protected", "overstay_rejected", "unavailable_rate",
            "occupancy_rate", "protected_rate", "rejected_rate");

    private final Connection connection;

    ParkTables(Connection connection) {
        this.connection = connection;
    }

    /** Takes the role of an import, and lets no other one in until the transaction ends. */
    void enter() throws SQLException {
        run("select pg_advisory_xact_lock(hashtext('park import'))");
        run("select enter_import()");
    }

    private void run(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    Departments departments() throws SQLException {
        Map<String, String> names = new HashMap<>();
        each("select code, name from department", row -> names.put(row.getString(1), row.getString(2)));
        return new Departments(names);
    }

    KnownPark park() throws SQLException {
        Map<Long, String> departments = new HashMap<>();
        each("select id, department_code from facility", row -> departments.put(row.getLong(1), row.getString(2)));
        List<Holding> holdings = new ArrayList<>();
        each("select id, code, facility_id, starts_on, ends_on from facility_code",
                row -> holdings.add(new Holding(row.getLong(1), row.getString(2), row.getLong(3),
                        departments.get(row.getLong(3)), day(row, 4), day(row, 5))));
        return new KnownPark(holdings);
    }

    /** Operators by the spellings that were mapped to them, and by their own name. */
    Map<String, Long> operators() throws SQLException {
        Map<String, Long> operators = new HashMap<>();
        each("select name, id from operator order by id desc",
                row -> operators.put(OperatorSpelling.key(row.getString(1)), row.getLong(2)));
        each("select spelling, operator_id from operator_spelling",
                row -> operators.put(row.getString(1), row.getLong(2)));
        return operators;
    }

    Map<Long, String> operatorNames() throws SQLException {
        Map<Long, String> names = new HashMap<>();
        each("select id, name from operator", row -> names.put(row.getLong(1), row.getString(2)));
        return names;
    }

    Map<String, Long> directorates() throws SQLException {
        Map<String, Long> directorates = new HashMap<>();
        each("select name, id from territorial_directorate order by id desc",
                row -> directorates.put(directorateKey(row.getString(1)), row.getLong(2)));
        return directorates;
    }

    /** {@code « DT de Lyon »} and {@code « LYON »} are one. */
    static String directorateKey(String name) {
        String key = Departments.key(name).replaceFirst("^(dt|direction territoriale) ", "");
        return key.isEmpty() ? Departments.key(name) : key;
    }

    /**
     * Every facility as it is in a month. Each table is read through once: a query for each facility is slow under
     * policies, and slower still while a new database has no statistics.
     */
    Map<Long, KnownCentre> centres(YearMonth month) throws SQLException {
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        Map<Long, Terms.Held> terms = termsInForce(last);
        Map<Long, LocalDate> nextTerms = firstAfter("starts_on", "facility_terms", last);
        Map<Long, Belonging> directorates = directorates(first);
        Map<Long, LocalDate> nextDirectorates = firstAfter("starts_on", "facility_directorate", first);
        Map<Long, List<Integer>> declared = declared(first);
        Map<Long, LocalDate> nextDeclared = firstAfter("month", "declared_activity", first);
        Map<Long, KnownCentre> centres = new HashMap<>();
        each("select id, name, department_code, last_declared from facility", row -> {
            long id = row.getLong(1);
            centres.put(id, new KnownCentre(id, row.getString(2), row.getString(3), day(row, 4), nextDeclared.get(id),
                    terms.get(id), nextTerms.get(id), directorates.get(id), nextDirectorates.get(id),
                    declared.get(id)));
        });
        return centres;
    }

    private Map<Long, LocalDate> firstAfter(String column, String table, LocalDate day) throws SQLException {
        Map<Long, LocalDate> firsts = new HashMap<>();
        each("select facility_id, min(%1$s) from %2$s where %1$s > ? group by facility_id".formatted(column, table),
                row -> firsts.put(row.getLong(1), day(row, 2)), day);
        return firsts;
    }

    private Map<Long, Terms.Held> termsInForce(LocalDate day) throws SQLException {
        Map<Long, Terms.Held> terms = new HashMap<>();
        each("""
                select facility_id, id, starts_on, kind, operator_id, authorised_capacity, source from facility_terms
                where starts_on <= ? order by starts_on""",
                row -> terms.put(row.getLong(1), new Terms.Held(row.getLong(2), day(row, 3),
                        new Terms(FacilityKind.valueOf(row.getString(4)), row.getLong(5), row.getInt(6)),
                        TermsSource.valueOf(row.getString(7)))),
                day);
        return terms;
    }

    private Map<Long, Belonging> directorates(LocalDate day) throws SQLException {
        Map<Long, Belonging> directorates = new HashMap<>();
        each("""
                select facility_id, id, directorate_id, starts_on, ends_on from facility_directorate
                where starts_on <= ? and (ends_on is null or ends_on > ?)""",
                row -> directorates.put(row.getLong(1),
                        new Belonging(row.getLong(2), row.getLong(3), day(row, 4), day(row, 5))),
                day, day);
        return directorates;
    }

    private Map<Long, List<Integer>> declared(LocalDate month) throws SQLException {
        Map<Long, List<Integer>> declared = new HashMap<>();
        each("select facility_id, " + String.join(", ", FIGURES) + " from declared_activity where month = ?", row -> {
            List<Integer> figures = new ArrayList<>();
            for (int figure = 0; figure < FIGURES.size(); figure++) {
                figures.add((Integer) row.getObject(2 + figure));
            }
            declared.put(row.getLong(1), figures);
        }, month);
        return declared;
    }

    /** The codes that facilities go by on a day. */
    Map<Long, String> codes(LocalDate day) throws SQLException {
        Map<Long, String> codes = new HashMap<>();
        each("select facility_id, min(code) from facility_code where starts_on <= ? and (ends_on is null or ends_on > ?)"
                + " group by facility_id", row -> codes.put(row.getLong(1), row.getString(2)), day, day);
        return codes;
    }

    @FunctionalInterface
    private interface Taken {

        void from(ResultSet row) throws SQLException;
    }

    private void each(String sql, Taken taken, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < parameters.length; at++) {
                Object value = parameters[at];
                statement.setObject(at + 1,
                        value instanceof Long[] ids ? connection.createArrayOf("bigint", ids) : value);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taken.from(rows);
                }
            }
        }
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
