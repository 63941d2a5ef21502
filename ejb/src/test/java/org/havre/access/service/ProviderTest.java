package org.havre.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.havre.access.service.FakeProvider.KEY;
import static org.havre.access.service.FakeProvider.LATER;
import static org.havre.access.service.FakeProvider.person;
import static org.havre.access.service.FakeProvider.signed;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.havre.access.ConnectRefusal;
import org.havre.access.RandomKey;
import org.havre.access.Siret;
import org.havre.shared.ProviderSettings;
import org.havre.shared.Secret;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a provider may say, and what nobody else may say in its place. */
class ProviderTest {
    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final FakeProvider fake = new FakeProvider();
    private final Hand hand = new Hand();
    private Provider provider = provider(false);
    private Asked asked;

    @BeforeEach void somebody_is_at_the_provider() {
        asked = provider.ask();
        fake.idToken = signed(signIn());
        fake.userInfo = signed(person());
    }

    @Test void it_is_asked_what_proconnect_documents_and_nothing_more() throws NotConnected {
        var door = provider.door(asked);
        assertThat(door.toString()).startsWith(FakeProvider.ISSUER + "/authorize?");
        assertThat(query(door))
                .containsOnlyKeys("response_type", "client_id", "redirect_uri", "scope", "state", "nonce",
                        "claims")
                .containsEntry("response_type", "code").containsEntry("client_id", "havre")
                .containsEntry("scope", "openid email siret")
                .containsEntry("redirect_uri", "https://havre.example/connect/back")
                .containsEntry("claims", "{\"id_token\":{\"acr\":null,\"amr\":null}}");
        assertThat(query(door).get("state")).hasSizeGreaterThanOrEqualTo(32).isNotEqualTo(query(door).get("nonce"));
        assertThat(query(door).get("nonce")).hasSizeGreaterThanOrEqualTo(32);
        assertThat(provider.ask().state()).isNotEqualTo(asked.state());
    }

    @Test void a_code_is_bound_to_who_asked_where_the_settings_say_so() throws NotConnected {
        provider = provider(true);
        assertThat(query(provider.door(asked))).containsEntry("code_challenge_method", "S256")
                .doesNotContainKey("code_verifier");
        prove();
        assertThat(fake.form).containsEntry("code_verifier", asked.verifier());
        assertThat(RandomKey.digest(new Secret(asked.verifier()))).isNotEmpty();
    }

    @Test void its_word_tells_address_employer_and_how_they_proved_themselves() throws NotConnected {
        var proof = prove();
        assertThat(proof.email()).contains("emma.exemple@havre.example");
        assertThat(proof.siret()).contains(new Siret("73282932000074"));
        assertThat(proof.twoFactors()).isFalse();
        assertThat(fake.form).containsOnly(Map.entry("grant_type", "authorization_code"), Map.entry("code", "a code"),
                Map.entry("redirect_uri", "https://havre.example/connect/back"), Map.entry("client_id", "havre"),
                Map.entry("client_secret", "never told"));
        assertThat(proof + " " + asked).doesNotContain("exemple", asked.state(), asked.nonce(), fake.idToken);
    }

    @ParameterizedTest
    @CsvSource({"pwd, eidas1, false", "totp, eidas1, false", "mfa, eidas1, true", "pwd, eidas2, true",
            "pwd, eidas3, false"}) void two_factors_are_a_method_that_says_so_or_a_level_of_the_settings(
                    String way, String level, boolean two) throws NotConnected {
        fake.idToken = signed(signIn().claim("amr", List.of(way)).claim("acr", level));
        assertThat(prove().twoFactors()).isEqualTo(two);
    }

    @Test void one_word_in_place_of_a_list_proves_no_second_factor() throws NotConnected {
        fake.idToken = signed(signIn().claim("amr", "mfa").claim("acr", null));
        assertThat(prove().twoFactors()).isFalse();
    }

    @Test void another_state_none_a_late_one_and_an_answer_to_nothing_are_refused_before_anything_is_asked() {
        assertThat(refusal(answer(Map.of("state", provider.ask().state())))).isEqualTo(ConnectRefusal.LATE);
        assertThat(refusal(Map.of("code", "a code"))).isEqualTo(ConnectRefusal.LATE);
        assertThat(refusal(null, answer(Map.of()))).isEqualTo(ConnectRefusal.LATE);
        hand.moves(Duration.ofMinutes(15));
        assertThat(refusal(answer(Map.of()))).isEqualTo(ConnectRefusal.LATE);
        assertThat(fake.asked).isEmpty();
    }

    @Test void an_answer_is_in_time_until_a_quarter_of_an_hour_has_passed() throws NotConnected {
        hand.moves(Duration.ofMinutes(15).minusSeconds(1));
        fake.idToken = signed(signIn());
        prove();
    }

    @ParameterizedTest
    @CsvSource({"access_denied, DENIED", "login_required, DENIED", "server_error, UNREACHABLE",
            "temporarily_unavailable, UNREACHABLE", "invalid_scope, UNREACHABLE",
            "unauthorized_client, UNREACHABLE"}) void what_it_turns_back_is_told_by_its_kind(
                    String error, ConnectRefusal refusal) {
        assertThat(refusal(answer(Map.of("error", error)))).isEqualTo(refusal);
        assertThat(fake.asked).isEmpty();
    }

    @Test void another_issuer_in_the_answer_is_refused() {
        assertThat(refusal(answer(Map.of("iss", "https://other.example")))).isEqualTo(ConnectRefusal.UNTRUSTED);
    }

    @ParameterizedTest
    @CsvSource({"400, invalid_grant, LATE", "400, invalid_request, UNREACHABLE", "401, invalid_client, UNREACHABLE",
            "503, , UNREACHABLE"}) void a_code_that_is_over_is_late_and_the_rest_is_no_answer(int status, String error,
                    ConnectRefusal refusal) {
        fake.tokenStatus = status;
        fake.tokenAnswer = "{\"error\":\"" + error + "\"}";
        assertThat(refusal(answer(Map.of()))).isEqualTo(refusal);
    }

    @Test void what_cannot_be_read_is_no_answer() {
        fake.tokenAnswer = "<html>";
        assertThat(refusal(answer(Map.of()))).isEqualTo(ConnectRefusal.UNREACHABLE);
        fake.tokenAnswer = "{\"access_token\":\"an access token\"}";
        assertThat(refusal(answer(Map.of()))).isEqualTo(ConnectRefusal.UNTRUSTED);
    }

    @Test void nobody_who_answers_is_told_and_its_door_is_closed() {
        fake.silent = true;
        assertThat(catchThrowableOfType(NotConnected.class, () -> provider.door(asked)).refusal())
                .isEqualTo(ConnectRefusal.UNREACHABLE);
        assertThat(refusal(answer(Map.of()))).isEqualTo(ConnectRefusal.UNREACHABLE);
    }

    @Test void a_sign_in_without_its_nonce_or_with_another_is_refused() {
        assertUntrusted(token -> token.claim("nonce", "another, of thirty-two letters at least"));
        assertUntrusted(token -> token.claim("nonce", null));
    }

    @Test void a_word_for_another_of_another_or_without_either_is_refused() {
        assertUntrusted(token -> token.audience("other"));
        assertUntrusted(token -> token.audience((String) null));
        assertUntrusted(token -> token.issuer("https://other.example"));
        assertUntrusted(token -> token.issuer(FakeProvider.ISSUER + "/"));
        assertUntrusted(token -> token.issuer(null));
        assertUntrusted(token -> token.subject(null));
        assertUntrusted(token -> token.audience(List.of("havre", "other")));
        assertUntrusted(token -> token.claim("azp", "other"));
    }

    @Test void a_word_for_several_is_taken_where_havre_is_who_asked() throws NotConnected {
        fake.idToken = signed(signIn().audience(List.of("havre", "other")).claim("azp", "havre"));
        prove();
    }

    @Test void a_word_ends_thirty_seconds_after_it_says_so_for_what_clocks_may_differ() throws NotConnected {
        fake.idToken = signed(signIn().expirationTime(Date.from(NOON.minusSeconds(29))));
        prove();
        assertUntrusted(token -> token.expirationTime(Date.from(NOON.minusSeconds(30))));
        assertUntrusted(token -> token.expirationTime(Date.from(NOON.minusSeconds(31))));
        assertUntrusted(token -> token.expirationTime(null));
    }

    @Test void a_word_is_of_the_last_ten_minutes_and_not_of_later() throws NotConnected {
        for (var early : List.of(NOON.plusSeconds(30), NOON.minusSeconds(630))) {
            fake.idToken = signed(signIn().issueTime(Date.from(early)));
            prove();
        }
        assertUntrusted(token -> token.issueTime(Date.from(NOON.plusSeconds(31))));
        assertUntrusted(token -> token.issueTime(Date.from(NOON.minusSeconds(631))));
        assertUntrusted(token -> token.issueTime(null));
        assertUntrusted(token -> token.notBeforeTime(Date.from(NOON.plusSeconds(60))));
    }

    @Test void nobody_signs_with_nothing_with_a_shared_key_or_with_one_of_their_own() throws JOSEException {
        fake.idToken = new PlainJWT(signIn().build()).serialize();
        assertThat(refusal(answer(Map.of()))).as("alg none").isEqualTo(ConnectRefusal.UNTRUSTED);
        var known = KEY.toPublicJWK().toRSAPublicKey().getEncoded();
        for (var secret : List.of(known, KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8))) {
            fake.idToken = signed(signIn(),
                    new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(KEY.getKeyID()).build(), new MACSigner(secret));
            assertThat(refusal(answer(Map.of()))).as("alg HS256").isEqualTo(ConnectRefusal.UNTRUSTED);
        }
        fake.idToken = signed(signIn(), new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(),
                new RSASSASigner(LATER));
        assertThat(refusal(answer(Map.of()))).as("another key").isEqualTo(ConnectRefusal.UNTRUSTED);
        fake.idToken = signed(signIn(), new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(LATER.getKeyID())
                .jwk(LATER.toPublicJWK()).build(), new RSASSASigner(LATER));
        assertThat(refusal(answer(Map.of()))).as("a key that comes along").isEqualTo(ConnectRefusal.UNTRUSTED);
        fake.idToken = signed(signIn(), FakeProvider.typed("at+jwt"), new RSASSASigner(KEY));
        assertThat(refusal(answer(Map.of()))).as("a token of another kind").isEqualTo(ConnectRefusal.UNTRUSTED);
        fake.idToken = signed(signIn()).replaceFirst("\\.[^.]+\\.", ".e30.");
        assertThat(refusal(answer(Map.of()))).as("other claims").isEqualTo(ConnectRefusal.UNTRUSTED);
    }

    @Test void a_key_on_a_curve_serves_as_well() throws JOSEException, NotConnected {
        var key = new ECKeyGenerator(Curve.P_256).keyID("curve").generate();
        fake.keys.add(key.toPublicJWK());
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID("curve").build();
        fake.idToken = signed(signIn(), header, new ECDSASigner(key));
        fake.userInfo = signed(person(), header, new ECDSASigner(key));
        assertThat(prove().siret()).isPresent();
    }

    @Test void a_key_that_is_new_is_fetched_once_and_one_that_nobody_has_not_again_and_again() throws NotConnected {
        prove();
        prove();
        assertThat(fake.fetchedKeys()).isEqualTo(1);
        fake.keys.set(0, LATER.toPublicJWK());
        fake.idToken = signed(signIn(), LATER);
        fake.userInfo = signed(person(), LATER);
        prove();
        assertThat(fake.fetchedKeys()).isEqualTo(2);
        fake.idToken = signed(signIn(), KEY);
        for (var again = 0; again < 5; again++) refusal(answer(Map.of()));
        assertThat(fake.fetchedKeys()).isLessThanOrEqualTo(3);
    }

    @Test void a_person_who_is_told_unsigned_is_nobody() {
        fake.userInfoType = "application/json";
        fake.userInfo = "{\"sub\":\"sub-1\",\"email\":\"emma.exemple@havre.example\",\"siret\":\"73282932000074\"}";
        assertThat(refusal(answer(Map.of()))).isEqualTo(ConnectRefusal.UNTRUSTED);
        fake.userInfoType = "application/jwt";
        assertThat(refusal(answer(Map.of()))).isEqualTo(ConnectRefusal.UNTRUSTED);
        fake.userInfo = new PlainJWT(person().build()).serialize();
        assertThat(refusal(answer(Map.of()))).isEqualTo(ConnectRefusal.UNTRUSTED);
    }

    @Test void the_person_is_who_signed_in_and_told_to_havre() {
        assertNobody(who -> who.subject("sub-2"));
        assertNobody(who -> who.subject(null));
        assertNobody(who -> who.audience("other"));
        assertNobody(who -> who.audience((String) null));
        assertNobody(who -> who.issuer("https://other.example"));
        assertNobody(who -> who.issuer(null));
        assertNobody(who -> who.expirationTime(Date.from(NOON.minusSeconds(30))));
        assertNobody(who -> who.claim("email", List.of("a@b.example", "c@d.example")));
    }

    @Test void what_it_has_not_verified_or_does_not_tell_is_left_empty() throws NotConnected {
        fake.userInfo = signed(person().claim("email_verified", false));
        assertThat(prove().email()).isEmpty();
        fake.userInfo = signed(person().claim("email_verified", "true"));
        assertThat(prove().email()).isEmpty();
        fake.userInfo = signed(person().claim("email_verified", true));
        assertThat(prove().email()).isPresent();
        fake.userInfo = signed(person().claim("email", null).claim("siret", "73282932000075"));
        assertThat(prove()).satisfies(proof -> {
            assertThat(proof.email()).isEmpty();
            assertThat(proof.siret()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorization_endpoint", "token_endpoint", "userinfo_endpoint", "jwks_uri",
            "end_session_endpoint"}) void a_description_that_leads_where_others_listen_is_refused(String endpoint) {
        fake.description.put(endpoint, "http://provider.example/x");
        assertThat(refusal(answer(Map.of()))).isEqualTo(ConnectRefusal.UNREACHABLE);
    }

    @Test void a_description_of_another_is_refused() {
        fake.description.put("issuer", "https://other.example");
        assertThat(refusal(answer(Map.of()))).isEqualTo(ConnectRefusal.UNTRUSTED);
    }

    @Test void it_is_asked_for_its_description_once_an_hour() throws NotConnected {
        provider.door(asked);
        hand.moves(Duration.ofHours(1).minusSeconds(1));
        provider.door(asked);
        assertThat(fake.asked).hasSize(1);
        hand.moves(Duration.ofSeconds(1));
        provider.door(asked);
        assertThat(fake.asked).hasSize(2);
    }

    @Test void who_leaves_says_what_proconnect_asks_for() throws NotConnected {
        var exit = provider.exit(new Secret("the word"), "a state of thirty-two letters, or more").orElseThrow();
        assertThat(exit.toString()).startsWith(FakeProvider.ISSUER + "/session/end?");
        assertThat(query(exit)).containsOnly(Map.entry("id_token_hint", "the word"),
                Map.entry("state", "a state of thirty-two letters, or more"),
                Map.entry("post_logout_redirect_uri", "https://havre.example/connect/out"));
        fake.silent = true;
        hand.moves(Duration.ofHours(2));
        assertThat(provider.exit(new Secret("the word"), "state")).isEmpty();
    }

    private JWTClaimsSet.Builder signIn() { return FakeProvider.signIn(asked, hand.instant()); }

    private void assertUntrusted(UnaryOperator<JWTClaimsSet.Builder> changed) {
        fake.idToken = signed(changed.apply(signIn()));
        assertThat(refusal(answer(Map.of()))).isEqualTo(ConnectRefusal.UNTRUSTED);
    }

    private void assertNobody(UnaryOperator<JWTClaimsSet.Builder> changed) {
        fake.userInfo = signed(changed.apply(person()));
        assertThat(refusal(answer(Map.of()))).isEqualTo(ConnectRefusal.UNTRUSTED);
    }

    private Proof prove() throws NotConnected {
        return provider.prove(asked, answer(Map.of()));
    }

    private ConnectRefusal refusal(Map<String, String> answer) { return refusal(asked, answer); }

    private ConnectRefusal refusal(Asked to, Map<String, String> answer) {
        var refused = catchThrowableOfType(NotConnected.class, () -> provider.prove(to, answer));
        assertThat(refused).isNotNull();
        assertThat(refused.getMessage()).doesNotContainIgnoringCase("exemple", "7328", "eyJ", asked.nonce());
        return refused.refusal();
    }

    private Map<String, String> answer(Map<String, String> changed) {
        var answer = new HashMap<>(Map.of("state", asked.state(), "code", "a code"));
        answer.putAll(changed);
        return answer;
    }

    private Provider provider(boolean pkce) {
        return new Provider(Optional.of(new ProviderSettings(URI.create(FakeProvider.ISSUER), FakeProvider.CLIENT,
                new Secret("never told"), URI.create("https://havre.example"), "ProConnect", "openid email siret",
                Set.of("eidas2"), pkce)), hand, fake);
    }

    private static Map<String, String> query(URI address) {
        return Arrays.stream(address.getRawQuery().split("&")).map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> field[0],
                        field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }

    /** A clock whose hand the test moves. */
    private static final class Hand extends Clock {
        private Instant now = NOON;

        void moves(Duration by) { now = now.plus(by); }

        @Override public Instant instant() { return now; }

        @Override public ZoneId getZone() { return ZoneOffset.UTC; }

        @Override public Clock withZone(ZoneId zone) { return this; }
    }
}
