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
import java.util.Collection;
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
            "sous_occupation", "unavailable", "occupied", "overstay_protected", "overstay_rejected");

    private static final String CENTRES = """
            select f.id, f.name, f.department_code, f.last_declared,
                   (select min(month) from declared_activity n where n.facility_id = f.id and n.month > ?) as next_declared,
                   t.id, t.starts_on, t.kind, t.operator_id, t.authorised_capacity, t.source,
                   (select min(starts_on) from facility_terms n where n.facility_id = f.id and n.starts_on > ?) as next_terms,
                   b.id, b.directorate_id, b.starts_on, b.ends_on,
                   (select min(starts_on) from facility_directorate n
                    where n.facility_id = f.id and n.starts_on > ?) as next_directorate,
                   a.month, %s
            from facility f
            left join lateral (select * from facility_terms t where t.facility_id = f.id and t.starts_on <= ?
                               order by t.starts_on desc limit 1) t on true
            left join facility_directorate b on b.facility_id = f.id and b.starts_on <= ?
                               and (b.ends_on is null or b.ends_on > ?)
            left join declared_activity a on a.facility_id = f.id and a.month = ?
            where f.id = any(?)""".formatted("a." + String.join(", a.", FIGURES));

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
        List<Holding> holdings = new ArrayList<>();
        each("select c.id, c.code, c.facility_id, f.department_code, c.starts_on, c.ends_on"
                + " from facility_code c join facility f on f.id = c.facility_id",
                row -> holdings.add(new Holding(row.getLong(1), row.getString(2), row.getLong(3), row.getString(4),
                        day(row, 5), day(row, 6))));
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

    /** The facilities of these numbers, as they are in a month. */
    Map<Long, KnownCentre> centres(Collection<Long> facilities, YearMonth month) throws SQLException {
        Map<Long, KnownCentre> centres = new HashMap<>();
        LocalDate first = month.atDay(1);
        LocalDate last = month.atEndOfMonth();
        Object[] parameters = {first, last, first, last, first, first, first, facilities.toArray(Long[]::new)};
        each(CENTRES, row -> centres.put(row.getLong(1), centre(row)), parameters);
        return centres;
    }

    private static KnownCentre centre(ResultSet row) throws SQLException {
        Terms.Held terms = row.getObject(6) == null
                ? null
                : new Terms.Held(row.getLong(6), day(row, 7),
                        new Terms(FacilityKind.valueOf(row.getString(8)), row.getLong(9), row.getInt(10)),
                        TermsSource.valueOf(row.getString(11)));
        Belonging directorate = row.getObject(13) == null
                ? null
                : new Belonging(row.getLong(13), row.getLong(14), day(row, 15), day(row, 16));
        List<Integer> declared = row.getObject(18) == null ? null : new ArrayList<>();
        for (int figure = 0; declared != null && figure < FIGURES.size(); figure++) {
            declared.add((Integer) row.getObject(19 + figure));
        }
        return new KnownCentre(row.getLong(1), row.getString(2), row.getString(3), day(row, 4), day(row, 5), terms,
                day(row, 12), directorate, day(row, 17), declared);
    }

    /** Newest month that any file has stated; null before the first import. */
    LocalDate newestMonth() throws SQLException {
        List<LocalDate> newest = new ArrayList<>();
        each("select max(last_declared) from facility", row -> newest.add(day(row, 1)));
        return newest.get(0);
    }

    /** A code and the name of a centre. */
    record Absent(String code, String name, LocalDate lastDeclared) {}

    /** Centres that an earlier file named and this month's does not: not closed, but to be looked at. */
    List<Absent> absent(LocalDate month, Collection<Long> present) throws SQLException {
        List<Absent> absent = new ArrayList<>();
        each("""
                select (select min(c.code) from facility_code c where c.facility_id = f.id and c.starts_on <= ?
                        and (c.ends_on is null or c.ends_on > ?)) as code, f.name, f.last_declared
                from facility f where f.last_declared < ? and not f.id = any(?) order by code, f.name""",
                row -> absent.add(new Absent(row.getString(1), row.getString(2), day(row, 3))), month, month, month,
                present.toArray(Long[]::new));
        return absent;
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
