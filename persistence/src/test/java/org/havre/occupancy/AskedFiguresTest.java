package org.havre.occupancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.havre.facility.DnaCode;
import org.havre.facility.FacilityKind;
import org.junit.jupiter.api.Test;

class AskedFiguresTest {
    private static final Window MAY = Window.through(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 31));

    @Test void a_question_is_read_again_as_it_was_told() {
        var bare = new AskedFigures(OccupancyQuestion.of(MAY, Step.NIGHT, Grouping.KIND), Optional.empty());
        var full = new AskedFigures(
                new OccupancyQuestion(MAY, Step.MONTH, Grouping.FACILITY, new DnaCode("C6901"), "69",
                        "FR-ARA", new OccupancyFilter(FacilityKind.CADA, "Lyon", "Escale & Cie"), Instant.EPOCH),
                Optional.of(Grouping.REGION));
        assertThat(AskedFigures.of(bare.words())).isEqualTo(bare);
        assertThat(AskedFigures.of(full.words())).isEqualTo(full);
    }
}
