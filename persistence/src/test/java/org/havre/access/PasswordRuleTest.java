package org.havre.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.havre.shared.Objection;
import org.havre.shared.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    @Test void twelve_signs_are_the_least_and_a_hundred_and_twenty_eight_the_most() {
        assertThat(against("quatre mots ici", "claude")).isEmpty();
        assertThat(against("kjdhzq5vxwp", "claude")).containsExactly("PasswordRule.TOO_SHORT");
        assertThat(against("kjdhzq5vxwpt", "claude")).isEmpty();
        assertThat(against("kjdhzq5vxwpt ".repeat(9) + "kjdhzq5vxwp", "claude")).isEmpty();
        assertThat(against("kjdhzq5vxwpt ".repeat(9) + "kjdhzq5vxwpt", "claude"))
                .containsExactly("PasswordRule.TOO_LONG");
    }

    @Test void letters_that_two_marks_make_up_count_once() {
        assertThat(against("e\u0301".repeat(11), "claude")).containsExactly("PasswordRule.TOO_SHORT");
    }

    @Test void a_password_does_not_say_whose_it_is() {
        assertThat(against("vive CLAUDE et ses amis", "claude")).containsExactly("PasswordRule.SAYS_WHO");
    }

    @ParameterizedTest
    @ValueSource(strings = {"motdepasse123", "azertyuiop123", "aaaaaaaaaaaaaaa", "123456789012345",
            "passwordpassword", "havrehavrehavre"}) void what_is_guessed_first_is_refused(String password) {
        assertThat(against(password, "claude")).containsExactly("PasswordRule.EASILY_GUESSED");
    }

    private static List<String> against(String password, String login) {
        return PasswordRule.against(new Secret(password), login).stream().map(Objection::key).toList();
    }
}
