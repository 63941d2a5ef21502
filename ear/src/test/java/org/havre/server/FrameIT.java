package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands around every page: what waits, what is looked at, in which language. */
@ExtendWith(Browsing.class)
class FrameIT {
    @Test void work_that_waits_is_counted_beside_its_entry_and_said_in_words(Visitor visitor) {
        var page = visitor.signInOnItsPage("social");
        var entries = page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Navigation principale"));
        assertThat(link(entries, "Orientations et arrivées").textContent()).containsPattern("\\d+ choses? à faire");
        assertThat(link(entries, "Occupation").textContent()).doesNotContain("à faire");
    }

    @Test void what_is_due_is_said_and_the_less_urgent_ones_are_a_click_away(Visitor visitor) {
        var page = visitor.signInOnItsPage("social");
        assertThat(page.locator(".duties li").first().textContent()).contains("Sortie qui aurait dû avoir lieu")
                .containsPattern("\\d personne");
        var first = page.locator(".duties li").first().textContent();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("autres?, moins pressée")))
                .click();
        assertThat(page.locator(".duties li").first().textContent()).isNotEqualTo(first);
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
    }

    @Test void who_covers_several_facilities_may_look_at_one_everywhere_and_comes_back_with_one_click(
            Visitor visitor) {
        var page = visitor.signInOnItsPage("director");
        var all = present(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("restreindre la vue")).click();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("C6980"))).click();
        assertThat(page.url()).endsWith("/stay/residents.xhtml");
        assertThat(page.locator("header .scope b").textContent()).contains("CADA");
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
        assertThat(matches(page)).isLessThan(all);
        visitor.open("/facility/facilities.xhtml");
        assertThat(matches(page)).isEqualTo(1);
        visitor.screenshot("frame-narrowed");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Tout revoir")).click();
        assertThat(page.url()).endsWith("/facility/facilities.xhtml");
        assertThat(present(page)).isEqualTo(all);
    }

    @Test void a_language_once_chosen_follows_into_another_browser(Visitor visitor) {
        Person.signedIn(TestServer.address(), "prefecture").open("/index.xhtml?lang=en");
        var page = visitor.signInOnItsPage("prefecture");
        try {
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        } finally {
            visitor.open("/index.xhtml?lang=fr");
        }
    }

    private static int present(Page page) {
        page.navigate("/stay/residents.xhtml");
        return matches(page);
    }

    private static int matches(Page page) {
        return Integer.parseInt(page.locator(".match").first().textContent().replaceAll("\\D", ""));
    }

    private static Locator link(Locator within, String name) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)));
    }
}
