package org.havre.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnTest {
    @ParameterizedTest
    @ValueSource(strings = {"/index.xhtml", "/stay/move.xhtml?person=12&from=2026-10-31",
            "/facility/facilities.xhtml?q=Les%20Tilleuls&kind=CADA"}) void one_of_our_pages_is_come_back_to(
                    String address) {
        assertThat(Return.checked(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "//elsewhere.example/index.xhtml",
            "https://elsewhere.example/index.xhtml", "/\\elsewhere.example/index.xhtml", "/logout",
            "/index.xhtml\nX: y",
            "/index.xhtml?to=//elsewhere.example", "/../index.xhtml",
            "javascript:alert(1)"}) void anywhere_else_becomes_the_first_page(String address) {
        assertThat(Return.checked(address)).isEqualTo("/");
    }
}
