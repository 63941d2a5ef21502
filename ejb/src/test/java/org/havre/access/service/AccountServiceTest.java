package org.havre.access.service;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.commons.codec.binary.Base32;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.havre.access.Entry;
import org.havre.access.Forbidden;
import org.havre.access.Lock;
import org.havre.access.Permissions;
import org.havre.access.Role;
import org.havre.access.ScopeKind;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.shared.BusinessClock;
import org.havre.shared.HavreSettings;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.Secret;
import org.havre.stay.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What an administrator does with accounts, and what their owners do with a link, a code and a token. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccountServiceTest {
    private static final LocalDate TODAY = Village.TODAY;
    private static final Instant NOON = Instant.parse("2026-05-20T10:00:00Z");
    private static final Secret PASSWORD = new Secret("quatre mots sans rapport");

    @TempDir static Path data;

    private final Sessions sessions = new Sessions();
    private Village village;
    private int invited;

    @BeforeAll void settle(TestDatabase database) {
        village = new Village(database);
        village.execute("insert into account (id, login, display_name, password_hash) values (8, 'admin', 'Ada', 'x'),"
                + " (9, 'second', 'Béa', 'x')");
        village.execute("insert into account_right (id, account_id, role, scope, starts_on)"
                + " values (8, 8, 'ADMIN', 'NATION', '2026-01-01'), (9, 9, 'ADMIN', 'NATION', '2026-01-01')");
    }

    @Test void whoever_is_invited_finds_nothing_until_a_right_is_given() {
        var account = invite();
        assertThat(row(account).right()).isNull();
        give(account, new NewRight(Role.DIRECTOR, ScopeKind.FACILITY, "c6980 H6981", TODAY, null));
        assertThat(row(account).right()).satisfies(right -> {
            assertThat(right.role()).isEqualTo(Role.DIRECTOR);
            assertThat(right.place()).isEqualTo("CADA des Tilleuls, HUDA des Cerisiers");
            assertThat(right.holds(TODAY)).isTrue();
        });
    }

    @Test void a_login_that_is_taken_or_not_one_is_refused_with_every_reason() {
        assertThat(objections(() -> accounts(service -> service.invite("SOCIAL", " "))))
                .containsExactly("AccountRule.NAME_MISSING", "AccountRule.LOGIN_TAKEN");
        assertThat(objections(() -> accounts(service -> service.invite("é", "Zoé"))))
                .containsExactly("AccountRule.LOGIN_FORM");
    }

    @Test void a_place_that_is_unknown_and_a_role_elsewhere_are_refused() {
        var account = invite();
        assertThat(objections(() -> give(account, new NewRight(Role.SOCIAL, ScopeKind.FACILITY, "C0000", TODAY, null))))
                .containsExactly("AccountRule.UNKNOWN_PLACE");
        assertThat(objections(() -> give(account, new NewRight(Role.SOCIAL, ScopeKind.FACILITY, " ", TODAY, null))))
                .containsExactly("AccountRule.NO_PLACE");
        assertThat(
                objections(() -> give(account, new NewRight(Role.PREFECTURE, ScopeKind.DEPARTMENT, "", TODAY, null))))
                .containsExactly("AccountRule.NO_PLACE");
        assertThat(objections(() -> give(account, new NewRight(Role.SOCIAL, ScopeKind.NATION, "", TODAY, null))))
                .containsExactly("RightRule.SCOPE_OF_ANOTHER_ROLE");
    }

    @Test void a_department_is_told_by_number_or_name() {
        var account = invite();
        give(account, new NewRight(Role.PREFECTURE, ScopeKind.DEPARTMENT, "69", TODAY, TODAY.plusDays(2)));
        give(account, new NewRight(Role.PREFECTURE, ScopeKind.DEPARTMENT, "rhône", TODAY.plusDays(2), null));
        assertThat(rights(account)).extracting(AccountRow.Right::place).containsExactly("Rhône", "Rhône");
    }

    @Test void two_rights_at_once_are_refused_and_an_ended_one_makes_room() {
        var account = invite();
        var right = new NewRight(Role.AUDITOR, ScopeKind.NATION, null, TODAY, null);
        give(account, right);
        assertThat(objections(() -> give(account, right))).containsExactly("AccountRule.RIGHT_OVERLAPS");
        rightService(service -> {
            service.end(account, service.of(account).get(0).id(), TODAY);
            return null;
        });
        give(account, right);
        assertThat(rights(account)).hasSize(2);
    }

    @Test void nobody_gives_themselves_a_right_neither_by_the_service_nor_by_the_database() {
        assertThat(objections(() -> give(8, new NewRight(Role.OFII, ScopeKind.NATION, null, TODAY, null))))
                .containsExactly("AccountRule.YOUR_OWN");
        assertThat(catchThrowableOfType(RuntimeException.class, () -> village.run("admin", rows -> rows
                .createNativeQuery("update account_right set role = 'OFII' where account_id = 8").executeUpdate())))
                .hasStackTraceContaining("nobody gives a right to themselves");
    }

    @Test void nobody_but_administrators_sees_or_changes_an_account() {
        assertThat(catchThrowableOfType(Forbidden.class, () -> as("social", (rows, permissions) -> new AccountService(
                permissions, rows, business(), clock(NOON), sessions).page(null, 0, 50)))).isNotNull();
        assertThat(village.<List<?>>as("social", rows -> rows
                .createNativeQuery("select login from account_rows(null, null, date '2026-05-20', 0, 50)")
                .getResultList()))
                .isEmpty();
        assertThat(village.<Integer>as("social", rows -> rows
                .createNativeQuery("update account set enabled = false where id = 8").executeUpdate())).isZero();
        assertThat(catchThrowableOfType(RuntimeException.class, () -> village.run("social", rows -> rows
                .createNativeQuery("select password_hash from account").getResultList())))
                .hasStackTraceContaining("permission denied");
    }

    @Test void a_link_gives_a_password_once_within_three_days() {
        var account = invite();
        var link = accounts(service -> service.link(account));
        var login = row(account).login();
        assertThat(holder(link, NOON)).contains(login);
        assertThat(holder(link, NOON.plus(Duration.ofDays(3)).minusSeconds(1))).contains(login);
        assertThat(holder(link, NOON.plus(Duration.ofDays(3)))).isEmpty();
        assertThat(objections(() -> use(link, new Secret("court"))))
                .containsExactly("PasswordRule.TOO_SHORT");
        assertThat(use(link, PASSWORD)).isEqualTo(login);
        assertThat(objections(() -> use(link, PASSWORD)))
                .containsExactly("AccountRule.LINK_OVER");
        assertThat(signIn(login, PASSWORD)).isInstanceOf(SignInAnswer.Accepted.class);
    }

    @Test void a_new_link_ends_the_one_before_and_a_closed_account_has_none() {
        var account = invite();
        var first = accounts(service -> service.link(account));
        var next = accounts(service -> service.link(account));
        assertThat(holder(first, NOON)).isEmpty();
        accounts(service -> {
            service.close(account);
            return null;
        });
        assertThat(holder(next, NOON)).isEmpty();
    }

    @Test void a_closed_account_loses_its_sessions_and_tokens_at_once_and_for_good() {
        var ended = new boolean[1];
        sessions.begin(new Sessions.Told("key", "elsewhere", NOON, NOON, "192.0.2.1", ""), () -> ended[0] = true);
        var token = as("elsewhere", (rows, permissions) -> new Tokens(permissions, rows, clock(NOON))
                .make("logiciel", true, null, 1));
        assertThat(open(token, NOON)).isPresent();
        accounts(service -> {
            service.close(2);
            return null;
        });
        assertThat(ended[0]).isTrue();
        assertThat(sessions.of("elsewhere")).isEmpty();
        assertThat(open(token, NOON)).isEmpty();
        accounts(service -> {
            service.reopen(2);
            return null;
        });
        assertThat(open(token, NOON)).isEmpty();
        assertThat(row(2).enabled()).isTrue();
    }

    @Test void a_token_opens_until_its_day_and_not_after_it_was_ended() {
        var token = as("social", (rows, permissions) -> new Tokens(permissions, rows, clock(NOON))
                .make("logiciel", false, "facility:900", 2));
        assertThat(open(token, NOON)).contains(new TokenDoor.Let("social", false, "facility:900"));
        assertThat(open(token, NOON.plus(Duration.ofDays(2)).minusSeconds(1))).isPresent();
        assertThat(open(token, NOON.plus(Duration.ofDays(2)))).isEmpty();
        assertThat(open(new Secret(token.value() + "x"), NOON)).isEmpty();
        as("social", (rows, permissions) -> {
            var mine = new Tokens(permissions, rows, clock(NOON));
            mine.mine().forEach(one -> mine.end(one.id()));
            return null;
        });
        assertThat(open(token, NOON)).isEmpty();
    }

    @Test void another_account_sees_and_ends_none_of_ones_tokens() {
        var token = as("social", (rows, permissions) -> new Tokens(permissions, rows, clock(NOON))
                .make("le mien", false, null, 2));
        var numbers = as("social", (rows, permissions) -> new Tokens(permissions, rows, clock(NOON)).mine());
        as("finance", (rows, permissions) -> {
            var theirs = new Tokens(permissions, rows, clock(NOON));
            assertThat(theirs.mine()).isEmpty();
            numbers.forEach(one -> theirs.end(one.id()));
            return null;
        });
        assertThat(open(token, NOON)).isPresent();
    }

    @Test void a_token_has_a_name_and_a_life_of_a_year_at_most() {
        assertThat(objections(() -> as("social", (rows, permissions) -> new Tokens(permissions, rows, clock(NOON))
                .make(" ", false, null, 367)))).containsExactly("AccountRule.TOKEN_NAME", "AccountRule.TOKEN_DAYS");
    }

    @Test void a_code_counts_once_and_a_recovery_code_too() {
        var offer = as("finance", (rows, permissions) -> factor(rows, permissions, NOON).offer());
        var secret = new Base32().decode(offer.key().replace(" ", ""));
        var step = NOON.getEpochSecond() / 30;
        assertThat(needsCode("finance")).isFalse();
        assertThat(objections(() -> as("finance", (rows, permissions) -> factor(rows, permissions, NOON)
                .confirm("000000".equals(Codes.at(secret, step)) ? "000001" : "000000"))))
                .containsExactly("AccountRule.WRONG_CODE");
        var codes = as("finance", (rows, permissions) -> factor(rows, permissions, NOON)
                .confirm(Codes.at(secret, step)));
        assertThat(needsCode("finance")).isTrue();
        assertThat(passes(Codes.at(secret, step))).isFalse();
        assertThat(passes(Codes.at(secret, step + 1))).isTrue();
        assertThat(passes(Codes.at(secret, step + 1))).isFalse();
        assertThat(passes(Codes.at(secret, step))).isFalse();
        assertThat(passes(codes.get(3).value().toUpperCase())).isTrue();
        assertThat(passes(codes.get(3).value())).isFalse();
        accounts(service -> {
            service.dropFactor(3);
            return null;
        });
        assertThat(needsCode("finance")).isFalse();
        assertThat(passes(codes.get(4).value())).isFalse();
    }

    @Test void a_seed_lies_locked_in_the_database_and_one_of_before_is_locked_at_the_start() {
        var offer = as("elsewhere", (rows, permissions) -> factor(rows, permissions, NOON).offer());
        var seed = new Base32().decode(offer.key().replace(" ", ""));
        assertThat(kept("elsewhere")).hasSize(seed.length + Lock.LONGER);
        assertThat(new String(kept("elsewhere"), ISO_8859_1)).doesNotContain(new String(seed, ISO_8859_1));
        village.execute("alter table second_factor drop constraint second_factor_secret_check;"
                + " update second_factor f set secret = decode('" + HexFormat.of().formatHex(seed) + "', 'hex')"
                + " from account a where a.id = f.account_id and a.login = 'elsewhere';"
                + " alter table second_factor add constraint second_factor_secret_check"
                + " check (octet_length(secret) = 49) not valid");
        assertThat(kept("elsewhere")).isEqualTo(seed);
        village.unentered(rows -> {
            new SeedsOfBefore(rows, new Seeds(settings())).lock();
            return null;
        });
        assertThat(kept("elsewhere")).hasSize(seed.length + Lock.LONGER);
        var step = NOON.getEpochSecond() / 30;
        List<Secret> codes = as("elsewhere", (rows, permissions) -> factor(rows, permissions, NOON)
                .confirm(Codes.at(seed, step)));
        assertThat(codes).as("the app goes on with the seed of before").hasSize(10);
    }

    private byte[] kept(String login) {
        return as(login, (rows, permissions) -> (byte[]) rows.createNativeQuery("select secret from second_factor",
                byte[].class).getSingleResult());
    }

    @Test void who_sees_names_beyond_one_facility_needs_a_second_factor_from_the_day_on() {
        var account = invite();
        var login = row(account).login();
        give(account, new NewRight(Role.SOCIAL, ScopeKind.FACILITY, "C6980", TODAY, TODAY.plusDays(1)));
        give(account, new NewRight(Role.SOCIAL, ScopeKind.FACILITY, "C6980 H6981", TODAY.plusDays(1), null));
        assertThat(owes(login, TODAY)).isFalse();
        assertThat(owes(login, TODAY.plusDays(1))).isTrue();
        assertThat(owes("social", TODAY)).isFalse();
        assertThat(owes("admin", TODAY)).isFalse();
    }

    @Test void an_account_that_does_not_exist_is_not_found() {
        assertThat(catchThrowableOfType(NotFound.class, () -> row(4711))).isNotNull();
    }

    private long invite() { return accounts(service -> service.invite("invited" + invited++, "Invitée")); }

    private AccountRow row(long account) { return accounts(service -> service.get(account)); }

    private void give(long account, NewRight right) {
        rightService(service -> {
            service.give(account, right);
            return null;
        });
    }

    private List<AccountRow.Right> rights(long account) { return rightService(service -> service.of(account)); }

    private <T> T accounts(Function<AccountService, T> call) {
        return as("admin", (rows, permissions) -> call
                .apply(new AccountService(permissions, rows, business(), clock(NOON), sessions)));
    }

    private <T> T rightService(Function<RightService, T> call) {
        return as("admin", (rows, permissions) -> call.apply(new RightService(permissions, rows, business())));
    }

    private Optional<String> holder(Secret link, Instant now) {
        return village.as("social", rows -> new Links(rows, clock(now)).holder(link));
    }

    private String use(Secret link, Secret password) {
        return village.as("social", rows -> new Links(rows, clock(NOON)).use(link, password));
    }

    private Optional<TokenDoor.Let> open(Secret token, Instant now) {
        return village.as("social", rows -> new TokenDoor(rows, settings(), clock(now)).open(token));
    }

    private boolean passes(String code) {
        return village.as("social", rows -> new SecondStep(new Door(rows, business(), new Entry()), rows,
                new Seeds(settings()), clock(NOON)).isRight("finance", code));
    }

    private static SecondFactor factor(EntityManager rows, Permissions permissions, Instant now) {
        return new SecondFactor(permissions, rows, new Seeds(settings()), clock(now));
    }

    private boolean needsCode(String login) { return account(login, TODAY).hasFactor(); }

    private boolean owes(String login, LocalDate day) { return account(login, day).owesFactor(); }

    private Account account(String login, LocalDate day) {
        return village.as("social", rows -> new Accounts(rows, BusinessClock.fixedOn(day, clock(NOON))).find(login)
                .orElseThrow());
    }

    private SignInAnswer signIn(String login, Secret password) {
        return village.as("social", rows -> new SignIn(new Accounts(rows, business()), settings(), clock(NOON))
                .check(login, password, "192.0.2.1"));
    }

    private <T> T as(String login, BiFunction<EntityManager, Permissions, T> call) {
        return village.as(login, rows -> {
            var entry = new Entry();
            new Door(rows, business(), entry).enter(login);
            return call.apply(rows, new Permissions(entry));
        });
    }

    private static List<String> objections(ThrowingCallable call) {
        return catchThrowableOfType(Refusal.class, call).objections().stream().map(Objection::key).toList();
    }

    private static BusinessClock business() { return BusinessClock.fixedOn(TODAY, clock(NOON)); }

    private static Clock clock(Instant now) { return Clock.fixed(now, ZoneOffset.UTC); }

    private static HavreSettings settings() {
        return new HavreSettings(8080, data, false, Optional.empty(), Optional.empty(),
                Optional.empty());
    }
}
