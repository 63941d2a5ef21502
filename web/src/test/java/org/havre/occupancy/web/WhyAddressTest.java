package org.havre.occupancy.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.havre.facility.DnaCode;
import org.havre.shared.NotFound;
import org.junit.jupiter.api.Test;

class WhyAddressTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);

    private static WhyAddress of(String group, String key) {
        return new WhyAddress("occupied", "2026-05-01", "2026-05-31", group, key, null, null, null);
    }

    @Test void the_key_of_a_facility_asks_about_it_alone() {
        assertThat(of("facility", "C6901").question(TODAY).facility()).isEqualTo(new DnaCode("C6901"));
        assertThat(of("facility", null).question(TODAY).facility()).isNull();
        assertThat(of("nation", "C6901").question(TODAY).facility()).isNull();
    }

    @Test void a_key_that_is_no_code_is_that_of_no_facility() {
        assertThatThrownBy(() -> of("facility", "CADA").question(TODAY)).isInstanceOf(NotFound.class);
    }
}
