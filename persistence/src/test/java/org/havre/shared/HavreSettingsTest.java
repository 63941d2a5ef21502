package org.havre.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HavreSettingsTest {
    @Test void without_any_variable_it_serves_on_8080_without_the_demo_set() {
        var settings = read(Map.of());
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.demo()).isFalse();
        assertThat(settings.adminPassword()).isEmpty();
        assertThat(settings.today()).isEmpty();
        assertThat(settings.provider()).isEmpty();
    }

    @Test void the_data_lie_in_the_users_data_folder() {
        assertThat(read(Map.of()).data()).isEqualTo(Path.of(System.getProperty("user.home"), ".local/share/havre"));
        assertThat(read(Map.of("XDG_DATA_HOME", "/srv/data")).data()).isEqualTo(Path.of("/srv/data/havre"));
        assertThat(read(Map.of("HAVRE_DATA", "/srv/havre")).data()).isEqualTo(Path.of("/srv/havre"));
    }

    @Test void every_variable_is_read() {
        var settings = read(Map.of("HAVRE_PORT", "8181", "HAVRE_DEMO", "true", "HAVRE_TODAY", "2026-10-31",
                "HAVRE_ADMIN_PASSWORD", " a pass phrase "));
        assertThat(settings.port()).isEqualTo(8181);
        assertThat(settings.demo()).isTrue();
        assertThat(settings.today()).hasValue(LocalDate.of(2026, 10, 31));
        assertThat(settings.adminPassword()).hasValue(new Secret(" a pass phrase "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HAVRE_PORT  | http       | HAVRE_PORT is “http”, but must be a port between 1 and 65535.
            HAVRE_PORT  | 70000      | HAVRE_PORT is “70000”, but must be a port between 1 and 65535.
            HAVRE_DEMO  | yes        | HAVRE_DEMO is “yes”, but must be true or false.
            HAVRE_TODAY | 31/10/2026 | HAVRE_TODAY is “31/10/2026”, but must be a date such as 2026-10-31.""") void a_wrong_value_is_told_in_a_sentence(
            String name, String value, String sentence) {
        assertThatThrownBy(() -> read(Map.of(name, value))).isInstanceOf(WrongSetting.class).hasMessage(sentence);
    }

    @Test void the_administrators_password_is_never_shown() {
        assertThat(read(Map.of("HAVRE_ADMIN_PASSWORD", "a pass phrase")).toString()).doesNotContain("phrase");
    }

    private static HavreSettings read(Map<String, String> variables) {
        return HavreSettings.read(new Environment(variables));
    }
}
