package org.havre.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What holds in every database at every moment, asked of its rows and not of its constraints. */
public final class Invariants {
    private static final Map<String, String> BROKEN_BY = Map.of(
            "a place holds one person a night", """
                    select 1 from bed_assignment a join bed_assignment b on a.place_id = b.place_id and a.id < b.id
                     where a.state <> 'CANCELLED' and b.state <> 'CANCELLED'
                       and daterange(a.starts_on, a.ends_on) && daterange(b.starts_on, b.ends_on)""",
            "a person has one bed a night", """
                    select 1 from bed_assignment a join bed_assignment b on a.person_id = b.person_id and a.id < b.id
                     where a.state = 'ACTIVE' and b.state = 'ACTIVE'
                       and daterange(a.starts_on, a.ends_on) && daterange(b.starts_on, b.ends_on)""",
            "a person is in one facility a night", """
                    select 1 from stay a join stay b on a.person_id = b.person_id and a.id < b.id
                     where not a.cancelled and not b.cancelled
                       and daterange(a.starts_on, a.ends_on) && daterange(b.starts_on, b.ends_on)""",
            "a bed lies inside its stay",
            """
                    select 1 from bed_assignment b left join stay s on s.id = b.stay_id and not s.cancelled
                     where b.state = 'ACTIVE'
                       and not coalesce(b.starts_on >= s.starts_on
                                        and coalesce(b.ends_on, 'infinity') <= coalesce(s.ends_on, 'infinity'), false)""",
            "a household with members has one head", """
                    select 1 from membership where ends_on is null
                     group by household_id having count(*) filter (where role = 'HEAD') <> 1""",
            "whoever stays is seen by the facility", """
                    select 1 from stay s join person p on p.id = s.person_id and p.erased_on is null
                     where not exists (select 1 from person_facility f
                     where f.person_id = s.person_id and f.facility_id = s.facility_id)""",
            "whoever is erased is seen by nobody",
            """
                    select 1 from person p join person_facility f on f.person_id = p.id where p.erased_on is not null""",
            "a household arrives with all of whom it says so", """
                    select 1 from orientation_member m where (m.arrived_on is not null) <> exists (select 1 from stay s
                     join orientation o on o.decision_id = s.entry_decision_id
                     where o.id = m.orientation_id and s.person_id = m.person_id and not s.cancelled)""");
    private static final String WITH_HISTORY = """
            select replace(relname, '_history', '') from pg_class
             where relname like '%\\_history' and relkind = 'r' and relname <> 'flyway_schema_history' order by 1""";
    private static final String NOW_AND_LAST_RECORDED = """
            (select to_jsonb(t) from %1$s t except select to_jsonb(h) - 'recorded' from %1$s_history h where upper_inf(recorded))
            union all
            (select to_jsonb(h) - 'recorded' from %1$s_history h where upper_inf(recorded) except select to_jsonb(t) from %1$s t)""";
    private static final String KNOWN_TWO_WAYS_AT_ONCE = """
            select 1 from %1$s_history a join %1$s_history b on a.%2$s = b.%2$s and a.ctid < b.ctid
             where a.recorded && b.recorded""";
    private static final String KEY = """
            select attname from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey)
             where indrelid = '%s'::regclass and indisprimary""";

    private Invariants() {}

    /** Those that do not hold here; asked as owner. */
    public static List<String> broken(TestDatabase database) throws SQLException {
        var broken = new ArrayList<String>();
        try (var connection = database.asOwner()) {
            for (var invariant : BROKEN_BY.entrySet())
                if (!ask(connection, invariant.getValue()).isEmpty()) broken.add(invariant.getKey());
            for (var table : ask(connection, WITH_HISTORY)) {
                if (!ask(connection, NOW_AND_LAST_RECORDED.formatted(table)).isEmpty())
                    broken.add(table + ": what is true now was recorded last");
                var key = ask(connection, KEY.formatted(table)).get(0);
                if (!ask(connection, KNOWN_TWO_WAYS_AT_ONCE.formatted(table, key)).isEmpty())
                    broken.add(table + ": at every instant one thing was known");
            }
        }
        return broken;
    }

    private static List<String> ask(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(query)) {
            var answers = new ArrayList<String>();
            while (rows.next()) answers.add(rows.getString(1));
            return answers;
        }
    }
}
