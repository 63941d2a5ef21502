package org.havre.occupancy.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.havre.access.Entry;
import org.havre.access.Forbidden;
import org.havre.access.Permissions;
import org.havre.access.service.Door;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.facility.DnaCode;
import org.havre.facility.Facilities;
import org.havre.facility.KeptUnits;
import org.havre.facility.FacilityKind;
import org.havre.occupancy.Figure;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.OccupancyFilter;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.occupancy.OccupancyRow;
import org.havre.occupancy.Part;
import org.havre.occupancy.Step;
import org.havre.occupancy.Window;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every figure of every group opens what adds up to it. */
@OnPostgres
class WhyServiceTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 20);
    private static final Window MARCH = Window.of(YearMonth.of(2025, 3));
    private final TestDatabase database;

    WhyServiceTest(TestDatabase database) { this.database = database; }

    @BeforeAll static void a_small_network(TestDatabase database) throws IOException {
        try (var sql = WhyServiceTest.class.getResourceAsStream("/org/havre/occupancy/small-network.sql")) {
            database.execute(new String(sql.readAllBytes(), UTF_8));
        }
        database.execute("""
                insert into facility_code (id, facility_id, code, starts_on) values (1, 1, 'C6901', '2020-01-01'),
                    (2, 2, 'H1301', '2020-01-01')""");
    }

    private <T> T as(String login, BiFunction<WhyService, OccupancyService, T> work) {
        return with(login, (permissions, rows) -> {
            var clock = BusinessClock.fixedOn(TODAY, Clock.systemUTC());
            var counting = new Counting(rows, new KeptUnits(rows));
            var occupancy = new OccupancyService(permissions, new Facilities(rows), counting, clock);
            return work.apply(new WhyService(permissions, occupancy, counting, clock), occupancy);
        });
    }

    private <T> T with(String login, BiFunction<Permissions, EntityManager, T> work) {
        try (var entities = database.entities().createEntityManager()) {
            entities.getTransaction().begin();
            var entry = new Entry();
            new Door(entities, BusinessClock.fixedOn(TODAY, Clock.systemUTC()), entry).enter(login);
            try {
                return work.apply(new Permissions(entry), entities);
            } finally {
                entities.getTransaction().rollback();
            }
        }
    }

    private static OccupancyQuestion of(OccupancyRow row, Grouping grouping) {
        var asked = OccupancyQuestion.of(Window.through(row.first(), row.last()), Step.MONTH, grouping);
        var key = row.group().key();
        return switch (grouping) {
            case FACILITY -> asked.about(new DnaCode(key));
            case DEPARTMENT -> asked.within(key, null);
            case REGION -> asked.within(null, key);
            case DT -> asked.only(new OccupancyFilter(null, key, null));
            case OPERATOR -> asked.only(new OccupancyFilter(null, null, key));
            case KIND -> asked.only(new OccupancyFilter(FacilityKind.valueOf(key), null, null));
            case NATION -> asked;
        };
    }

    @Test void every_figure_of_every_group_and_step_is_the_sum_of_what_it_opens() {
        for (var grouping : Grouping.values()) {
            for (var step : Step.values()) {
                as("admin", (why, occupancy) -> {
                    occupancy.rows(OccupancyQuestion.of(MARCH, step, grouping)).stream()
                            .filter(row -> row.group().key() != null)
                            .filter(row -> step == Step.MONTH || row.night().getDayOfMonth() == 15)
                            .forEach(row -> holds(why, row, grouping));
                    return null;
                });
            }
        }
    }

    private static void holds(WhyService service, OccupancyRow row, Grouping grouping) {
        for (var figure : Figure.values()) {
            var why = service.of(of(row, grouping), figure);
            assertThat(why.total()).as("%s of %s on %s", figure, row.group().key(), row.first())
                    .isEqualTo(figure.of(row.figures()));
            assertThat(Stream.concat(why.parts().stream().map(Part::count),
                    why.shares().stream().map(Why.Share::count)).mapToLong(Long::longValue).sum())
                    .as("%s of %s on %s", figure, row.group().key(), row.first()).isEqualTo(why.total());
        }
    }

    @Test void who_may_see_no_names_reads_the_same_by_bed() {
        var asked = OccupancyQuestion.of(MARCH, Step.MONTH, Grouping.FACILITY).about(new DnaCode("C6901"));
        var told = this.<Why>as("finance", (why, occupancy) -> why.of(asked, Figure.OCCUPIED));
        assertThat(told.named()).isFalse();
        assertThat(told.parts()).isNotEmpty().allMatch(part -> part.who() == null);
        assertThat(told.parts().stream().mapToLong(Part::count).sum()).isEqualTo(told.total());
    }

    @Test void another_region_does_not_exist_and_who_sees_no_figures_is_refused() {
        var marseille = OccupancyQuestion.of(MARCH, Step.MONTH, Grouping.FACILITY).about(new DnaCode("H1301"));
        assertThatThrownBy(() -> as("finance", (why, occupancy) -> why.of(marseille, Figure.OPENED)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> as("nobody", (why, occupancy) -> why.of(marseille, Figure.OPENED)))
                .isInstanceOf(Forbidden.class);
        assertThat(List.of(Figure.values())).hasSize(20);
    }
}
