package org.havre.access.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final Instant NOW = Instant.parse("2026-10-31T08:00:00Z");
    private final Sessions sessions = new Sessions();
    private final List<String> closed = new ArrayList<>();

    private void begin(String key, String login, int second) {
        sessions.begin(new Sessions.Told(key, login, NOW, NOW.plusSeconds(second), "192.0.2.1", "a browser"),
                () -> closed.add(key));
    }

    @Test void ones_own_sessions_are_told_the_last_seen_first() {
        begin("a", "claude", 1);
        begin("b", "claude", 2);
        begin("c", "emma", 3);
        assertThat(sessions.of("claude")).extracting(Sessions.Told::key).containsExactly("b", "a");
        sessions.seen("a", NOW.plusSeconds(9));
        assertThat(sessions.of("claude")).extracting(Sessions.Told::key).containsExactly("a", "b");
        assertThat(sessions.of("claude").get(0).began()).isEqualTo(NOW);
    }

    @Test void a_session_is_closed_by_its_owner_and_by_nobody_else() {
        begin("a", "claude", 1);
        sessions.close("emma", "a");
        sessions.close("claude", "b");
        assertThat(closed).isEmpty();
        sessions.close("claude", "a");
        sessions.close("claude", "a");
        assertThat(closed).containsExactly("a");
        assertThat(sessions.of("claude")).isEmpty();
    }

    @Test void all_but_one_are_closed_or_all_of_them() {
        begin("a", "claude", 1);
        begin("b", "claude", 2);
        begin("c", "emma", 3);
        sessions.closeAll("claude", "a");
        assertThat(closed).containsExactly("b");
        sessions.closeAll("claude", null);
        assertThat(closed).containsExactly("b", "a");
        assertThat(sessions.of("emma")).hasSize(1);
    }

    @Test void what_has_ended_by_itself_is_neither_told_nor_closed() {
        begin("a", "claude", 1);
        sessions.ended("a");
        sessions.seen("a", NOW);
        sessions.closeAll("claude", null);
        assertThat(sessions.of("claude")).isEmpty();
        assertThat(closed).isEmpty();
    }
}
