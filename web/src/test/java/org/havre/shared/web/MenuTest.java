package org.havre.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.havre.access.Role;
import org.havre.shared.Texts;
import org.havre.shared.service.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MenuTest {
    private static final Path PAGES = Path.of("src", "main", "webapp");

    @ParameterizedTest
    @EnumSource(Role.class) void every_role_starts_with_what_it_must_do(Role role) {
        assertThat(Menu.of(role)).first().extracting(NavigationEntry::page).isEqualTo("/index.xhtml");
    }

    @ParameterizedTest
    @EnumSource(Role.class) void every_entry_has_its_word(Role role) {
        assertThat(Menu.of(role)).extracting(NavigationEntry::key).allMatch(Texts.in(Locale.FRENCH)::has);
    }

    @ParameterizedTest
    @EnumSource(Role.class) void every_other_entry_says_what_can_be_done_there(Role role) {
        assertThat(Menu.of(role)).filteredOn(entry -> !entry.page().equals("/index.xhtml"))
                .extracting(entry -> entry.key() + ".what").allMatch(Texts.in(Locale.FRENCH)::has);
    }

    @Test void work_is_counted_where_it_is_done_and_all_of_it_on_the_first_page() {
        assertThat(Menu.of(Role.SOCIAL)).filteredOn(entry -> entry.works().contains(Work.ARRIVAL))
                .extracting(NavigationEntry::page).containsExactly("/index.xhtml", "/stay/arrivals.xhtml");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "AUDITOR") void nobody_has_more_than_nine_entries(
            Role role) {
        assertThat(Menu.of(role)).filteredOn(entry -> Files.exists(PAGES.resolve(entry.page().substring(1))))
                .hasSizeLessThanOrEqualTo(9);
    }

    @ParameterizedTest
    @EnumSource(Role.class) void a_page_is_reached_once_by_itself_or_beside_another(Role role) {
        assertThat(Menu.of(role).stream().flatMap(NavigationEntry::all).map(NavigationEntry::page))
                .doesNotHaveDuplicates();
    }

    @Test void what_both_see_stands_beside_the_page_it_belongs_to() {
        assertThat(Menu.of(Role.SOCIAL)).filteredOn(entry -> entry.page().equals("/stay/arrivals.xhtml"))
                .flatMap(NavigationEntry::beside).extracting(NavigationEntry::page)
                .containsExactly("/orientation/transfers.xhtml", "/orientation/decisions.xhtml");
        assertThat(Menu.of(Role.OFII)).extracting(NavigationEntry::page).contains("/orientation/transfers.xhtml",
                "/orientation/decisions.xhtml");
    }

    @Test void without_a_right_there_is_nothing_to_open() {
        assertThat(Menu.of(null)).isEmpty();
    }

    @Test void names_are_a_matter_of_those_who_house() {
        assertThat(Menu.of(Role.FINANCE)).flatExtracting(entry -> entry.all().map(NavigationEntry::folder).toList())
                .doesNotContain("/stay/", "/resident/");
    }
}
