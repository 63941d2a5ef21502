package org.havre.takeover.export;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.havre.facility.UnavailabilityReason;
import org.havre.facility.UnitPublic;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.ExitReason;
import org.havre.resident.BirthDate;
import org.havre.resident.BirthDateText;
import org.havre.resident.ClaimBody;
import org.havre.resident.HouseholdRole;
import org.havre.resident.OutcomeKind;
import org.havre.resident.Procedure;
import org.havre.resident.Sex;
import org.havre.stay.AbsenceReason;
import org.havre.stay.EntryKind;
import org.havre.takeover.imports.TakeoverSheet;
import org.havre.takeover.imports.Vocabulary;

/** The rows of every sheet, of what the transaction's scope covers, in an order that does not change. */
final class TakeoverContent {

    /** The code that a facility goes by on the business date, else the last that it had. */
    private static final String CODED = """
            with coded as (
                select distinct on (c.facility_id) c.facility_id, c.code
                from facility_code c order by c.facility_id, c.starts_on <= ? and (c.ends_on is null or c.ends_on > ?) desc,
                     c.starts_on desc, c.code)
            """;

    private final Connection connection;
    private final LocalDate today;
    private final Map<Long, String> people = new HashMap<>();
    private final Map<String, Integer> ranks = new HashMap<>();
    private final Map<Long, String> households = new HashMap<>();
    private final Map<Long, String> homes = new HashMap<>();

    TakeoverContent(Connection connection, LocalDate today) {
        this.connection = connection;
        this.today = today;
    }

    /** The sheets are asked for in their order: people are named before anything is said of them. */
    List<Object[]> rows(TakeoverSheet sheet) throws SQLException {
        return switch (sheet) {
            case STRUCTURES -> structures();
            case PLACES -> places();
            case OUTAGES -> outages();
            case PEOPLE -> people();
            case OUTCOMES -> byPerson(outcomes());
            case DECISIONS -> decisions();
            case STAYS -> byPerson(stays());
            case ABSENCES -> byPerson(absences());
        };
    }

    private List<Object[]> structures() throws SQLException {
        return each(CODED + """
                select k.code, f.name, t.kind, o.name, d.name, s.commune, s.postal_code, s.address, t.authorised_capacity,
                       t.starts_on
                from coded k join facility f on f.id = k.facility_id join facility_terms t on t.facility_id = f.id
                join operator o on o.id = t.operator_id join department d on d.code = f.department_code
                left join site s on s.id = (select min(id) from site where facility_id = f.id)
                order by k.code, t.starts_on""",
                row -> new Object[]{row.text(1), row.text(2), row.text(3), row.text(4), row.text(5), row.text(6),
                        row.text(7), row.text(8), row.number(9), row.day(10)},
                today, today);
    }

    private List<Object[]> places() throws SQLException {
        return each(CODED + """
                select k.code, u.name, u.bed_count, u.step_free, u.public, u.shared, u.transitory, p.label, p.starts_on, p.ends_on
                from coded k join unit u on u.facility_id = k.facility_id join place p on p.unit_id = u.id
                order by k.code, u.name collate "C", p.label collate "C", p.starts_on, p.id""",
                row -> new Object[]{row.text(1), row.text(2), "P" + row.number(3), yes(row.yes(4)),
                        Vocabulary.PUBLIC.word(UnitPublic.valueOf(row.text(5))), yes(row.yes(6)), yes(row.yes(7)),
                        row.text(8), row.day(9), row.day(10)},
                today, today);
    }

    private static String yes(boolean yes) {
        return yes ? "oui" : "non";
    }

    private List<Object[]> outages() throws SQLException {
        return each(CODED + """
                select k.code, u.name, p.label, x.reason, x.starts_on, x.ends_on - 1
                from coded k join unavailability x on x.facility_id = k.facility_id join unit u on u.id = x.unit_id
                left join place p on p.id = x.place_id
                where not x.cancelled order by k.code, x.starts_on, x.id""",
                row -> new Object[]{row.text(1), row.text(2), row.text(3),
                        Vocabulary.OUTAGE.word(UnavailabilityReason.valueOf(row.text(4))), row.day(5), row.day(6)},
                today, today);
    }

    private record Member(long id, String source, long household, String home, Object[] said) {}

    private List<Object[]> people() throws SQLException {
        List<Member> members = new ArrayList<>();
        each("""
                select p.id, tp.source, m.household_id, coalesce(th.source, h.reference), m.role, p.family_name, p.given_names, p.sex,
                       p.birth_date, p.birth_precision, p.nationality, p.agdref,
                       (select r.procedure from person_procedure r where r.person_id = p.id order by r.starts_on desc limit 1),
                       p.language, c.phone, c.email
                from person p
                join lateral (select l.household_id, l.role, l.id from membership l where l.person_id = p.id
                              order by l.starts_on desc, l.id desc limit 1) m on true
                join household h on h.id = m.household_id
                left join lateral (select min(t.source) as source from takeover_person t where t.person_id = p.id) tp on true
                left join takeover_household th on th.household_id = h.id
                left join person_contact c on c.person_id = p.id
                where p.erased_on is null and exists (select 1 from person_facility f where f.person_id = p.id)
                order by coalesce(th.source, h.reference) collate "C", m.household_id, m.role <> 'HEAD', m.id""",
                row -> {
                    members.add(new Member(row.id(1), row.text(2), row.id(3), row.text(4), new Object[]{null, null,
                            Vocabulary.ROLE.word(HouseholdRole.valueOf(row.text(5))), row.text(6), filled(row.text(7)),
                            Vocabulary.SEX.word(Sex.valueOf(row.text(8))), born(row), row.text(11), row.text(12),
                            Optional.ofNullable(row.text(13)).map(Procedure::valueOf).map(Vocabulary.PROCEDURE::word)
                                    .orElse(null),
                            row.text(14), row.text(15), row.text(16)}));
                    return null;
                });
        name(members);
        List<Object[]> rows = new ArrayList<>();
        for (Member member : members) {
            member.said()[0] = people.get(member.id());
            member.said()[1] = households.get(member.household());
            rows.add(member.said());
        }
        rows.sort(
                Comparator.comparing((Object[] row) -> (String) row[1]).thenComparing(row -> ((String) row[0]).length())
                        .thenComparing(row -> (String) row[0]));
        rows.forEach(row -> ranks.put((String) row[0], ranks.size()));
        return rows;
    }

    /** In the order of the people that rows are about, whatever the order in which they were recorded. */
    private List<Object[]> byPerson(List<Object[]> rows) {
        rows.sort(Comparator.comparing(row -> ranks.get((String) row[0])));
        return rows;
    }

    private static String filled(String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private static Object born(Cells row) throws SQLException {
        BirthDate born = new BirthDate(row.day(9), BirthDate.Precision.valueOf(row.text(10)));
        return born.precision() == BirthDate.Precision.DAY ? born.day() : BirthDateText.write(born);
    }

    /** Everybody keeps the operator's own name, and whoever has none gets one after the household's. */
    private void name(List<Member> members) {
        Set<String> taken = new HashSet<>();
        for (Member member : members) {
            households.computeIfAbsent(member.household(), id -> free(member.home(), "/", taken));
        }
        Set<String> given = new HashSet<>();
        members.stream().filter(member -> member.source() != null)
                .forEach(member -> people.put(member.id(), free(member.source(), "/", given)));
        members.stream().filter(member -> member.source() == null).forEach(member -> people.put(member.id(),
                numbered(households.get(member.household()), given)));
        members.forEach(member -> homes.put(member.id(), households.get(member.household())));
    }

    private static String free(String name, String between, Set<String> taken) {
        String free = name;
        for (int next = 2; !taken.add(free); next++) {
            free = name + between + next;
        }
        return free;
    }

    private static String numbered(String household, Set<String> taken) {
        int next = 1;
        while (!taken.add(household + "-" + next)) {
            next++;
        }
        return household + "-" + next;
    }

    private List<Object[]> outcomes() throws SQLException {
        return each(
                "select person_id, body, outcome, decided_on, read_on, notified_on from outcome order by decided_on, id",
                row -> people.containsKey(row.id(1))
                        ? new Object[]{people.get(row.id(1)), Vocabulary.BODY.word(ClaimBody.valueOf(row.text(2))),
                                Vocabulary.OUTCOME.word(OutcomeKind.valueOf(row.text(3))), row.day(4), row.day(5),
                                row.day(6)}
                        : null);
    }

    private List<Object[]> decisions() throws SQLException {
        Map<Long, Long> left = new HashMap<>();
        each("select household_id, person_id from membership order by starts_on desc, id", row -> {
            if (people.containsKey(row.id(2))) {
                left.put(row.id(1), row.id(2));
            }
            return null;
        });
        return each(CODED + """
                select d.number, d.nature, d.household_id, d.person_id, k.code, d.decided_on, d.notified_on, d.effective_on,
                       d.end_of_care_on, d.granted_until, coalesce(x.exit_reason, d.ground), a.number
                from decision d left join coded k on k.facility_id = d.facility_id
                left join decision_detail x on x.decision_id = d.id left join decision a on a.id = d.annuls_id
                order by d.decided_on, d.id""", row -> decision(row, left), today, today);
    }

    /** A decision of a household that nobody belongs to any more names somebody who did. */
    private Object[] decision(Cells row, Map<Long, Long> left) throws SQLException {
        Long household = row.id(3);
        Long person = row.text(4) == null ? null : row.id(4);
        if (person == null && !households.containsKey(household)) {
            person = left.get(household);
        }
        String home = person == null ? households.get(household) : homes.get(person);
        if (home == null) {
            return null;
        }
        return new Object[]{row.text(1), Vocabulary.NATURE.word(DecisionNature.valueOf(row.text(2))), home,
                people.get(person), row.text(5), row.day(6), row.day(7), row.day(8), row.day(9), row.day(10),
                reason(row.text(11)), row.text(12)};
    }

    /** Words of somebody's own are no reason of the list, and stay here. */
    private static String reason(String ground) {
        return ground == null
                ? null
                : Vocabulary.EXIT.word(Vocabulary.EXIT.find(ground).orElse(ExitReason.AUTRE));
    }

    private List<Object[]> stays() throws SQLException {
        Map<Long, List<Object[]>> beds = new HashMap<>();
        each("""
                select b.stay_id, u.name, p.label, b.starts_on, b.ends_on
                from bed_assignment b join unit u on u.id = b.unit_id left join place p on p.id = b.place_id
                where b.state = 'ACTIVE' order by b.starts_on, b.ends_on nulls last, b.id""", row -> {
            beds.computeIfAbsent(row.id(1), none -> new ArrayList<>())
                    .add(new Object[]{row.text(2), row.text(3), row.day(4), row.day(5)});
            return null;
        });
        List<Object[]> rows = new ArrayList<>();
        each(CODED + """
                select s.id, s.person_id, k.code, s.starts_on, s.ends_on, s.entry, e.number, x.number, s.exit_reason
                from stay s join coded k on k.facility_id = s.facility_id
                left join decision e on e.id = s.entry_decision_id left join decision x on x.id = s.exit_decision_id
                where not s.cancelled order by s.starts_on, s.ends_on nulls last, k.code, s.id""", row -> {
            if (people.containsKey(row.id(2))) {
                rows.addAll(new StayRows(people.get(row.id(2)), row.text(3), row.day(4), row.day(5), entry(row),
                        row.text(8), reason(row.text(9))).cut(beds.getOrDefault(row.id(1), List.of())));
            }
            return null;
        }, today, today);
        rows.addAll(planned());
        return rows;
    }

    private static String entry(Cells row) throws SQLException {
        EntryKind entry = EntryKind.valueOf(row.text(6));
        return entry == EntryKind.DECISION ? row.text(7) : Vocabulary.ENTRY.word(entry);
    }

    /** Who is awaited after the business date. */
    private List<Object[]> planned() throws SQLException {
        return each(CODED + """
                select m.person_id, k.code, u.name, p.label, o.expected_on, d.number
                from orientation o join orientation_member m on m.orientation_id = o.id
                join coded k on k.facility_id = o.facility_id join decision d on d.id = o.decision_id
                left join bed_assignment b on b.orientation_id = o.id and b.person_id = m.person_id and b.state = 'RESERVED'
                left join unit u on u.id = b.unit_id left join place p on p.id = b.place_id
                where o.state = 'EXPECTED' and o.expected_on > ? and m.arrived_on is null
                order by o.expected_on, d.number collate "C", m.person_id""",
                row -> people.containsKey(row.id(1))
                        ? new Object[]{people.get(row.id(1)), row.text(2), row.text(3), row.text(4), row.day(5), null,
                                row.text(6), null, null}
                        : null,
                today, today, today);
    }

    private List<Object[]> absences() throws SQLException {
        return each(
                """
                select person_id, starts_on, ends_on - 1, reason from absence where not cancelled order by starts_on, id""",
                row -> people.containsKey(row.id(1))
                        ? new Object[]{people.get(row.id(1)), row.day(2), row.day(3),
                                Optional.ofNullable(row.text(4)).map(AbsenceReason::valueOf)
                                        .map(Vocabulary.ABSENCE::word).orElse(null)}
                        : null);
    }

    @FunctionalInterface
    private interface Made {

        /** Null where a row is none of those that go out. */
        Object[] of(Cells row) throws SQLException;
    }

    private record Cells(ResultSet row) {

        String text(int column) throws SQLException {
            return row.getString(column);
        }

        long id(int column) throws SQLException {
            return row.getLong(column);
        }

        int number(int column) throws SQLException {
            return row.getInt(column);
        }

        boolean yes(int column) throws SQLException {
            return row.getBoolean(column);
        }

        LocalDate day(int column) throws SQLException {
            return row.getObject(column, LocalDate.class);
        }
    }

    private List<Object[]> each(String sql, Made made, Object... parameters) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            try (ResultSet found = statement.executeQuery()) {
                Cells cells = new Cells(found);
                while (found.next()) {
                    Object[] row = made.of(cells);
                    if (row != null) {
                        rows.add(row);
                    }
                }
            }
        }
        return rows;
    }
}
