package org.havre.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** OFII registers a household that waits and asks another region for a place; it offers places, and answers. */
@ExtendWith(Browsing.class)
class RegionStoryIT {
    private static final String AGDREF = "9912345670";

    @Test void a_household_is_registered_and_a_place_is_asked_of_another_region(Visitor visitor) {
        var page = visitor.signIn("ofii");
        register(visitor, "Patiente");
        visitor.findsItAccessible();
        button(page, "Inscrire le ménage").click();
        page.waitForURL("**/stay/placement.xhtml**");
        assertThat(done(page)).containsText("1 personne attend");
        var household = page.url().replaceAll(".*household=(M\\d+).*", "$1");

        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Demander à une autre région")).click();
        page.waitForURL("**/stay/elsewhere.xhtml**");
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
        page.locator("tr").filter(new Locator.FilterOptions().setHasText("Lille")).locator("input[type=submit]")
                .click();
        page.waitForURL("**/stay/households.xhtml");
        assertThat(done(page)).containsText("Place demandée à Lille");
        assertThat(row(page, household)).containsText("demande à Lille");

        visitor.open("/stay/regions.xhtml");
        row(page, household).locator("input[type=submit]").click();
        assertThat(done(page)).containsText("Demande retirée");
        assertThat(row(page, household)).containsText("retirée");
    }

    @Test void whoever_is_registered_already_is_shown_and_not_registered_again(Visitor visitor) {
        var page = visitor.signIn("ofii");
        for (var name : new String[]{"Connue", "Autrement"}) {
            register(visitor, name);
            page.getByLabel("Numéro AGDREF").first().fill(AGDREF);
            button(page, "Inscrire le ménage").click();
        }
        assertThat(page.getByText("Ces personnes sont déjà connues")).isVisible();
        assertThat(page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Connue")).first()).isVisible();
        visitor.findsItAccessible();
    }

    @Test void a_region_offers_places_and_declines_what_it_cannot_give(Visitor visitor) {
        var page = visitor.signIn("ofii");
        visitor.open("/stay/offer.xhtml");
        choose(page, "#directorate");
        page.locator("#kind").selectOption("HUDA");
        page.locator("#places").fill("500");
        page.locator("#largest").fill("1");
        button(page, "Offrir ces places").click();
        assertThat(page.getByText("Une offre ne promet pas plus que les places libres").first()).isVisible();
        visitor.findsItAccessible();
        page.locator("#places").fill("1");
        button(page, "Offrir ces places").click();
        page.waitForURL("**/stay/regions.xhtml");
        assertThat(done(page)).containsText("Offre faite : 1 place");

        page.locator("a[href^='asked.xhtml']").first().click();
        page.waitForURL("**/stay/asked.xhtml**");
        page.getByText("Décliner la demande").click();
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
        page.locator("#because").fill("chaudière en panne");
        button(page, "Décliner").click();
        page.waitForURL("**/stay/regions.xhtml");
        assertThat(done(page)).containsText("Demande déclinée");
        assertThat(page.getByText("chaudière en panne")).isVisible();
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
    }

    private static void register(Visitor visitor, String name) {
        var page = visitor.open("/stay/register.xhtml");
        choose(page, "#directorate");
        page.getByLabel("Nom de famille").first().fill(name);
        page.getByLabel("Sexe").first().selectOption(new SelectOption().setLabel("femme"));
        page.getByLabel("Naissance").first().fill("1990");
        page.getByLabel("Procédure").first().selectOption(new SelectOption().setLabel("normale"));
    }

    private static void choose(Page page, String list) {
        page.locator(list).selectOption(new SelectOption().setIndex(1));
    }

    private static Locator row(Page page, String household) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(household));
    }

    private static Locator done(Page page) { return page.locator("[role=status]").first(); }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name).setExact(true));
    }
}
