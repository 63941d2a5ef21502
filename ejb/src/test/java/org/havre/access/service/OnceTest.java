package org.havre.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.havre.access.Caller;
import org.havre.access.Entry;
import org.havre.access.Permissions;
import org.havre.access.Role;
import org.havre.access.Scope;
import org.havre.access.ScopeKind;
import org.havre.access.service.Once.Answer;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.stay.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A command that comes again under its key answers the same, and is carried out once. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OnceTest {
    private final AtomicInteger done = new AtomicInteger();

    private Village village;

    @BeforeAll void settle(TestDatabase database) { village = new Village(database); }

    private Answer send(String login, long account, String key, String body) {
        return village.as(login, rows -> {
            var entry = new Entry();
            entry.of(new Caller(account, login, login, Role.SOCIAL,
                    new Scope(ScopeKind.FACILITY, null, null, Set.of(Village.FACILITY)), Locale.FRENCH, null));
            return new Once(rows, new Permissions(entry)).answer(key, body.getBytes(StandardCharsets.UTF_8),
                    () -> new Answer(201, body + " " + done.incrementAndGet()));
        });
    }

    private Answer send(String key, String body) { return send(Village.SOCIAL, 1, key, body); }

    @Test void the_same_key_with_the_same_body_answers_the_same_once() {
        var before = done.get();
        var first = send("k1", "arrive");
        assertThat(send("k1", "arrive")).isEqualTo(first);
        assertThat(done.get()).isEqualTo(before + 1);
    }

    @Test void the_same_key_with_another_body_is_refused() {
        send("k2", "arrive");
        assertThatThrownBy(() -> send("k2", "leave")).isInstanceOfSatisfying(Refusal.class,
                refusal -> assertThat(refusal.objections()).extracting(Objection::field)
                        .containsExactly("Idempotency-Key"));
    }

    @Test void without_a_key_a_command_is_carried_out_each_time() {
        var before = done.get();
        send(null, "arrive");
        send(" ", "arrive");
        assertThat(done.get()).isEqualTo(before + 2);
    }

    @Test void the_key_of_another_account_is_another_key() {
        var first = send("k3", "arrive");
        assertThat(send("elsewhere", 2, "k3", "arrive")).isNotEqualTo(first);
    }

    @Test void a_command_that_was_refused_may_come_again() {
        assertThatThrownBy(() -> village.run(Village.SOCIAL, rows -> {
            var entry = new Entry();
            entry.of(new Caller(1, Village.SOCIAL, Village.SOCIAL, Role.SOCIAL,
                    new Scope(ScopeKind.FACILITY, null, null, Set.of(Village.FACILITY)), Locale.FRENCH, null));
            new Once(rows, new Permissions(entry)).answer("k4", new byte[]{1}, () -> {
                throw new Refusal(Objection.of("failure.stale"));
            });
        })).isInstanceOf(Refusal.class);
        assertThat(send("k4", "arrive").status()).isEqualTo(201);
    }

    @Test void two_clicks_at_once_are_one_command() throws Exception {
        var before = done.get();
        var clicks = Executors.newFixedThreadPool(2);
        Callable<Answer> click = () -> send("k5", "arrive");
        var answers = clicks.invokeAll(List.of(click, click));
        clicks.shutdown();
        assertThat(answers.get(0).get()).isEqualTo(answers.get(1).get());
        assertThat(done.get()).isEqualTo(before + 1);
    }
}
