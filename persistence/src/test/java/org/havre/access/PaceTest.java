package org.havre.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.havre.access.TrailKind.EXPORT;
import static org.havre.access.TrailKind.SEARCH;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who looks at more than anybody works with waits: each account, each kind, within a minute and within an hour. */
class PaceTest {
    private Instant now = Instant.parse("2026-10-31T10:00:00Z");
    private final Pace pace = new Pace(new Clock() {
        @Override public ZoneId getZone() { return ZoneOffset.UTC; }

        @Override public Clock withZone(ZoneId zone) { return this; }

        @Override public Instant instant() { return now; }
    });

    @Test void as_often_as_allowed_and_no_more_until_the_minute_is_over() {
        for (int times = 0; times < 3; times++) pace.again(7, SEARCH, 3, 100);
        now = now.plusSeconds(59);
        assertThat(refused(3, 100).pause()).isEqualTo(Duration.ofSeconds(1));
        now = now.plusSeconds(1);
        assertThatCode(() -> pace.again(7, SEARCH, 3, 100)).doesNotThrowAnyException();
    }

    @Test void an_hour_has_its_own_measure_and_what_was_refused_counts_for_neither() {
        for (int minutes = 0; minutes < 5; minutes++) {
            pace.again(7, SEARCH, 1, 5);
            refused(1, 9);
            now = now.plusSeconds(60);
        }
        assertThat(refused(1, 5).pause()).isEqualTo(Duration.ofMinutes(55));
        assertThat(refused(1, 5).kind()).isEqualTo(SEARCH);
        now = now.plus(Duration.ofMinutes(55));
        pace.again(7, SEARCH, 1, 5);
    }

    @Test void others_and_other_kinds_do_not_wait_for_it() {
        pace.again(7, SEARCH, 1, 1);
        refused(1, 1);
        pace.again(8, SEARCH, 1, 1);
        pace.again(7, EXPORT, 1, 1);
    }

    private TooMuch refused(int aMinute, int anHour) {
        var refused = catchThrowableOfType(TooMuch.class, () -> pace.again(7, SEARCH, aMinute, anHour));
        assertThat(refused).isNotNull();
        return refused;
    }

    @Nested
    @OnPostgres
    class Measures {
        private static final String DIRECTOR = "select account, a_minute, an_hour from pace_of('%s')";

        private static TrailDesk desk;

        @BeforeAll static void two_residents(TestDatabase database) { desk = new TrailDesk(database); }

        @Test void searches_readings_and_exports_are_measured_and_nothing_else() throws SQLException {
            assertThat(desk.as("director", DIRECTOR.formatted("SEARCH"))).containsExactly("1 60 600");
            assertThat(desk.as("director", DIRECTOR.formatted("READ_FILE"))).containsExactly("1 120 1200");
            assertThat(desk.as("director", DIRECTOR.formatted("EXPORT"))).containsExactly("1 60 600");
            assertThat(desk.as("director", DIRECTOR.formatted("NEUTRAL_ANSWER"))).containsExactly("1 null null");
        }

        @Test void by_the_value_of_the_day() throws SQLException {
            desk.execute("insert into policy_value values ('SEARCH_A_MINUTE', '2031-01-01', 5, 'x'),"
                    + " ('SEARCH_A_MINUTE', '2031-01-02', 6, 'x')");
            assertThat(desk.as("director", DIRECTOR.formatted("SEARCH"))).containsExactly("1 5 600");
            desk.execute("delete from policy_value where source = 'x'");
        }

        @Test void a_demo_account_sees_invented_people_and_may_a_hundred_times_as_often() throws SQLException {
            desk.execute("update account set demo = true where login = 'social'");
            assertThat(desk.as("social", DIRECTOR.formatted("SEARCH"))).containsExactly("3 6000 60000");
        }

        @Test void who_has_not_entered_has_no_measure() throws SQLException {
            assertThat(desk.app(DIRECTOR.formatted("SEARCH"))).isEmpty();
        }
    }
}
