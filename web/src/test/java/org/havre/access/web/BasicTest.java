package org.havre.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.havre.shared.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BasicTest {
    @Test void the_password_begins_after_the_first_colon_and_keeps_the_others() {
        assertThat(Basic.read("Basic " + encoded("claude:pass:é ")))
                .contains(new Basic("claude", new Secret("pass:é ")));
        assertThat(Basic.read("basic " + encoded("claude:"))).contains(new Basic("claude", new Secret("")));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Basic", "Basic ", "Basic !!", "Bearer Y2xhdWRlOng=",
            "Basic OnBhc3M=", "Basic Y2xhdWRl"}) void anything_else_says_nothing(String header) {
        assertThat(Basic.read(header)).isEmpty();
    }

    private static String encoded(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
