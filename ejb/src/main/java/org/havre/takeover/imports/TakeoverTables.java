package org.havre.takeover.imports;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnitPublic;
import org.havre.facility.imports.Departments;
import org.havre.facility.imports.OperatorSpelling;
import org.havre.orientation.DecisionNature;
import org.havre.shared.Period;

/** What the take-over reads from the database, a table at a time. */
final class TakeoverTables {

    private static final int USUAL_ARRIVAL_DAYS = 5;

    private final Connection connection;

    TakeoverTables(Connection connection) {
        this.connection = connection;
    }

    /** Takes the role of an import, and lets no other one in until the transaction ends. */
    void enter() throws SQLException {
        run("select pg_advisory_xact_lock(hashtext('park import'))");
        run("select enter_import()");
        run("set constraints all deferred");
    }

    /** Everything that had to wait is checked now. */
    void settle() throws SQLException {
        run("set constraints all immediate");
    }

    void run(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        }
    }

    Departments departments() throws SQLException {
        Map<String, String> names = new HashMap<>();
        each("select code, name from department", row -> names.put(row.getString(1), row.getString(2)));
        return new Departments(names);
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

    /** The operator of a facility on a day. */
    Optional<String> operatorOf(String code, LocalDate day) throws SQLException {
        List<String> found = new ArrayList<>();
        each("""
                select o.name from facility_code c join facility_terms t on t.facility_id = c.facility_id
                join operator o on o.id = t.operator_id where c.code = ? and t.starts_on <= ?
                order by t.starts_on desc limit 1""", row -> found.add(row.getString(1)), code, day);
        return found.stream().findFirst();
    }

    /** The headings that an operator's file has had explained; of all operators where none is named. */
    Headings headings(String operator) throws SQLException {
        List<String[]> kept = new ArrayList<>();
        each("select heading, means from takeover_heading where operator = coalesce(?, operator) order by operator",
                row -> kept.add(new String[]{row.getString(1), row.getString(2)}), operator);
        Headings headings = Headings.none();
        for (String[] one : kept) {
            headings = headings.with(one[0], TakeoverColumn.valueOf(one[1]));
        }
        return headings;
    }

    void remember(String operator, String heading, TakeoverColumn column) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into takeover_heading (operator, sheet, heading, means) values (?, ?, ?, ?)
                on conflict (operator, sheet, heading) do update set means = excluded.means""")) {
            statement.setString(1, operator);
            statement.setString(2, column.sheet().name());
            statement.setString(3, Words.key(heading));
            statement.setString(4, column.name());
            statement.executeUpdate();
        }
    }

    Set<String> codes() throws SQLException {
        Set<String> codes = new HashSet<>();
        each("select code from facility_code", row -> codes.add(row.getString(1)));
        return codes;
    }

    /** What is known of everything that a file names. */
    Known known(TakeoverRows rows, Long operator, LocalDate today) throws SQLException {
        Map<String, Known.Member> people = people(operator);
        return new Known(came(operator), facilities(codesOf(rows), today), people, households(operator),
                decisions(numbersOf(rows)), agdrefs(rows), stays(people.values()), arrivalDays(today));
    }

    private static Object[] codesOf(TakeoverRows rows) {
        return Stream.of(rows.structures().stream().map(TakeoverRow.Structure::code),
                rows.places().stream().map(TakeoverRow.Place::code),
                rows.outages().stream().map(TakeoverRow.Outage::code),
                rows.decisions().stream().map(TakeoverRow.Decision::code),
                rows.stays().stream().map(TakeoverRow.Stay::code)).flatMap(codes -> codes).filter(Objects::nonNull)
                .map(Object::toString).distinct().toArray();
    }

    private static Object[] numbersOf(TakeoverRows rows) {
        return Stream.of(
                rows.decisions().stream().flatMap(row -> Stream.of(row.number(), Objects.toString(row.annuls(), ""))),
                rows.stays().stream().flatMap(row -> Stream.of(Objects.toString(row.entryDecision(), ""),
                        Objects.toString(row.exitDecision(), ""))))
                .flatMap(numbers -> numbers).distinct().toArray();
    }

    private Map<TakeoverSheet, Map<String, Known.Came>> came(Long operator) throws SQLException {
        Map<TakeoverSheet, Map<String, Known.Came>> came = new EnumMap<>(TakeoverSheet.class);
        if (operator != null) {
            each("select sheet, key, digest, target_id from takeover_row where operator_id = ?",
                    row -> came.computeIfAbsent(TakeoverSheet.valueOf(row.getString(1)), none -> new HashMap<>())
                            .put(row.getString(2), new Known.Came(row.getString(3), number(row, 4))),
                    operator);
        }
        return came;
    }

    private Map<String, Known.Member> people(Long operator) throws SQLException {
        Map<String, Known.Member> people = new HashMap<>();
        if (operator != null) {
            each("""
                    select p.source, p.person_id, h.source from takeover_person p
                    join takeover_household h on h.household_id = p.household_id where p.operator_id = ?""",
                    row -> people.put(Words.id(row.getString(1)),
                            new Known.Member(row.getLong(2), Words.id(row.getString(3)))),
                    operator);
        }
        return people;
    }

    private Map<String, Long> households(Long operator) throws SQLException {
        Map<String, Long> households = new HashMap<>();
        if (operator != null) {
            each("select source, household_id from takeover_household where operator_id = ?",
                    row -> households.put(Words.id(row.getString(1)), row.getLong(2)), operator);
        }
        return households;
    }

    private Map<String, Known.Decision> decisions(Object[] numbers) throws SQLException {
        Map<String, Known.Decision> decisions = new HashMap<>();
        each("""
                select d.number, d.id, d.household_id, d.nature, c.code, d.decided_on, d.annulled
                from takeover_decisions(?) d
                left join lateral (select code from facility_code where facility_id = d.facility_id
                                   order by starts_on desc limit 1) c on true""",
                row -> decisions.put(Words.id(row.getString(1)),
                        new Known.Decision(row.getLong(2), row.getLong(3), DecisionNature.valueOf(row.getString(4)),
                                row.getString(5), day(row, 6), row.getBoolean(7))),
                array("text", numbers));
        return decisions;
    }

    private Map<String, Long> agdrefs(TakeoverRows rows) throws SQLException {
        Map<String, Long> holders = new HashMap<>();
        each("select agdref, person_id from takeover_agdrefs(?)",
                row -> holders.put(row.getString(1), row.getLong(2)), array("text", rows.people().stream()
                        .map(TakeoverRow.Person::agdref).filter(Objects::nonNull).distinct().toArray()));
        return holders;
    }

    private Map<Long, List<Known.Nights>> stays(Collection<Known.Member> people) throws SQLException {
        Map<Long, List<Known.Nights>> stays = new HashMap<>();
        each("select id, facility_id, person_id, starts_on, ends_on from stay where person_id = any (?) and not cancelled",
                row -> stays.computeIfAbsent(row.getLong(3), none -> new ArrayList<>()).add(nights(row, 1)),
                array("bigint", people.stream().map(Known.Member::id).toArray()));
        return stays;
    }

    private int arrivalDays(LocalDate today) throws SQLException {
        List<Integer> days = new ArrayList<>();
        each("select value from policy_value where name = 'ARRIVAL_DAYS' and starts_on <= ? order by starts_on desc",
                row -> days.add(row.getInt(1)), today);
        return days.isEmpty() ? USUAL_ARRIVAL_DAYS : days.get(0);
    }

    /** Facilities by the code that they hold, or held last. */
    private Map<String, Known.Facility> facilities(Object[] codes, LocalDate today) throws SQLException {
        Map<String, Known.Facility> facilities = new HashMap<>();
        Map<Long, Known.Facility> byId = new HashMap<>();
        each("""
                select c.code, f.id, f.department_code, c.id, c.starts_on,
                       (select min(s.id) from site s where s.facility_id = f.id),
                       (select max(d.directorate_id) from facility_directorate d where d.facility_id = f.id
                        and d.starts_on <= ? and (d.ends_on is null or d.ends_on > ?))
                from facility_code c join facility f on f.id = c.facility_id
                where c.code = any (?) order by c.starts_on""",
                row -> facilities.put(row.getString(1),
                        byId.computeIfAbsent(row.getLong(2), id -> facility(row, id))),
                today, today, array("text", codes));
        fill(byId);
        return facilities;
    }

    private static Known.Facility facility(ResultSet row, long id) {
        try {
            return new Known.Facility(id, row.getString(3), number(row, 6), number(row, 7), new TreeMap<>(),
                    new HashMap<>(), day(row, 5), row.getLong(4));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void fill(Map<Long, Known.Facility> byId) throws SQLException {
        Array ids = array("bigint", byId.keySet().toArray());
        each("select facility_id, starts_on, id, kind, operator_id, authorised_capacity, source = 'ACT'"
                + " from facility_terms where facility_id = any (?)",
                row -> byId.get(row.getLong(1)).terms().put(day(row, 2), new Known.Terms(row.getLong(3),
                        FacilityKind.valueOf(row.getString(4)), row.getLong(5), row.getInt(6), row.getBoolean(7))),
                ids);
        Map<Long, Known.Unit> units = new HashMap<>();
        each("select facility_id, name, id, public, shared, transitory from unit where facility_id = any (?)", row -> {
            Known.Unit unit = new Known.Unit(row.getLong(3), UnitPublic.valueOf(row.getString(4)), row.getBoolean(5),
                    row.getBoolean(6), new HashMap<>());
            units.put(unit.id(), unit);
            byId.get(row.getLong(1)).units().put(Words.id(row.getString(2)), unit);
        }, ids);
        Map<Long, List<Known.Nights>> nights = new HashMap<>();
        each("select place_id, coalesce(stay_id, 0), facility_id, person_id, starts_on, ends_on from bed_assignment"
                + " where facility_id = any (?) and place_id is not null and state <> 'CANCELLED'",
                row -> nights.computeIfAbsent(row.getLong(1), none -> new ArrayList<>()).add(nights(row, 2)), ids);
        each("select unit_id, label, id, starts_on, ends_on from place where facility_id = any (?) order by starts_on",
                row -> units.get(row.getLong(1)).places()
                        .computeIfAbsent(Words.id(row.getString(2)), none -> new ArrayList<>())
                        .add(new Known.Place(row.getLong(3), new Period(day(row, 4), day(row, 5)),
                                nights.getOrDefault(row.getLong(3), List.of()))),
                ids);
    }

    /** For whoever asks next: much that is new, unseen, would be looked for the slow way. */
    void refreshStatistics(String... written) throws SQLException {
        each("select refresh_statistics(?)", row -> { /* nothing is told */ },
                connection.createArrayOf("text", written));
    }

    /** References of households that somebody has already. */
    Set<String> taken(Collection<String> references) throws SQLException {
        Set<String> taken = new HashSet<>();
        each("select reference from takeover_references(?)", row -> taken.add(row.getString(1)),
                array("text", references.toArray()));
        return taken;
    }

    private Array array(String type, Object[] values) throws SQLException {
        return connection.createArrayOf(type, values);
    }

    @FunctionalInterface
    private interface Taken {

        void from(ResultSet row) throws SQLException;
    }

    private void each(String sql, Taken taken, Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    taken.from(rows);
                }
            }
        }
    }

    /** Stay, facility, person and days, from a column on. */
    private static Known.Nights nights(ResultSet row, int from) throws SQLException {
        return new Known.Nights(row.getLong(from), row.getLong(from + 1), row.getLong(from + 2),
                new Period(day(row, from + 3), day(row, from + 4)));
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    private static Long number(ResultSet row, int column) throws SQLException {
        return (Long) row.getObject(column);
    }
}
