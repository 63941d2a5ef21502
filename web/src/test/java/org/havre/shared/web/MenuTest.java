package org.havre.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.havre.access.Role;
import org.havre.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MenuTest {
    @ParameterizedTest
    @EnumSource(Role.class) void every_role_starts_with_what_it_must_do(Role role) {
        assertThat(Menu.of(role)).first().extracting(NavigationEntry::page).isEqualTo("/index.xhtml");
    }

    @ParameterizedTest
    @EnumSource(Role.class) void every_entry_has_its_word(Role role) {
        assertThat(Menu.of(role)).extracting(NavigationEntry::key).allMatch(Texts.in(Locale.FRENCH)::has);
    }

    @Test void without_a_right_there_is_nothing_to_open() {
        assertThat(Menu.of(null)).isEmpty();
    }

    @Test void names_are_a_matter_of_those_who_house() {
        assertThat(Menu.of(Role.FINANCE)).extracting(NavigationEntry::folder).doesNotContain("/stay/", "/resident/");
    }
}
