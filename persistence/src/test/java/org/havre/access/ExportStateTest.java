package org.havre.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportStateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"WAITING | RUNNING, CANCELLED, FAILED",
            "RUNNING | READY, CANCELLED, FAILED", "READY | GONE", "CANCELLED | -", "FAILED | -",
            "GONE | -"}) void may_only_become(ExportState from, String next) {
        var expected = next == null
                ? Set.<ExportState>of()
                : Stream.of(next.split(",\\s*")).map(ExportState::valueOf).collect(Collectors.toSet());
        assertThat(from.next()).isEqualTo(expected);
    }

    @Test void it_is_under_way_until_it_is_over() {
        assertThat(ExportState.values()).filteredOn(ExportState::isUnderWay).containsExactly(ExportState.WAITING,
                ExportState.RUNNING);
    }

    @Test void how_far_it_is_is_told_in_hundredths_and_nought_while_nobody_knows() {
        assertThat(export(50, 200).percent()).isEqualTo(25);
        assertThat(export(300, 200).percent()).isEqualTo(100);
        assertThat(export(50, 0).percent()).isZero();
        assertThat(export(ExportState.READY, 0, 0).percent()).isEqualTo(100);
        assertThat(export(0, 0).file()).isEqualTo("occupancy.xlsx");
    }

    private static MadeExport export(long done, long total) {
        return export(ExportState.RUNNING, done, total);
    }

    private static MadeExport export(ExportState state, long done, long total) {
        return new MadeExport(1, "occupancy", "", state, Instant.EPOCH, done, total, 0, null, null);
    }
}
