package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaperTest {
    private static final byte[] PDF = HexFormat.of().parseHex("255044462D312E37");

    @ParameterizedTest
    @CsvSource({"255044462D312E37, PDF, application/pdf, pdf", "FFD8FFE000104A46, JPEG, image/jpeg, jpg",
            "89504E470D0A1A0A00, PNG, image/png, png"}) void the_kind_is_told_by_the_first_bytes(String start,
                    PaperKind kind, String mediaType, String ending) {
        var paper = new Paper(HexFormat.of().parseHex(start));
        assertThat(paper.kind()).contains(kind);
        assertThat(paper.objections()).isEmpty();
        assertThat(kind.mediaType()).isEqualTo(mediaType);
        assertThat(kind.ending()).isEqualTo(ending);
    }

    @ParameterizedTest
    @ValueSource(strings = {"504B0304", "3C68746D6C3E", "474946383961", "25504446", "FFD8", "89504E470D0A1A",
            "00255044462D",
            "4D5A"}) void any_other_file_is_refused_whatever_its_name(String start) {
        assertThat(new Paper(HexFormat.of().parseHex(start)).objections()).containsExactly(PaperRule.UNKNOWN_KIND);
    }

    @Test void an_empty_file_is_refused_as_empty() {
        assertThat(new Paper(new byte[0]).objections()).containsExactly(PaperRule.EMPTY);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, false", "1, true"}) void five_megabytes_are_the_most(int more, boolean refused) {
        var paper = new Paper(Arrays.copyOf(PDF, Paper.LARGEST + more));
        assertThat(paper.objections().contains(PaperRule.TOO_LARGE)).isEqualTo(refused);
    }

    @Test void of_a_file_without_end_no_more_is_read_than_tells_that_it_is_too_long() throws IOException {
        var endless = new ByteArrayInputStream(Arrays.copyOf(PDF, 3 * Paper.LARGEST));
        var paper = Paper.read(endless);
        assertThat(paper.size()).isEqualTo(Paper.LARGEST + 1);
        assertThat(paper.objections()).containsExactly(PaperRule.TOO_LARGE);
    }

    @Test void what_it_says_is_not_told_and_another_paper_is_told_apart() {
        assertThat(new Paper("%PDF-secret".getBytes()).toString()).doesNotContain("secret")
                .isNotEqualTo(new Paper("%PDF-sacred".getBytes()).toString());
    }
}
