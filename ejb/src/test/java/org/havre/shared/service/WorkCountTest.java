package org.havre.shared.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WorkCountTest {
    private static final List<FacilityWork> ROWS = List.of(
            row(1, "C0101", "01", "ARA", Work.ARRIVAL, 5, 0, "2026-05-23"),
            row(1, "C0101", "01", "ARA", Work.EXIT_OVERDUE, 1, 1, "2026-05-02"),
            row(2, null, "69", "ARA", Work.ARRIVAL, 2, 2, "2026-05-19"),
            row(3, "H3501", "35", "BRE", Work.ARRIVAL, 1, 0, "2026-05-21"));

    private static FacilityWork row(long facility, String code, String department, String region, Work work, long count,
            long late, String oldest) {
        return new FacilityWork(facility, code, "Centre " + facility, department, "D" + department, region,
                "R" + region, work, false, new Waiting(count, late), LocalDate.parse(oldest));
    }

    private static List<String> lines(WorkLevel level) {
        return WorkCount.of(ROWS, level).stream().map(line -> line.name() + ", " + line.waiting().count() + ", "
                + line.waiting().late() + ", " + line.oldest()).toList();
    }

    @Test void where_most_is_late_comes_first() {
        assertThat(lines(WorkLevel.FACILITY)).containsExactly("Centre 2, 2, 2, 2026-05-19",
                "C0101 · Centre 1, 6, 1, 2026-05-02", "H3501 · Centre 3, 1, 0, 2026-05-21");
    }

    @Test void facilities_add_up_to_departements_and_departements_to_regions() {
        assertThat(lines(WorkLevel.DEPARTMENT)).containsExactly("69 · D69, 2, 2, 2026-05-19",
                "01 · D01, 6, 1, 2026-05-02", "35 · D35, 1, 0, 2026-05-21");
        assertThat(lines(WorkLevel.REGION)).containsExactly("RARA, 8, 3, 2026-05-02", "RBRE, 1, 0, 2026-05-21");
        for (var level : WorkLevel.values())
            assertThat(
                    WorkCount.of(ROWS, level).stream().map(WorkCount::waiting).reduce(Waiting.NOTHING, Waiting::plus))
                    .isEqualTo(WorkCount.total(ROWS)).isEqualTo(new Waiting(9, 3));
    }

    @Test void each_kind_is_told_with_how_much_of_it_is_late() {
        assertThat(WorkCount.of(ROWS, WorkLevel.REGION).get(0).kinds()).containsExactly(
                new WorkCount.Kind(Work.ARRIVAL, new Waiting(7, 2)),
                new WorkCount.Kind(Work.EXIT_OVERDUE, new Waiting(1, 1)));
    }

    @Test void a_line_tells_the_three_worst_kinds_and_keeps_the_others() {
        var many = Stream.of(Work.values()).limit(5).map(work -> row(1, "C0101", "01", "ARA", work,
                10 + work.ordinal(), work == Work.NO_SHOW ? 1 : 0, "2026-05-23")).toList();
        var line = WorkCount.of(many, WorkLevel.FACILITY).get(0);
        assertThat(line.first()).extracting(WorkCount.Kind::work).containsExactly(Work.NO_SHOW, Work.CONFIRM_PLACE,
                Work.NOT_ARRIVED);
        assertThat(line.others()).extracting(WorkCount.Kind::work).containsExactly(Work.EXIT, Work.ARRIVAL);
        assertThat(WorkCount.of(ROWS, WorkLevel.FACILITY).get(0).others()).isEmpty();
    }

    @Test void where_nothing_waits_there_is_no_line() {
        assertThat(WorkCount.of(List.of(), WorkLevel.FACILITY)).isEmpty();
        assertThat(WorkCount.total(List.of())).isEqualTo(Waiting.NOTHING);
    }
}
