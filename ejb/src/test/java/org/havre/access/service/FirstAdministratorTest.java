package org.havre.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;

import org.havre.shared.HavreSettings;
import org.havre.shared.Secret;
import org.havre.shared.WrongSetting;
import org.junit.jupiter.api.Test;

class FirstAdministratorTest {
    private static final Secret GIVEN = new Secret("sésame");

    @Test void an_empty_database_with_neither_demo_set_nor_password_refuses_to_start_and_says_so() {
        assertThatThrownBy(() -> start(true, false, null)).isInstanceOf(WrongSetting.class)
                .hasMessageStartingWith("HAVRE_ADMIN_PASSWORD is not set")
                .hasMessageContaining("or set HAVRE_DEMO=true");
    }

    @Test void with_a_password_an_administrator_is_entered() {
        assertThat(start(true, false, GIVEN)).contains(GIVEN);
    }

    @Test void the_demo_set_brings_its_own() { assertThat(start(true, true, GIVEN)).isEmpty(); }

    @Test void where_there_are_accounts_no_password_is_wanted_and_none_is_changed() {
        assertThat(start(false, false, null)).isEmpty();
        assertThat(start(false, false, GIVEN)).isEmpty();
    }

    /** The password of the administrator that a start has entered. */
    private static Optional<Secret> start(boolean empty, boolean demo, Secret password) {
        var accounts = new Entered(empty);
        new FirstAdministrator(accounts, new HavreSettings(8080, Path.of("."), demo, Optional.ofNullable(password),
                Optional.empty(), Optional.empty())).enter();
        return Optional.ofNullable(accounts.administrator);
    }

    private static final class Entered extends Accounts {
        private final boolean empty;
        private Secret administrator;

        Entered(boolean empty) { this.empty = empty; }

        @Override public boolean none() { return empty; }

        @Override public void addAdministrator(Secret password) { administrator = password; }
    }
}
