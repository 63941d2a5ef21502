package org.havre.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderSettingsTest {
    private static final Map<String, String> LEAST = Map.of("HAVRE_OIDC_ISSUER", "https://provider.example/api/v2",
            "HAVRE_OIDC_CLIENT_ID", "havre", "HAVRE_OIDC_CLIENT_SECRET", "never told", "HAVRE_URL",
            "https://havre.example/");

    @Test void without_an_issuer_there_is_no_provider() {
        assertThat(ProviderSettings.find(new Environment(Map.of("HAVRE_OIDC_CLIENT_ID", "havre")))).isEmpty();
    }

    @Test void what_is_not_said_is_as_proconnect_asks() {
        var settings = with("HAVRE_OIDC_ACR", "");
        assertThat(settings.name()).isEqualTo("ProConnect");
        assertThat(settings.scope()).isEqualTo("openid email siret");
        assertThat(settings.twoFactors()).isEmpty();
        assertThat(settings.pkce()).isFalse();
        assertThat(settings.back()).isEqualTo(URI.create("https://havre.example/connect/back"));
        assertThat(settings.out()).isEqualTo(URI.create("https://havre.example/connect/out"));
    }

    @Test void levels_that_prove_two_factors_stand_beside_each_other() {
        assertThat(with("HAVRE_OIDC_ACR", "eidas2  eidas3").twoFactors()).containsExactlyInAnyOrder("eidas2", "eidas3");
        assertThat(with("HAVRE_OIDC_PKCE", "true").pkce()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"HAVRE_OIDC_CLIENT_ID", "HAVRE_OIDC_CLIENT_SECRET",
            "HAVRE_URL"}) void half_a_provider_is_told(
                    String name) {
        assertThatThrownBy(() -> with(name, "")).isInstanceOf(WrongSetting.class).hasMessageStartingWith(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://provider.example", "http://localhost.example", "ftp://localhost",
            "provider.example",
            "https:///path", "http://127.0.0.1.example/"}) void what_could_be_read_on_its_way_is_refused(
                    String address) {
        assertThatThrownBy(() -> with("HAVRE_OIDC_ISSUER", address)).isInstanceOf(WrongSetting.class);
        assertThatThrownBy(() -> with("HAVRE_URL", address)).isInstanceOf(WrongSetting.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080/realms/havre", "http://127.0.0.1:1",
            "http://[::1]/"}) void this_machine_needs_no_tls(
                    String address) {
        assertThat(with("HAVRE_OIDC_ISSUER", address).issuer()).isEqualTo(URI.create(address));
    }

    @ParameterizedTest
    @CsvSource({"HAVRE_OIDC_PKCE, yes"}) void a_flag_is_true_or_false(String name, String value) {
        assertThatThrownBy(() -> with(name, value)).isInstanceOf(WrongSetting.class).hasMessageContaining("true or");
    }

    @Test void the_secret_is_never_shown() {
        assertThat(with("HAVRE_OIDC_NAME", "Mon Compte").toString()).doesNotContain("never told");
    }

    private static ProviderSettings with(String name, String value) {
        var variables = new HashMap<>(LEAST);
        variables.put(name, value);
        return ProviderSettings.find(new Environment(variables)).orElseThrow();
    }
}
