package org.havre.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a director does to the beds of a facility, beside the list that stays in sight. */
@ExtendWith(Browsing.class)
class DescribingBedsIT {
    private static final String PLACES = "/facility/places.xhtml";

    @Test void a_unit_is_described_and_put_out_of_service(Visitor visitor) {
        Page page = visitor.signIn("director");
        aSiteWithAUnit(visitor, page);
        outOfService(visitor, page);
        itIsRevised(visitor, page);
    }

    private static void aSiteWithAUnit(Visitor visitor, Page page) {
        visitor.open(PLACES);
        link(page, "Ajouter un site").click();
        field(page, "Nom du site").fill("Annexe");
        field(page, "Code postal").fill("69");
        visitor.findsItAccessible();
        button(page, "Enregistrer").click();
        assertThat(page.locator(".field .error").getByText("Un code postal a cinq chiffres.")).isVisible();
        assertThat(field(page, "Nom du site")).hasValue("Annexe");
        visitor.findsItAccessible();
        field(page, "Code postal").fill("69100");
        button(page, "Enregistrer").click();
        assertThat(page.getByText("Site Annexe ajouté.")).isVisible();
        section(page).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ajouter une unité")).click();
        page.locator("#unitForm\\:unitName").fill("Annexe 1");
        field(page, "Nombre de lits").fill("3");
        page.locator("#unitForm\\:opening").fill("31/08/2026");
        button(page, "Voir ce qui change").click();
        assertThat(page.getByText("+ 3 places")).isVisible();
        visitor.findsItAccessible();
        button(page, "Ouvrir l'unité").click();
        var told = page.getByRole(AriaRole.DIALOG).locator("[role=alert]");
        assertThat(told).containsText("des chiffres de mois clos changent (août 2026)");
        visitor.screenshot("closed-months");
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
        told.locator("[type=checkbox]").check();
        button(page, "Ouvrir l'unité").click();
        assertThat(page.getByText("Unité Annexe 1 ouverte avec 3 places")).isVisible();
    }

    private static void outOfService(Visitor visitor, Page page) {
        act(section(page).locator("tr.unit"), "Mettre hors service");
        field(page, "Motif").selectOption("TRAVAUX");
        field(page, "Première nuit").fill("+1");
        field(page, "Dernière nuit").fill("hier");
        button(page, "Mettre hors service").click();
        assertThat(page.locator(".field .error").getByText("La dernière nuit précède la première")).isVisible();
        visitor.findsItAccessible();
        field(page, "Dernière nuit").fill("+5");
        button(page, "Mettre hors service").click();
        assertThat(page.getByText("Annexe 1 hors service (travaux)")).isVisible();
        button(page, "Annuler cette action").click();
        assertThat(page.getByText("C'est annulé.")).isVisible();
        act(section(page).locator("tr.unit"), "Mettre hors service");
        field(page, "Motif").selectOption("DESINSECTISATION");
        button(page, "Mettre hors service").click();
        assertThat(page.getByText("Annexe 1 hors service (désinsectisation)")).isVisible();
    }

    private static void itIsRevised(Visitor visitor, Page page) {
        link(page, "Indisponibilités").click();
        act(page.locator("tr", new Page.LocatorOptions().setHasText("Annexe 1")), "Réviser");
        field(page, "Dernière nuit").fill("+2");
        button(page, "Voir ce qui change").click();
        assertThat(page.getByText("nuits de place en moins")).isVisible();
        visitor.findsItAccessible();
        button(page, "Enregistrer la révision").click();
        assertThat(page.getByText("Indisponibilité de Annexe 1 révisée.")).isVisible();
        act(page.locator("tr", new Page.LocatorOptions().setHasText("Annexe 1")), "Annuler (déclarée par erreur)");
        visitor.findsItAccessible();
        button(page, "Annuler l'indisponibilité").click();
        assertThat(page.getByText("Indisponibilité de Annexe 1 annulée")).isVisible();
    }

    @Test void a_unit_with_residents_does_not_close_and_says_who_lives_there(Visitor visitor) {
        Page page = visitor.signIn("director");
        visitor.open(PLACES + "?state=OCCUPIED");
        act(page.locator("tr.unit").first(), "Fermer l'unité");
        assertThat(page.getByRole(AriaRole.DIALOG).getByText("Qui y loge ou y est attendu")).isVisible();
        button(page, "Fermer l'unité").click();
        assertThat(page.getByRole(AriaRole.DIALOG).locator(".field .error"))
                .containsText("leur donner d'abord une autre place");
        visitor.findsItAccessible();
        for (String other : new String[]{"Ajouter une place", "Modifier l'unité", "Changer le nombre de lits",
                "Supprimer l'unité"}) {
            visitor.open(PLACES + "?state=OCCUPIED");
            act(page.locator("tr.unit").first(), other);
            assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
            visitor.findsItAccessible();
        }
    }

    @Test void the_plan_of_places_is_walked_with_the_arrow_keys(Visitor visitor) {
        Page page = visitor.signIn("social");
        visitor.open("/facility/plan.xhtml");
        Locator bars = page.locator(".plan a.bar[href]");
        bars.first().focus();
        page.keyboard().press("ArrowDown");
        assertThat(page.locator(".plan tbody tr:has(a.bar[href])").nth(1).locator("a.bar:focus")).isVisible();
        assertThat(page.locator(".plan th[aria-current=date]")).hasCount(1);
    }

    @Test void a_file_that_is_no_workbook_is_refused_on_the_screen(Visitor visitor) {
        Page page = visitor.signIn("admin");
        visitor.open("/facility/park.xhtml");
        page.locator("input[type=file]").setInputFiles(Path.of("pom.xml"));
        button(page, "Contrôler le fichier").click();
        assertThat(page.getByText("pom.xml n'a pas été importé")).isVisible();
        visitor.findsItAccessible();
        var trail = Person.signedIn(TestServer.address(), "auditor")
                .open("/access/trail.xhtml?login=admin&kind=REBUFF");
        org.assertj.core.api.Assertions.assertThat(trail.body()).contains("fichier refusé avant lecture",
                "ParkImport.start", "127.0.0.1");
    }

    private static Locator section(Page page) {
        return page.locator("section.section", new Page.LocatorOptions().setHasText("Annexe"));
    }

    private static void act(Locator row, String verb) {
        row.locator("summary").click();
        row.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(verb)).click();
    }

    private static Locator field(Page page, String label) {
        return page.locator(".field", new Page.LocatorOptions().setHasText(label)).locator("input, select").first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }
}
