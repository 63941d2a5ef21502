package org.havre.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {
    @Test void numbers_in_names_count_as_numbers() {
        assertThat(Stream.of("A10", "B1", "A2", "A02-10", "a3", "A2-9", "É1", "").sorted(NaturalOrder.NAMES))
                .containsExactly("", "A2", "A2-9", "A02-10", "a3", "A10", "B1", "É1");
    }
}
