package org.havre.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.interceptor.InvocationContext;
import jakarta.persistence.PersistenceException;

import org.havre.shared.Refusal;
import org.havre.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The exceptions to the silence about others: what they say, and how often. */
class TellNeutrallyTest {
    private static final Instant MORNING = Instant.parse("2026-10-31T08:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(MORNING);
    private final Encounters encounters = new Encounters(new Clock() {
        @Override public ZoneOffset getZone() { return ZoneOffset.UTC; }

        @Override public Clock withZone(ZoneId zone) { return this; }

        @Override public Instant instant() { return now.get(); }
    });

    @ParameterizedTest
    @ValueSource(strings = {"person_agdref_taken", "decision_number_taken",
            "stay_person_present_elsewhere"}) void all_say_the_same_sentence_and_nothing_else(String constraint) {
        assertThat(TellNeutrally.EXCEPTIONS).contains(constraint);
        assertThat(Texts.in(Locale.FRENCH).text(constraint))
                .isEqualTo("Existe peut-être ailleurs ; contactez la direction territoriale.");
    }

    @Test void whoever_came_upon_too_many_others_tries_no_number_for_an_hour() throws Exception {
        for (var i = 0; i < Encounters.ALLOWED; i++) comesUpon("social", "person_agdref_taken");
        assertThatThrownBy(() -> as("social", () -> "written")).isInstanceOf(Refusal.class)
                .hasMessageContaining("elsewhere.wait");
        assertThat(as("director", () -> "written")).isEqualTo("written");
        now.set(MORNING.plus(Encounters.PAUSE));
        assertThat(as("social", () -> "written")).isEqualTo("written");
    }

    @Test void one_less_is_told_as_ever() throws Exception {
        for (var i = 1; i < Encounters.ALLOWED; i++) comesUpon("social", "decision_number_taken");
        assertThat(as("social", () -> "written")).isEqualTo("written");
    }

    @Test void what_is_refused_for_another_reason_does_not_count() throws Exception {
        for (var i = 0; i < 2 * Encounters.ALLOWED; i++) comesUpon("social", "stay_ends_after_start");
        assertThat(as("social", () -> "written")).isEqualTo("written");
    }

    private void comesUpon(String login, String constraint) {
        assertThatThrownBy(() -> as(login, () -> {
            throw new PersistenceException(new SQLException("violates constraint \"" + constraint + "\"", "23505"));
        })).isInstanceOf(PersistenceException.class);
    }

    private Object as(String login, Callable<?> work) throws Exception {
        var call = (InvocationContext) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{InvocationContext.class}, (proxy, method, arguments) -> work.call());
        return new TellNeutrally(new SignedIn(() -> login, new Focus(), new Whence()), encounters).tell(call);
    }
}
