package org.havre.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.havre.shared.Secret;
import org.junit.jupiter.api.Test;

class BearerTest {
    @Test void a_token_is_read_however_the_scheme_is_written() {
        assertThat(Bearer.read("Bearer abc")).contains(new Secret("abc"));
        assertThat(Bearer.read("bearer  abc ")).contains(new Secret("abc"));
    }

    @Test void nothing_else_is_one() {
        assertThat(Bearer.read(null)).isEmpty();
        assertThat(Bearer.read("Basic abc")).isEmpty();
        assertThat(Bearer.read("Bearerabc")).isEmpty();
    }
}
