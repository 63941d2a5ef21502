package org.havre.access.service;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {
    /** The secret of RFC 6238, appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(US_ASCII);

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924",
            "2000000000,279037", "20000000000,353130"}) void codes_are_those_of_the_standard(long second, String code) {
        assertThat(Codes.step(SECRET, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @Test void the_code_before_and_the_code_after_count_too_and_no_other() {
        var now = Instant.ofEpochSecond(1_000_000_020);
        var step = 1_000_000_020 / 30;
        for (var off = -1; off <= 1; off++)
            assertThat(Codes.step(SECRET, Codes.at(SECRET, step + off), now)).hasValue(step + off);
        assertThat(Codes.step(SECRET, Codes.at(SECRET, step - 2), now)).isEmpty();
        assertThat(Codes.step(SECRET, Codes.at(SECRET, step + 2), now)).isEmpty();
    }

    @Test void digits_may_be_typed_with_spaces() {
        assertThat(Codes.step(SECRET, " 287 082 ", Instant.ofEpochSecond(59))).hasValue(1);
    }

    @Test void secrets_are_twenty_bytes_and_never_the_same() {
        assertThat(Codes.newSecret()).hasSize(20).isNotEqualTo(Codes.newSecret());
    }

    @Test void an_app_reads_the_key_from_the_address() {
        var offer = FactorOffer.of("claude@exemple.org", SECRET);
        assertThat(offer.key()).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(offer.address()).isEqualTo("otpauth://totp/Havre:claude%40exemple.org"
                + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Havre");
        assertThat(offer).hasToString("…");
    }
}
