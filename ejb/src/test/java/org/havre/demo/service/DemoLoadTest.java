package org.havre.demo.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import org.havre.database.Invariants;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.occupancy.FacilityNight;
import org.havre.occupancy.FactRows;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Measure;
import org.havre.occupancy.Window;
import org.havre.stay.Overstay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo set in the database, whose constraints it has then passed, counted there in another way than it was made. */
@OnPostgres(filled = OfTheDemo.class)
class DemoLoadTest {
    private static final LocalDate TODAY = OfTheDemo.TODAY;
    private static final Instant NOW = OfTheDemo.NOW;
    private static final String PRESENT = """
            with day as (select date '2026-10-31' as d),
            present as (select s.*, (select household_id from membership m where m.person_id = s.person_id) as household_id,
                               (select kind from facility_terms t where t.facility_id = s.facility_id and t.starts_on <= d
                                order by starts_on desc limit 1) as kind
                        from stay s, day where not cancelled and starts_on <= d and coalesce(ends_on, 'infinity') > d),
            of_one as (select household_id from membership group by household_id having count(*) = 1)
            """;

    private final TestDatabase database;

    DemoLoadTest(TestDatabase database) { this.database = database; }

    private double number(String sql) throws SQLException {
        try (var connection = database.asOwner()) {
            return number(connection, sql);
        }
    }

    private static double number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement(); var row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }

    @Test void a_second_start_loads_nothing() throws SQLException {
        try (var connection = database.asApp()) {
            connection.setAutoCommit(false);
            assertThat(new DemoLoader(connection, NOW).load(TODAY)).isNull();
            connection.rollback();
        }
    }

    @Test void what_holds_in_every_database_holds_in_it() throws SQLException {
        assertThat(Invariants.broken(database)).isEmpty();
    }

    @Test void one_in_five_stays_without_right() throws SQLException {
        assertThat(number(PRESENT + """
                , standing as (select d.*, coalesce(granted_until, end_of_care_on,
                                     case when nature = 'WITHDRAWAL' then effective_on end) as ends
                               from decision d where nature <> 'ANNULMENT'
                               and not exists (select 1 from decision a where a.annuls_id = d.id))
                select avg(case when kind not in ('CAES', 'CPH') and d > (
                    select max(ends) from standing where standing.household_id = present.household_id and decided_on >=
                        coalesce((select max(decided_on) from standing a where nature = 'ADMISSION'
                                  and a.household_id = present.household_id), '-infinity'))
                    then 1.0 else 0 end) from present, day""")).isBetween(0.18, 0.22);
    }

    @Test void the_occupancy_engine_counts_the_same() throws SQLException {
        var night = night(null);
        assertThat((double) night.overstay() / night.present()).isBetween(0.18, 0.22);
        assertThat(night.grossRate().orElseThrow().fraction().doubleValue()).isBetween(0.92, 0.98);
        assertThat(night.netRate().orElseThrow().fraction().doubleValue()).isBetween(0.94, 0.995);
        assertThat(night.unavailableRate().orElseThrow().fraction().doubleValue()).isBetween(0.02, 0.05);
        assertThat(night.present()).isEqualTo((long) number(PRESENT + "select count(*) from present"));
        assertThat(night.of(Measure.BLOCKED_BUT_OCCUPIED)).isBetween(2L, 10L);
        assertThat(night.of(Measure.TRANSITORY_OCCUPIED)).isPositive();
        assertThat(night.reserved()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"2026-10-31", "2026-10-01", "2026-07-14", "2025-12-31",
            "2025-02-28"}) void whoever_is_named_as_overstaying_is_one_of_those_whom_the_figures_count(LocalDate day)
                    throws SQLException {
        try (var connection = database.asApp()) {
            connection.setAutoCommit(false);
            number(connection, "select cardinality(facilities) from enter('ofii', '2026-10-31T09:00Z', '2026-10-31')");
            var nights = nights(connection, day, null);
            for (var category : Overstay.values())
                assertThat(number(connection,
                        "select count(*) from care_on('" + day + "') where counted and category = '"
                                + category + "' and authorised_until < '" + day + "'"))
                        .as(category.name())
                        .isEqualTo(nights.of(Measure.valueOf("OVERSTAY_" + category.name())));
            connection.rollback();
        }
    }

    @Test void the_same_night_was_known_otherwise_the_week_before() throws SQLException {
        assertThat(night(NOW.minus(Duration.ofDays(9)))).isNotEqualTo(night(null));
    }

    /** The figures of the business date over all facilities, as known at an instant; null for now. */
    private Figures night(Instant known) throws SQLException {
        try (var connection = database.asApp()) {
            connection.setAutoCommit(false);
            number(connection, "select cardinality(facilities) from enter('admin', '2026-10-31T09:00Z', '2026-10-31')");
            var figures = nights(connection, TODAY, known);
            connection.rollback();
            return figures;
        }
    }

    private static Figures nights(Connection connection, LocalDate day, Instant known) throws SQLException {
        var facilities = new ArrayList<Long>();
        try (var rows = connection.createStatement().executeQuery("select id from facility order by id")) {
            while (rows.next()) facilities.add(rows.getLong(1));
        }
        var nights = new ArrayList<FacilityNight>();
        FactRows.count(connection, facilities, Window.through(day, day), known, (id, of) -> nights.addAll(of));
        return nights.stream().map(FacilityNight::figures).reduce(Figures.NONE, Figures::plus);
    }

    @Test void two_people_in_five_are_alone() throws SQLException {
        assertThat(number(PRESENT
                + "select avg(case when household_id in (select * from of_one) then 1.0 else 0 end) from present"))
                .isBetween(0.40, 0.46);
        assertThat(number(PRESENT + """
                select avg(case when m.household_id in (select * from of_one) then 1.0 else 0 end)
                from stay s join membership m using (person_id), day
                where entry = 'DECISION' and not cancelled and s.starts_on > d - interval '1 year'
                """)).isBetween(0.40, 0.46);
    }

    @Test void whoever_left_in_the_last_year_had_stayed_ten_to_twenty_months() throws SQLException {
        var months = "select avg(ends_on - starts_on) / 30.4375 from stay s, day where ends_on > d - interval '1 year'";
        assertThat(number(PRESENT + months)).as("all stays").isBetween(10.0, 20.0);
        assertThat(number(PRESENT + months + """
                 and (select kind from facility_terms t where t.facility_id = s.facility_id and t.starts_on <= d
                      order by t.starts_on desc limit 1) not in ('CAES', 'CPH')""")).isBetween(10.0, 20.0);
    }

    @Test void the_network_is_nearly_full_and_little_of_it_out_of_service() throws SQLException {
        var opened = number(
                """
                select count(*) from place p join unit u on u.id = p.unit_id
                where not transitory and p.starts_on <= '2026-10-31' and coalesce(p.ends_on, 'infinity') > '2026-10-31'""");
        assertThat(number(PRESENT + "select count(*) from present") / opened).isBetween(0.92, 0.98);
        assertThat(number("""
                select count(distinct p.id) from unavailability x
                join place p on p.unit_id = x.unit_id and (x.place_id is null or x.place_id = p.id)
                where not cancelled and x.starts_on <= '2026-10-31' and coalesce(x.ends_on, 'infinity') > '2026-10-31'
                """) / opened).isBetween(0.02, 0.05);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            somebody is expected today        | select count(*) from orientation where state = 'EXPECTED' and expected_on = '2026-10-31'
            somebody is expected tomorrow     | select count(*) from orientation where state = 'EXPECTED' and expected_on = '2026-11-01'
            an offer ran out unanswered       | select count(*) from orientation where state = 'EXPECTED' and last_day < '2026-10-31'
            a bed is kept                     | select count(*) from bed_assignment where state = 'RESERVED' and place_id is not null and ends_on > '2026-10-31'
            somebody has no bed yet           | select count(*) from stay s where ends_on is null and not cancelled and not exists (select 1 from bed_assignment b where b.stay_id = s.id)
            somebody sleeps beside the beds   | select count(*) from bed_assignment where state = 'ACTIVE' and place_id is null and ends_on is null
            a child was born here             | select count(*) from stay where entry = 'BIRTH'
            somebody is owed a decision       | select count(*) from stay where entry = 'SHELTERING' and not cancelled
            a stay was cancelled              | select count(*) from stay where cancelled
            a decision was annulled           | select count(*) from decision where nature = 'ANNULMENT'
            a household waits for a place     | select count(*) from household h where not exists (select 1 from orientation o where o.household_id = h.id) and not exists (select 1 from membership m join stay s using (person_id) where m.household_id = h.id)
            repairs are under way             | select count(*) from unavailability where reason = 'TRAVAUX' and not cancelled and starts_on <= '2026-10-31' and ends_on > '2026-10-31'
            a bed was said anew to be closed  | select count(*) from unavailability_history group by id having count(distinct ends_on) > 1 limit 1
            somebody moved within a facility  | select count(*) from bed_assignment b join bed_assignment c on c.stay_id = b.stay_id and c.starts_on = b.ends_on
            somebody was transferred          | select count(*) from stay where exit_reason = 'TRANSFERT_INTERNE_DNA'
            a facility will be a CADA         | select count(*) from facility_terms where kind = 'CADA' and starts_on > '2026-10-31'
            a facility has become a CADA      | select count(*) from facility_terms c join facility_terms h using (facility_id) where c.kind = 'CADA' and h.kind = 'HUDA' and h.starts_on < c.starts_on and c.starts_on <= '2026-10-31'
            somebody is held twice            | select count(*) from person a join person b on b.family_name = a.given_names and b.given_names = a.family_name and b.birth_date = a.birth_date and b.id > a.id join person_facility f on f.person_id = a.id join person_facility g on g.person_id = b.id and g.facility_id = f.facility_id
            twins are no such pair            | select count(*) from membership a join membership b on b.household_id = a.household_id and b.id > a.id join person x on x.id = a.person_id join person y on y.id = b.person_id and y.birth_date = x.birth_date and y.birth_precision = 'DAY' and y.given_names <> x.given_names
            places were given up              | select count(*) from place where ends_on is not null
            """) void every_screen_has_something_to_show(String what, String sql) throws SQLException {
        assertThat(number(sql)).as(what).isPositive();
    }

    @Test void few_contradict_the_register() throws SQLException {
        assertThat(number("""
                select count(distinct b.id) from bed_assignment b join unavailability x on x.unit_id = b.unit_id
                and (x.place_id is null or x.place_id = b.place_id) and not x.cancelled
                and daterange(x.starts_on, x.ends_on) && daterange(b.starts_on, b.ends_on)
                where b.state <> 'CANCELLED'""")).isBetween(2.0, 12.0);
        assertThat(number("select count(*) from bed_assignment where state = 'ACTIVE' and place_id is null"))
                .isBetween(2.0, 40.0);
        assertThat(number("""
                select count(*) from bed_assignment b join place p on p.id = b.place_id
                where b.starts_on < p.starts_on or coalesce(b.ends_on, 'infinity') > coalesce(p.ends_on, 'infinity')
                """)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"social,2", "director,3", "ofii,18", "prefecture,6", "finance,18", "admin,18",
            "auditor,18"}) void each_account_covers_its_part(String login, int facilities) throws SQLException {
        try (var connection = database.asApp()) {
            connection.setAutoCommit(false);
            assertThat(number(connection, "select cardinality(facilities) from enter('" + login
                    + "', '2026-10-31T09:00Z', '2026-10-31')")).isEqualTo(facilities);
            connection.rollback();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a handful is to be declared      | 4 | 30  | select count(distinct (kind, household_id, facts)) from owed_declaration where recipient = 'OFII'
            some of it is late               | 1 | 20  | select count(distinct (kind, household_id)) from owed_declaration where recipient = 'OFII' and due < '2026-10-31'
            something was corrected since    | 1 | 10  | select count(*) from owed_declaration where told is not null
            the prefect waits for letters    | 2 | 15  | select count(distinct (kind, household_id)) from owed_declaration where recipient = 'PREFECT'
            nearly all of it was declared    | 100 | 2000 | select count(*) from declared
            """) void the_facilities_of_the_first_account_have_told_nearly_everything(String what, int least, int most,
            String sql) throws SQLException {
        try (var connection = database.asApp()) {
            connection.setAutoCommit(false);
            number(connection,
                    "select cardinality(facilities) from enter('social', '2026-10-31T09:00Z', '2026-10-31')");
            assertThat(number(connection, sql)).as(what).isBetween((double) least, (double) most);
            connection.rollback();
        }
    }

    @Test void what_was_known_a_year_ago_was_less() throws SQLException {
        var then = number("select count(*) from stay_history where recorded @> timestamptz '2025-10-31T12:00Z'");
        assertThat(then).isBetween(1000.0, number("select count(*) from stay") - 500);
        assertThat(number("select count(*) from stay_history where recorded @> timestamptz '2024-12-31T12:00Z'"))
                .isZero();
    }
}
