package org.havre.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.havre.shared.Secret;
import org.junit.jupiter.api.Test;

class PasswordHashTest {
    private static final PasswordHash HASH = PasswordHash.of(new Secret("pass phrase"));

    @Test void only_the_same_password_matches() {
        assertThat(HASH.matches(new Secret("pass phrase"))).isTrue();
        assertThat(HASH.matches(new Secret("pass phrasE"))).isFalse();
    }

    @Test void its_text_can_be_read_again() {
        assertThat(PasswordHash.parse(HASH.text()).matches(new Secret("pass phrase"))).isTrue();
        assertThat(HASH.text()).startsWith("pbkdf2-sha512$210000$");
    }

    @Test void a_public_password_matches_at_little_cost() {
        var hash = PasswordHash.ofPublic(new Secret("in the readme"));
        assertThat(hash.text()).startsWith("pbkdf2-sha512$1000$");
        assertThat(hash.matches(new Secret("in the readme"))).isTrue();
        assertThat(hash.matches(new Secret("in the README"))).isFalse();
    }

    @Test void nobody_has_a_hash_that_costs_as_much_and_is_never_the_same() {
        assertThat(PasswordHash.ofNobody().text()).startsWith("pbkdf2-sha512$210000$")
                .hasSameSizeAs(HASH.text()).isNotEqualTo(PasswordHash.ofNobody().text());
        assertThat(PasswordHash.parse(PasswordHash.ofNobody().text()).matches(new Secret("nobody"))).isFalse();
    }

    @Test void the_same_password_never_hashes_alike() {
        assertThat(PasswordHash.of(new Secret("pass phrase")).text())
                .isNotEqualTo(PasswordHash.of(new Secret("pass phrase")).text());
    }

    @Test void what_is_written_of_it_tells_how_it_was_made_and_no_more() {
        assertThat(HASH).hasToString("pbkdf2-sha512");
    }

    @Test void another_text_is_no_hash() {
        assertThatThrownBy(() -> PasswordHash.parse("plain")).isInstanceOf(IllegalArgumentException.class);
    }
}
