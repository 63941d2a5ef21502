package org.havre.occupancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.occupancy.Measure.ARRIVALS;
import static org.havre.occupancy.Measure.DEPARTURES;
import static org.havre.occupancy.Measure.IN_TRANSIT;
import static org.havre.occupancy.RandomJourneys.NIGHTS;
import static org.havre.occupancy.RandomJourneys.START;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(RandomJourneys.class)
@Domain(DomainContext.Global.class)
class GroupMovementsPropertyTest {
    private static final Window WINDOW = new Window(START, START.plusDays(NIGHTS));
    private static final List<Grouping> GROUPINGS = List.of(Grouping.FACILITY, Grouping.DEPARTMENT, Grouping.REGION,
            Grouping.OPERATOR, Grouping.NATION);

    /** The nights of each facility, counted once for whatever they are added up to. */
    private record Counted(Journeys journeys, Window window, List<List<FacilityNight>> facilities) {
        private static Counted of(Journeys journeys, Window window) {
            return new Counted(journeys, window, IntStream.range(0, 4)
                    .mapToObj(number -> FacilityCalendar.count(window.withEve(), journeys.facts(number))).toList());
        }

        private static Counted of(Journeys journeys) { return of(journeys, WINDOW); }

        private Sums by(Grouping grouping) { return by(grouping, Step.NIGHT, OccupancyFilter.ALL); }

        private Sums by(Grouping grouping, Step step, OccupancyFilter filter) {
            var sums = new Sums(grouping, step, window, START.plusDays(15));
            IntStream.range(0, 4).forEach(number -> sums.add(Journeys.facility(number),
                    facilities.get(number).stream().filter(filter::admits).toList()));
            journeys.transfers().stream().filter(moved -> moved.isAdmittedBy(filter)).forEach(sums::add);
            return sums;
        }
    }

    /** What a group's line says of one night. */
    private record Line(String group, LocalDate night, long arrivals, long departures, long present, long inTransit,
            long opening, long closing, long onTheWay, long transfersIn, long transfersOut) {
        private static Line told(OccupancyRow row) {
            var flow = row.flow();
            return new Line(row.group().key(), row.night(), row.figures().of(ARRIVALS), row.figures().of(DEPARTURES),
                    row.figures().present(), row.figures().of(IN_TRANSIT), flow.opening(), flow.closing(),
                    flow.inTransit(), flow.transfersIn(), flow.transfersOut());
        }

        private static Line followed(Journeys journeys, Grouping grouping, OccupancyRow row) {
            var group = row.group().key();
            var night = row.night();
            return new Line(group, night, journeys.arrivals(grouping, group, night),
                    journeys.departures(grouping, group, night), journeys.present(grouping, group, night),
                    journeys.inTransit(grouping, group, night), journeys.held(grouping, group, night.minusDays(1)),
                    journeys.held(grouping, group, night), journeys.inTransit(grouping, group, night),
                    journeys.transfersIn(grouping, group, night), journeys.transfersOut(grouping, group, night));
        }
    }

    @Property(tries = 10_000) void what_groups_tell_of_journeys_is_what_somebody_would_who_follows_each_person(
            @ForAll Journeys journeys) {
        var counted = Counted.of(journeys);
        var rows = new EnumMap<Grouping, List<OccupancyRow>>(Grouping.class);
        GROUPINGS.forEach(grouping -> rows.put(grouping, counted.by(grouping).rows()));
        rows.forEach((grouping, told) -> every_line_is_that_of_who_follows_each_person(journeys, grouping, told));
        for (var grouping : List.of(Grouping.FACILITY, Grouping.REGION, Grouping.NATION))
            whom_a_group_holds_is_whom_it_held_and_who_came_less_who_left(rows.get(grouping));
        for (var grouping : List.of(Grouping.REGION, Grouping.NATION))
            facilities_add_up_but_for_what_stays_inside(journeys, grouping, total(rows.get(Grouping.FACILITY)),
                    total(rows.get(grouping)));
        assertThat(counted.by(Grouping.NATION).total().figures()).isEqualTo(total(rows.get(Grouping.NATION)));
    }

    private static void every_line_is_that_of_who_follows_each_person(Journeys journeys, Grouping grouping,
            List<OccupancyRow> rows) {
        assertThat(rows.stream().map(Line::told).toList()).as("by %s", grouping)
                .isEqualTo(rows.stream().map(row -> Line.followed(journeys, grouping, row)).toList());
    }

    private static void facilities_add_up_but_for_what_stays_inside(Journeys journeys, Grouping grouping,
            Figures facilities, Figures whole) {
        var inside = journeys.transfers().stream().filter(moved -> moved.isInside(grouping)).toList();
        assertThat(whole.present()).isEqualTo(facilities.present());
        assertThat(whole.of(ARRIVALS)).isEqualTo(facilities.of(ARRIVALS)
                - inside.stream().filter(moved -> WINDOW.contains(moved.reached())).count());
        assertThat(whole.of(DEPARTURES)).isEqualTo(facilities.of(DEPARTURES)
                - inside.stream().filter(moved -> WINDOW.contains(moved.left())).count());
    }

    private static void whom_a_group_holds_is_whom_it_held_and_who_came_less_who_left(List<OccupancyRow> rows) {
        OccupancyRow eve = null;
        for (var row : rows) {
            if (eve != null && eve.group().equals(row.group()))
                assertThat(held(row.figures())).isEqualTo(held(eve.figures()) + row.figures().of(ARRIVALS)
                        - row.figures().of(DEPARTURES));
            eve = row;
        }
    }

    private static Figures total(List<OccupancyRow> rows) {
        return rows.stream().map(OccupancyRow::figures).reduce(Figures.NONE, Figures::plus);
    }

    @Property(tries = 10_000) void on_every_line_the_opening_and_who_came_less_who_left_is_the_closing(
            @ForAll Journeys journeys, @ForAll Grouping grouping, @ForAll Step step, @ForAll boolean filtered) {
        var filter = filtered ? new OccupancyFilter(null, null, "Toits") : OccupancyFilter.ALL;
        var counted = Counted.of(journeys);
        var sums = counted.by(grouping, step, filter);
        assertThat(sums.rows()).allMatch(row -> row.flow().isBalanced() && row.realisedFlow().isBalanced());
        var total = counted.by(Grouping.NATION, Step.MONTH, filter).total();
        assertThat(total.flow().isBalanced()).as("%s", total).isTrue();
        assertThat(total.realisedFlow().isBalanced()).as("%s", total).isTrue();
    }

    private static long held(Figures figures) { return figures.present() + figures.of(IN_TRANSIT); }

    @Property(tries = 10_000) void a_night_of_a_group_is_the_same_in_whatever_period_it_is_asked(
            @ForAll Journeys journeys, @ForAll @IntRange(min = 1, max = NIGHTS - 1) int cut) {
        var whole = Counted.of(journeys).by(Grouping.NATION).rows();
        var first = Counted.of(journeys, new Window(START, START.plusDays(cut))).by(Grouping.NATION).rows();
        var second = Counted.of(journeys, new Window(START.plusDays(cut), WINDOW.to())).by(Grouping.NATION).rows();
        assertThat(whole).hasSize(NIGHTS).startsWith(first.toArray(OccupancyRow[]::new))
                .endsWith(second.toArray(OccupancyRow[]::new));
    }
}
