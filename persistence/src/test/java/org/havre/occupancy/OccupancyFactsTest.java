package org.havre.occupancy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.occupancy.Measure.ARRIVALS;
import static org.havre.occupancy.Measure.OVERSTAY_REJECTED;
import static org.havre.occupancy.Measure.TRANSITORY_OCCUPIED;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.facility.FacilityKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From rows to figures, through the one function that counts; facility 1 is in Lyon, facility 2 in Marseille. */
@OnPostgres
class OccupancyFactsTest {
    private static final long LYON = 1;
    private static final long MARSEILLE = 2;

    private final TestDatabase database;

    OccupancyFactsTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeAll static void a_small_network(TestDatabase database) throws IOException {
        try (var sql = OccupancyFactsTest.class.getResourceAsStream("small-network.sql")) {
            database.execute(new String(sql.readAllBytes(), UTF_8));
        }
    }

    private Map<Long, List<FacilityNight>> count(String login, Window window, Instant known) throws SQLException {
        try (var connection = database.asApp()) {
            connection.setAutoCommit(false);
            try (var enter = connection.prepareStatement("select * from enter(?, now(), date '2025-03-31')")) {
                enter.setString(1, login);
                enter.executeQuery().close();
            }
            var nights = new HashMap<Long, List<FacilityNight>>();
            FactRows.count(connection, List.of(MARSEILLE, LYON), window, known, nights::put);
            connection.rollback();
            return nights;
        }
    }

    private Figures march(String login, long facility, Instant known) throws SQLException {
        return count(login, Window.of(YearMonth.of(2025, 3)), known).getOrDefault(facility, List.of()).stream()
                .map(FacilityNight::figures).reduce(Figures.NONE, Figures::plus);
    }

    private Figures night(String day) throws SQLException {
        var night = LocalDate.parse(day);
        return count("admin", Window.through(night, night), null).get(LYON).get(0).figures();
    }

    @Test void places_stays_and_beds_make_the_nights_of_a_month() throws SQLException {
        var march = march("admin", LYON, null);
        assertThat(march.opened()).isEqualTo(4 * 31);
        assertThat(march.occupied()).isEqualTo(31 + 31 + 16);
        assertThat(march.of(TRANSITORY_OCCUPIED)).isEqualTo(5);
        assertThat(march.of(ARRIVALS)).isEqualTo(3);
    }

    @Test void an_outage_cancelled_costs_nothing_and_one_revised_counts_as_last_written() throws SQLException {
        assertThat(march("admin", LYON, null).unavailable()).isEqualTo(5);
    }

    @Test void a_stay_recorded_by_error_counts_nowhere() throws SQLException {
        assertThat(night("2025-03-20").present()).isEqualTo(3);
    }

    @Test void who_is_expected_is_reserved_from_the_decision_to_the_last_day() throws SQLException {
        assertThat(night("2025-03-27").reserved()).isZero();
        assertThat(night("2025-03-28").reserved()).isEqualTo(2);
        assertThat(night("2025-04-02").reserved()).isEqualTo(2);
        assertThat(night("2025-04-03").reserved()).isZero();
    }

    @Test void a_rejected_household_overstays_with_its_child_after_its_last_authorised_day() throws SQLException {
        assertThat(night("2025-03-15").overstay()).isZero();
        assertThat(night("2025-03-16").of(OVERSTAY_REJECTED)).isEqualTo(2);
    }

    @Test void who_left_the_household_before_a_decision_is_not_meant_by_it() throws SQLException {
        assertThat(night("2025-03-31").overstay()).isEqualTo(2);
    }

    @Test void an_annulled_decision_counts_as_never_taken_for_past_nights_too() throws SQLException {
        assertThat(march("admin", MARSEILLE, null).overstay()).isZero();
        assertThat(march("admin", MARSEILLE, Instant.parse("2025-03-15T00:00:00Z")).overstay()).isEqualTo(31);
    }

    @Test void figures_can_be_told_as_they_were_known_on_another_day() throws SQLException {
        assertThat(march("admin", LYON, Instant.parse("2025-03-05T12:00:00Z")).occupied()).isEqualTo(31 + 31);
        assertThat(march("admin", LYON, Instant.parse("2025-03-05T12:00:00Z")).unavailable()).isEqualTo(31);
        assertThat(march("admin", LYON, Instant.parse("2025-03-21T12:00:00Z")).occupied())
                .as("with the stay that was cancelled later").isEqualTo(31 + 31 + 16 + 22);
    }

    @Test void before_anything_was_recorded_there_are_no_nights() throws SQLException {
        assertThat(count("admin", Window.of(YearMonth.of(2025, 3)), Instant.parse("2024-12-31T00:00:00Z"))).isEmpty();
    }

    @Test void kind_operator_and_directorate_are_those_of_the_night() throws SQLException {
        var nights = count("admin", Window.of(YearMonth.of(2025, 3)), null).get(MARSEILLE);
        assertThat(nights.get(13)).satisfies(night -> {
            assertThat(night.kind()).isEqualTo(FacilityKind.HUDA);
            assertThat(night.operator()).isEqualTo("Escale");
            assertThat(night.directorate()).isEqualTo("Marseille");
        });
        assertThat(nights.get(14)).satisfies(night -> {
            assertThat(night.kind()).isEqualTo(FacilityKind.CADA);
            assertThat(night.operator()).isEqualTo("Toits");
            assertThat(night.directorate()).isNull();
        });
    }

    @Test void roles_that_see_nobody_count_everybody_in_their_scope() throws SQLException {
        assertThat(march("finance", LYON, null)).isEqualTo(march("admin", LYON, null));
        assertThat(march("finance", MARSEILLE, null)).isEqualTo(Figures.NONE);
    }

    @Test void without_a_right_there_is_nothing_to_count() throws SQLException {
        assertThat(count("nobody", Window.of(YearMonth.of(2025, 3)), null)).isEmpty();
    }
}
