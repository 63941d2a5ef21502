package org.havre.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A director looks at two files that may be of one person, tells them apart, or puts them together. */
@ExtendWith(Browsing.class)
class AlikeStoryIT {
    private static final String FILE = "resident.xhtml?id=";

    @Test void two_files_are_told_apart_and_the_question_is_opened_again(Visitor visitor) {
        var both = residents();
        var page = visitor.signIn("director");
        var address = "/stay/alike.xhtml?one=" + both.get(0) + "&other=" + both.get(1);

        visitor.open(address);
        assertThat(page.locator("tbody tr")).hasCount(2);
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Ce sont deux personnes")).click();
        assertThat(page.getByText("ces deux dossiers ne sont plus proposés")).isVisible();

        visitor.open(address);
        assertThat(page.getByText("Ce sont deux personnes, selon")).isVisible();
        visitor.findsItAccessible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Reprendre : la question reste ouverte"))
                .click();
        assertThat(page.getByText("La question est de nouveau ouverte.")).isVisible();
    }

    @Test void two_files_become_one_and_two_again(Visitor visitor) {
        var page = visitor.signIn("director");
        page.waitForCondition(() -> visitor.open("/stay/alikes.xhtml").locator("tbody a.open").count() > 0);
        page.locator("tbody a.open").first().click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("C'est une même personne")).click();
        assertThat(page.locator("h1")).containsText("Réunir deux dossiers");
        assertThat(page.locator("section tbody tr")).hasCount(2);
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
        page.getByRole(AriaRole.RADIO).nth(1).check();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Réunir")).click();

        assertThat(page.getByText("Dossiers réunis.")).isVisible();
        visitor.findsItAccessible();
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Défaire")).click();
        assertThat(page.getByText("Les deux dossiers sont de nouveau distincts.")).isVisible();
        assertThat(page.getByText("défait par")).isVisible();
    }

    private static List<String> residents() {
        return Person.links(Person.signedIn(TestServer.address(), "director").open("/stay/residents.xhtml")).stream()
                .filter(link -> link.contains(FILE)).map(link -> link.substring(link.indexOf("id=") + 3)).distinct()
                .limit(2).toList();
    }
}
