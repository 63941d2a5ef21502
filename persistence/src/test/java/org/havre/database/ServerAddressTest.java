package org.havre.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;

import org.havre.shared.Environment;
import org.havre.shared.Secret;
import org.havre.shared.WrongSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    private static final Map<String, String> APART = Map.of("DATABASE_USER", "owner", "DATABASE_PASSWORD", "p w");

    @Test void without_an_address_havre_runs_its_own_server() {
        assertThat(ServerAddress.find(new Environment(Map.of()))).isEmpty();
        assertThat(ServerAddress.find(new Environment(Map.of("DATABASE_URL", " ")))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            postgresql://owner:p%20w@db.example/havre            | jdbc:postgresql://db.example:5432/havre
            postgres://owner:p%20w@db.example:6000/havre         | jdbc:postgresql://db.example:6000/havre
            postgresql://owner:p%20w@[::1]:6000/h?ssl=true       | jdbc:postgresql://[::1]:6000/h?ssl=true
            jdbc:postgresql://db/h?user=owner&password=p%20w&a=b | jdbc:postgresql://db:5432/h?a=b""") void both_spellings_are_read_and_credentials_are_taken_out(
            String text, String url) {
        var address = read(Map.of("DATABASE_URL", text));
        assertThat(address.url()).isEqualTo(url);
        assertThat(address.owner()).isEqualTo(new Login("owner", new Secret("p w")));
        assertThat(address.worker()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:postgresql://db/havre",
            "postgresql://other:secret@db/havre"}) void user_and_password_apart_come_first(String text) {
        var variables = new java.util.HashMap<>(APART);
        variables.put("DATABASE_URL", text);
        assertThat(read(variables).owner()).isEqualTo(new Login("owner", new Secret("p w")));
    }

    @Test void a_plus_in_a_password_stays_a_plus() {
        assertThat(read(Map.of("DATABASE_URL", "postgresql://o:a+b@db/h")).owner().password().value()).isEqualTo("a+b");
    }

    @Test void the_working_role_may_be_given() {
        var address = read(Map.of("DATABASE_URL", "postgresql://o:p@db/h", "DATABASE_APP_USER", "app",
                "DATABASE_APP_PASSWORD", "q"));
        assertThat(address.worker()).isEqualTo(Optional.of(new Login("app", new Secret("q"))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mysql://o:p@db/h    | DATABASE_URL is not the address of a PostgreSQL database
            o:secret@db         | DATABASE_URL is not the address of a PostgreSQL database
            postgresql://o:p@db | DATABASE_URL names no database
            postgresql://db/h   | DATABASE_URL names no user; put it there or in DATABASE_USER.
            postgresql://o@db/h | DATABASE_URL names no password; put it there or in DATABASE_PASSWORD.""") void a_wrong_address_is_told_in_a_sentence(
            String text, String sentence) {
        assertThatThrownBy(() -> read(Map.of("DATABASE_URL", text))).isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith(sentence).hasMessageNotContaining("secret").hasNoCause();
    }

    @Test void a_working_role_without_its_password_is_refused() {
        assertThatThrownBy(() -> read(Map.of("DATABASE_URL", "postgresql://o:p@db/h", "DATABASE_APP_USER", "app")))
                .isInstanceOf(WrongSetting.class).hasMessageContaining("DATABASE_APP_PASSWORD");
    }

    @Test void a_password_is_never_shown() {
        assertThat(read(Map.of("DATABASE_URL", "postgresql://o:secret@db/h")).toString()).doesNotContain("secret");
    }

    private static ServerAddress read(Map<String, String> variables) {
        return ServerAddress.find(new Environment(variables)).orElseThrow();
    }
}
