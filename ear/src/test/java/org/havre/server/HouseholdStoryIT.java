package org.havre.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The life of one household, told through the screens: OFII sends it, the facility receives it and gives it beds, two
 * people change beds, OFII decides its exit and the facility carries it out.
 */
@ExtendWith(Browsing.class)
class HouseholdStoryIT {

    private static final Pattern REFERENCE = Pattern.compile("M\\d+");

    @Test void a_household_is_sent_received_lodged_moved_and_leaves(Visitor visitor) {
        String household = ofiiSendsTwoPeople(visitor);
        visitor.signOut();
        theFacilityKeepsPlacesForThem(visitor, household);
        theFacilityReceivesThem(visitor, household);
        theyChangeBeds(visitor);
        visitor.signOut();
        ofiiDecidesTheirExit(visitor);
        visitor.signOut();
        theFacilityCarriesItOut(visitor);
    }

    /** A Dublin case is refused by a CADA, with the article, and nothing typed is lost; a HUDA may take it. */
    private static String ofiiSendsTwoPeople(Visitor visitor) {
        Page page = visitor.signIn("ofii");
        visitor.open("/orientation/admission.xhtml");
        field(page, "Numéro").fill("RECIT-1");
        choose(page, "Structure", "C6980");
        button(page, "Ajouter une personne").click();
        assertThat(page.getByText("Personne 2", new Page.GetByTextOptions().setExact(true))).isVisible();
        describe(page, 0, "Alba", "femme", "05/1990", "Dublin");
        describe(page, 1, "Bruno", "homme", "1988", "normale");
        button(page, "Enregistrer l'admission").click();
        assertThat(page.getByText("CASF L.348-1").first()).isVisible();
        visitor.findsItAccessible();
        choose(page, "Structure", "H6981");
        button(page, "Enregistrer l'admission").click();
        page.waitForURL("**/orientation/decisions.xhtml");
        assertThat(done(page)).containsText("2 personnes attendues, au plus tard le 05/11/2026");
        var told = REFERENCE.matcher(done(page).textContent());
        told.find();
        return told.group();
    }

    private static void describe(Page page, int member, String givenName, String sex, String born, String procedure) {
        page.getByLabel("Nom de famille").nth(member).fill("Exemplaire");
        page.getByLabel("Prénoms").nth(member).fill(givenName);
        page.getByLabel("Sexe").nth(member).selectOption(new SelectOption().setLabel(sex));
        page.getByLabel("Naissance").nth(member).fill(born);
        page.getByLabel("Procédure").nth(member).selectOption(new SelectOption().setLabel(procedure));
    }

    private static void theFacilityKeepsPlacesForThem(Visitor visitor, String household) {
        Page page = visitor.signIn("social");
        visitor.open("/stay/arrivals.xhtml");
        inRow(page, household, "Réserver des places").click();
        page.waitForURL("**/stay/reserve.xhtml**");
        link(page, "Loger ici").first().click();
        assertThat(page.locator(".message.note"))
                .containsText("2 places sont gardées de la nuit du 31/10/2026 à celle du 05/11/2026");
        visitor.findsItAccessible();
        button(page, "Réserver").click();
        page.waitForURL("**/stay/arrivals.xhtml");
        assertThat(done(page)).containsText("2 places réservées pour le ménage " + household);
    }

    private static Locator inRow(Page page, String household, String act) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(household))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(act));
    }

    /** In the beds that were kept. */
    private static void theFacilityReceivesThem(Visitor visitor, String household) {
        Page page = visitor.open("/stay/arrivals.xhtml");
        inRow(page, household, "Enregistrer l'arrivée").click();
        page.waitForURL("**/stay/arrive.xhtml**");
        assertThat(beds(page).nth(1)).not().hasValue("");
        visitor.findsItAccessible();
        button(page, "Enregistrer l'arrivée").click();
        page.waitForURL("**/stay/arrivals.xhtml");
        assertThat(done(page)).containsText("2 personnes du ménage " + household);
    }

    /** Each takes the other's bed, in one act. */
    private static void theyChangeBeds(Visitor visitor) {
        Page page = openFile(visitor);
        link(page, "Changer de place").click();
        page.waitForURL("**/stay/move.xhtml**");
        String first = beds(page).nth(0).inputValue();
        String second = beds(page).nth(1).inputValue();
        beds(page).nth(0).selectOption(second);
        beds(page).nth(1).selectOption(first);
        assertThat(page.locator("#outcome li")).hasCount(2);
        button(page, "Enregistrer le changement").click();
        page.waitForURL("**/stay/resident.xhtml**");
        assertThat(done(page)).containsText("2 personnes");
        link(page, "Ce qui a été enregistré").click();
        page.waitForURL("**/stay/revisions.xhtml**");
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Changement de place"))
                .filter(new Locator.FilterOptions().setHasText("Camille Aubresol"))).hasCount(1);
        visitor.findsItAccessible();
    }

    private static void ofiiDecidesTheirExit(Visitor visitor) {
        visitor.signIn("ofii");
        Page page = openFile(visitor);
        link(page, "Décision de sortie").click();
        page.waitForURL("**/orientation/exit.xhtml**");
        field(page, "Numéro").fill("RECIT-2");
        visitor.findsItAccessible();
        field(page, "Motif de la sortie").selectOption("BPI_LOGEMENT");
        button(page, "Enregistrer la décision").click();
        page.waitForURL("**/orientation/decisions.xhtml");
        assertThat(done(page)).containsText("RECIT-2");
    }

    private static void theFacilityCarriesItOut(Visitor visitor) {
        visitor.signIn("social");
        Page page = openFile(visitor);
        visitor.opensOtherActs();
        link(page, "Enregistrer une sortie").click();
        page.waitForURL("**/stay/depart.xhtml**");
        link(page, "Tout le ménage").click();
        assertThat(page.locator(".message.note")).containsText("2 personnes");
        page.locator("#reason").selectOption("BPI_LOGEMENT");
        assertThat(page.locator("#decision option")).hasCount(2);
        page.locator("#decision").selectOption(new SelectOption().setIndex(1));
        button(page, "Enregistrer la sortie").click();
        page.waitForURL("**/stay/resident.xhtml**");
        assertThat(done(page)).containsText("Sortie enregistrée");
        assertThat(page.getByText("RECIT-2").first()).isVisible();
    }

    /** By searching for the name among those present. */
    private static Page openFile(Visitor visitor) {
        Page page = visitor.open("/stay/residents.xhtml");
        page.getByLabel("Nom, ménage ou unité").fill("exemplaire");
        button(page, "Filtrer").click();
        link(page, "Exemplaire Alba").click();
        page.waitForURL("**/stay/resident.xhtml**");
        return page;
    }

    private static Locator beds(Page page) { return page.locator("select[id^=bed-]"); }

    private static Locator done(Page page) { return page.locator("[role=status]").first(); }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new GetByLabelOptions().setExact(true));
    }

    private static void choose(Page page, String label, String code) {
        Locator list = field(page, label);
        String value = list.locator("option").filter(new Locator.FilterOptions().setHasText(code))
                .getAttribute("value");
        list.selectOption(value);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }
}
