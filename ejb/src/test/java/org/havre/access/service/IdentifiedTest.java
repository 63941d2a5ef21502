package org.havre.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.havre.access.Entry;
import org.havre.access.Permissions;
import org.havre.access.Siret;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.shared.BusinessClock;
import org.havre.shared.HavreSettings;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.Secret;
import org.havre.stay.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** By which address and employer an account is known to a provider, and whose it is then. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentifiedTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-05-20T10:00:00Z"), ZoneOffset.UTC);
    private static final String EMAIL = "emma.exemple@havre.example";
    private static final String SIRET = "73282932000074";
    private static final String ELSEWHERE = "73282932000082";

    private final Sessions sessions = new Sessions();
    private Village village;

    @BeforeAll void settle(TestDatabase database) {
        village = new Village(database);
        village.execute("insert into account (id, login, display_name, password_hash) values (8, 'admin', 'Ada', 'x'),"
                + " (20, 'emma', 'Emma', 'x'), (21, 'basile', 'Basile', 'x')");
        village.execute("insert into account_right (id, account_id, role, scope, starts_on)"
                + " values (8, 8, 'ADMIN', 'NATION', '2026-01-01')");
    }

    @Test void address_and_employer_together_open_an_account_and_neither_alone() {
        identify(20, " Emma.Exemple@Havre.example ", "732 829 320 00074");
        assertThat(opened(EMAIL, SIRET)).contains("emma");
        assertThat(opened(EMAIL, ELSEWHERE)).isEmpty();
        assertThat(opened("autre@havre.example", SIRET)).isEmpty();
        assertThat(opened(null, SIRET)).isEmpty();
        assertThat(opened(EMAIL, null)).isEmpty();
    }

    @Test void a_closed_account_is_opened_by_nothing() {
        identify(20, EMAIL, SIRET);
        village.execute("update account set enabled = false where id = 20");
        assertThat(opened(EMAIL, SIRET)).isEmpty();
        village.execute("update account set enabled = true where id = 20");
        assertThat(opened(EMAIL, SIRET)).contains("emma");
    }

    @Test void another_employer_takes_the_one_of_before_away_and_nothing_takes_both() {
        identify(20, EMAIL, SIRET);
        open("emma", "one");
        identify(20, EMAIL, ELSEWHERE);
        assertThat(sessions.of("emma")).as("what was open by the one of before").isEmpty();
        assertThat(opened(EMAIL, SIRET)).isEmpty();
        assertThat(opened(EMAIL, ELSEWHERE)).contains("emma");
        identify(20, " ", null);
        assertThat(opened(EMAIL, ELSEWHERE)).isEmpty();
    }

    @Test void what_is_no_address_or_no_siret_is_refused_with_every_reason() {
        assertThat(objections(() -> identify(20, "emma", "123"))).containsExactly("AccountRule.EMAIL_FORM",
                "AccountRule.SIRET_FORM");
        assertThat(objections(() -> identify(20, EMAIL, null))).containsExactly("AccountRule.SIRET_FORM");
        assertThat(objections(() -> identify(20, null, SIRET))).containsExactly("AccountRule.EMAIL_FORM");
        assertThat(objections(() -> identify(20, "a b@c", SIRET))).containsExactly("AccountRule.EMAIL_FORM");
    }

    @Test void two_accounts_are_never_known_by_the_same() {
        identify(20, EMAIL, SIRET);
        assertThatThrownBy(() -> identify(21, EMAIL, SIRET)).hasStackTraceContaining("account_identity_taken");
        identify(21, EMAIL, ELSEWHERE);
        assertThat(opened(EMAIL, ELSEWHERE)).contains("basile");
        identify(21, null, null);
    }

    @Test void nobody_gives_themselves_a_way_in_neither_by_the_service_nor_by_the_database() {
        assertThat(objections(() -> identify(8, "ada@havre.example", SIRET))).containsExactly("AccountRule.YOUR_OWN");
        assertThatThrownBy(() -> village.run("admin", rows -> rows.createNativeQuery(
                "insert into account_identity values (8, 'ada@havre.example', '73282932000074')").executeUpdate()))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> village.run("social", rows -> rows.createNativeQuery(
                "insert into account_identity values (20, 'x@havre.example', '73282932000074')").executeUpdate()))
                .hasStackTraceContaining("row-level security");
    }

    @Test void nobody_but_administrators_reads_who_is_known_by_what() {
        identify(20, EMAIL, SIRET);
        assertThat(village.<List<?>>as("social",
                rows -> rows.createNativeQuery("select email from account_identity").getResultList())).isEmpty();
        assertThat(village.<List<?>>as("admin",
                rows -> rows.createNativeQuery("select email from account_identity").getResultList())).hasSize(1);
    }

    private void open(String login, String key) {
        sessions.begin(new Sessions.Told(key, login, NOON.instant(), NOON.instant(), "192.0.2.1", "a browser"), () -> {
        });
    }

    private void identify(long account, String email, String siret) {
        as("admin", (rows, permissions) -> new AccountService(permissions, rows, business(), NOON, sessions)
                .identify(account, email, siret));
    }

    private Optional<String> opened(String email, String siret) {
        var proof = new Proof(Optional.ofNullable(email), Siret.read(siret), false, new Secret("signed"));
        return village.as("social",
                rows -> new Identified(rows, new SignIn(new Accounts(rows, business()), settings(), NOON))
                        .account(proof).map(SignInAnswer.Accepted::login));
    }

    private void as(String login, BiConsumer<EntityManager, Permissions> call) {
        village.as(login, rows -> {
            var entry = new Entry();
            new Door(rows, business(), entry).enter(login);
            call.accept(rows, new Permissions(entry));
            return null;
        });
    }

    private static List<String> objections(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).objections().stream().map(Objection::key).toList();
    }

    private static BusinessClock business() { return BusinessClock.fixedOn(Village.TODAY, NOON); }

    private static HavreSettings settings() {
        return new HavreSettings(8080, Path.of("."), false, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
