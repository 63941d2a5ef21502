package org.havre.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How people come to a facility: OFII finds a place, the facility answers; or it acts alone and is owed a decision. */
@ExtendWith(Browsing.class)
class OrientationStoryIT {
    private static final Pattern OF_THE_SOCIAL_WORKER = Pattern.compile("C6980|H6981");
    private static final byte[] PAPER = "%PDF-1.4 une décision".getBytes(StandardCharsets.UTF_8);

    @Test void a_household_that_waits_is_offered_a_place_that_the_facility_cannot_give_and_OFII_takes_it_back(
            Visitor visitor) {
        String household = ofiiOffersTheFirstPlaceThatSuits(visitor);
        visitor.signOut();
        theFacilitySaysThatItIsStillOccupied(visitor, household);
        visitor.signOut();
        ofiiCancels(visitor, household);
    }

    private static String ofiiOffersTheFirstPlaceThatSuits(Visitor visitor) {
        Page page = visitor.signIn("ofii");
        visitor.open("/stay/households.xhtml");
        Locator waiting = page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Chercher une place"));
        waiting.first().click();
        page.waitForURL("**/stay/placement.xhtml**");
        visitor.findsItAccessible();
        String household = page.url().replaceAll(".*household=(M\\d+).*", "$1");
        page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(OF_THE_SOCIAL_WORKER))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Orienter ici")).first().click();
        page.waitForURL("**/stay/orient.xhtml**");
        field(page, "Numéro").fill("RECIT-O1");
        page.getByLabel("Le ménage n'a pas encore accepté l'offre").check();
        visitor.findsItAccessible();
        button(page, "Enregistrer l'orientation").click();
        page.waitForURL("**/stay/households.xhtml");
        assertThat(done(page)).containsText(household);
        inRow(page, household, "Suivre").click();
        page.waitForURL("**/stay/way.xhtml**");
        assertThat(page.locator("dl.identity")).containsText("proposée au ménage");
        page.locator("#act").selectOption("ACCEPT");
        assertThat(page.locator("#consequence")).containsText("05/11/2026");
        visitor.findsItAccessible();
        button(page, "Enregistrer").click();
        assertThat(done(page)).containsText("a accepté l'offre");
        return household;
    }

    /** The demo's social worker and director answer for the facilities of Lyon, OFII for none. */
    private static void theFacilitySaysThatItIsStillOccupied(Visitor visitor, String household) {
        Page page = visitor.signIn("social");
        visitor.open("/stay/arrivals.xhtml");
        inRow(page, household, "Répondre à l'OFII").click();
        page.waitForURL("**/stay/answer.xhtml**");
        page.locator("#answer").selectOption("NOT_AVAILABLE/STILL_OCCUPIED");
        visitor.findsItAccessible();
        button(page, "Répondre").click();
        page.waitForURL("**/stay/arrivals.xhtml");
        assertThat(row(page, household)).containsText("place non disponible");
    }

    private static void ofiiCancels(Visitor visitor, String household) {
        Page page = visitor.signIn("ofii");
        visitor.open("/stay/households.xhtml");
        inRow(page, household, "Suivre").click();
        page.waitForURL("**/stay/way.xhtml**");
        assertThat(page.getByText("La structure ne peut pas accueillir")).isVisible();
        page.locator("#act").selectOption("CANCEL");
        button(page, "Enregistrer").click();
        assertThat(page.getByText("Dire pourquoi l'orientation prend fin.").first()).isVisible();
        page.locator("#because").fill("place encore occupée");
        button(page, "Enregistrer").click();
        assertThat(done(page)).containsText("annulée");
        visitor.open("/stay/households.xhtml");
        assertThat(inRow(page, household, "Chercher une place")).isVisible();
    }

    @Test void several_households_are_sent_together_or_not_at_all(Visitor visitor) {
        Page page = visitor.signIn("ofii");
        visitor.open("/stay/convoy.xhtml");
        choose(page, "Structure", "H6981");
        assertThat(page.locator("#outcome")).containsText("dans cette structure");
        page.locator("input[id^=go-]").nth(0).check();
        page.locator("input[id^=go-]").nth(1).check();
        page.locator("input[id^=number-]").nth(0).fill("RECIT-C1");
        page.locator("input[id^=number-]").nth(1).fill("RECIT-C2");
        assertThat(page.locator("#outcome")).containsText("2 ménages");
        visitor.findsItAccessible();
        button(page, "Orienter tous").click();
        page.waitForURL("**/stay/households.xhtml");
        assertThat(done(page)).containsText("2 ménages orientés");
    }

    @Test void a_facility_transcribes_an_admission_with_its_paper_and_OFII_confirms_it(Visitor visitor) {
        Page page = visitor.signIn("social");
        visitor.open("/orientation/admission.xhtml");
        choose(page, "Structure", "H6981");
        describe(page, "Transcrit");
        visitor.findsItAccessible();
        page.locator("#paper").setInputFiles(new FilePayload("decision.pdf", "application/pdf", PAPER));
        page.locator("#save").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).isVisible();
        assertThat(page.getByText("Fichier retenu : decision.pdf")).isVisible();
        field(page, "Numéro").fill("RECIT-T1");
        page.locator("#save").click();
        page.waitForURL(url -> !url.contains("admission.xhtml"));
        assertThat(done(page)).containsText("1 personne attendue");
        visitor.signOut();

        visitor.signIn("ofii");
        visitor.open("/orientation/decisions.xhtml");
        page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("RECIT-T1"))
                .locator("a[href*=check]").first().click();
        page.waitForURL("**/orientation/check.xhtml**");
        visitor.findsItAccessible();
        field(page, "Ce qui ne concorde pas").fill("numéro inconnu");
        button(page, "Contester").click();
        assertThat(done(page)).containsText("contestée");
        visitor.signOut();

        visitor.signIn("social");
        visitor.open("/orientation/decisions.xhtml?origin=CONTESTED");
        page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("RECIT-T1"))
                .locator("a[href*=check]").first().click();
        page.waitForURL("**/orientation/check.xhtml**");
        assertThat(page.getByText("numéro inconnu")).isVisible();
        visitor.findsItAccessible();
        field(page, "Réponse à l'OFII").fill("numéro relu sur l'original");
        button(page, "Envoyer la réponse").click();
        assertThat(done(page)).containsText("Réponse envoyée");
        visitor.signOut();

        visitor.signIn("ofii");
        visitor.open("/orientation/decisions.xhtml?origin=TO_CHECK");
        page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("RECIT-T1"))
                .locator("a[href*=check]").first().click();
        page.waitForURL("**/orientation/check.xhtml**");
        button(page, "Confirmer la décision").click();
        assertThat(done(page)).containsText("Décision RECIT-T1 confirmée");
    }

    @Test void a_household_is_sheltered_by_phone_and_shown_as_to_be_regularised(Visitor visitor) {
        Page page = visitor.signIn("social");
        visitor.open("/stay/shelter.xhtml");
        choose(page, "Structure", "H6981");
        field(page, "Service demandeur").fill("115 du Rhône");
        describe(page, "Abritée");
        visitor.findsItAccessible();
        button(page, "Choisir les places").click();
        assertThat(page.locator("select[id^=bed-]")).hasCount(1);
        visitor.findsItAccessible();
        button(page, "Enregistrer la mise à l'abri").click();
        page.waitForURL("**/stay/residents.xhtml");
        assertThat(done(page)).containsText("à régulariser");
        page.getByLabel("Nom, ménage ou unité").fill("Abritée");
        button(page, "Filtrer").click();
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("à régulariser")).first())
                .isVisible();
    }

    private static void describe(Page page, String name) {
        page.getByLabel("Nom de famille").first().fill(name);
        page.getByLabel("Sexe").first().selectOption(new SelectOption().setLabel("femme"));
        page.getByLabel("Naissance").first().fill("1990");
        page.getByLabel("Procédure").first().selectOption(new SelectOption().setLabel("normale"));
    }

    private static Locator row(Page page, String household) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(household));
    }

    private static Locator inRow(Page page, String household, String act) {
        return row(page, household).getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(act));
    }

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
}
