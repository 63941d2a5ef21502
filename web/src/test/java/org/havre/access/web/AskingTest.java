package org.havre.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import org.havre.access.Lock;
import org.havre.access.RandomKey;
import org.havre.access.service.Asked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is at the provider is kept in their own browser, which tells nothing of it and changes nothing. */
class AskingTest {
    private static final Asked ASKED = new Asked(RandomKey.next().value(), RandomKey.next().value(),
            RandomKey.next().value(), Instant.parse("2026-10-31T10:00:00.123Z"));

    @TempDir Path data;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/stay/residents.xhtml?on=2026-10-31&facility=C6980",
            "/é%C3%A9?x=\ny"}) void it_comes_back_as_it_was(String from) {
        var asking = new Asking(ASKED, from);
        assertThat(Asking.opened(asking.locked(new Lock(data)), new Lock(data))).contains(asking);
    }

    @Test void the_cookie_tells_neither_what_is_asked_nor_where_somebody_goes() {
        var locked = new Asking(ASKED, "/stay/residents.xhtml").locked(new Lock(data));
        assertThat(new String(Base64.getUrlDecoder().decode(locked))).doesNotContain(ASKED.state(), ASKED.nonce(),
                ASKED.verifier(), "residents");
        assertThat(locked).matches("[\\w-]+");
    }

    @Test void one_of_another_installation_is_none() {
        var locked = new Asking(ASKED, "/").locked(new Lock(data.resolve("another")));
        assertThat(Asking.opened(locked, new Lock(data))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "no letters of such a text", "AAAA"}) void nor_is_what_somebody_made_up(
            String made) {
        assertThat(Asking.opened(made, new Lock(data))).isEmpty();
    }

    @Test void the_longest_cookie_fits_a_browser() {
        var locked = new Asking(ASKED, "/" + "x".repeat(100_000)).locked(new Lock(data));
        assertThat(locked.length()).isLessThan(4_000);
        assertThat(Asking.opened(locked, new Lock(data)).orElseThrow().from()).isEqualTo("/");
        var near = new Asking(ASKED, "é".repeat(1_000));
        assertThat(near.locked(new Lock(data)).length()).isLessThan(4_000);
        assertThat(Asking.opened(near.locked(new Lock(data)), new Lock(data))).contains(near);
    }
}
