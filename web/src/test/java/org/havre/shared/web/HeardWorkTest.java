package org.havre.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.havre.access.Caller;
import org.havre.access.Role;
import org.havre.access.Scope;
import org.havre.access.ScopeKind;
import org.havre.access.service.Reader;
import org.havre.shared.service.Waiting;
import org.havre.shared.service.Work;
import org.junit.jupiter.api.Test;

class HeardWorkTest {
    private static final Instant NOW = Instant.parse("2026-10-31T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 31);
    private static final Map<Work, Waiting> WORK = Map.of(Work.ARRIVAL, new Waiting(3, 1));

    private final HeardWork heard = new HeardWork();

    @Test void what_was_told_is_remembered_for_a_minute() {
        heard.keep(new Reader(caller(7, 8), WORK), TODAY, NOW);
        assertThat(heard.isRecent(NOW.plusSeconds(59))).isTrue();
        assertThat(heard.isRecent(NOW.plusSeconds(60))).isFalse();
        assertThat(heard.of(caller(7, 8), TODAY)).contains(WORK);
    }

    @Test void it_is_not_told_of_another_part_of_the_scope_nor_on_another_day() {
        heard.keep(new Reader(caller(7, 8), WORK), TODAY, NOW);
        assertThat(heard.of(caller(7), TODAY)).isEmpty();
        assertThat(heard.of(caller(7, 8), TODAY.plusDays(1))).isEmpty();
    }

    @Test void after_an_act_nothing_is_remembered() {
        heard.keep(new Reader(caller(7), WORK), TODAY, NOW);
        heard.forget();
        assertThat(heard.isRecent(NOW)).isFalse();
        assertThat(heard.of(caller(7), TODAY)).isEmpty();
    }

    private static Caller caller(long... facilities) {
        return new Caller(1, "social", "S.", Role.SOCIAL,
                new Scope(ScopeKind.FACILITY, null, "Bel Air",
                        Arrays.stream(facilities).boxed().collect(Collectors.toSet())),
                Locale.FRENCH, null);
    }
}
