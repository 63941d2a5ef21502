package org.havre.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnPagesOnlyTest {
    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"same-origin,https://havre.example,havre.example,true",
            "none,-,havre.example,true", "cross-site,https://havre.example,havre.example,false",
            "same-site,https://autre.example,havre.example,false", "-,-,havre.example,true",
            "-,https://havre.example,havre.example,true", "-,http://localhost:8080,localhost:8080,true",
            "-,https://mal.example,havre.example,false", "-,null,havre.example,false",
            "-,https://havre.example.mal.example,havre.example,false"}) void only_our_own_pages_act(String site,
                    String origin, String host, boolean ours) {
        assertThat(OwnPagesOnly.isOurs(site, origin, host)).isEqualTo(ours);
    }
}
