package org.havre.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who is away, told through the screens: what OFII is owed, what is declared and taken back, and the presence sheet. */
@ExtendWith(Browsing.class)
class AbsenceStoryIT {

    @Test void OFII_is_told_once_and_the_alert_is_gone(Visitor visitor) {
        Page page = visitor.signIn("social");
        visitor.open("/stay/absences.xhtml");
        var owed = page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Pattern.compile("Informer l'OFII")));
        var before = owed.count();
        owed.first().click();
        page.waitForURL("**/stay/absences.xhtml?act=TELL**");
        assertThat(page.locator(".ui-dialog")).containsText("R.551-21");
        visitor.findsItAccessible();
        visitor.screenshot("absence-tell");
        page.locator("#saveAbsence").click();
        assertThat(done(page)).containsText("OFII informé le 31/10/2026 pour 1 personne");
        assertThat(owed).hasCount(before - 1);
    }

    @Test void an_absence_is_declared_and_taken_back(Visitor visitor) {
        Page page = openSomebody(visitor);
        visitor.opensOtherActs();
        link(page, "Déclarer une absence").click();
        page.waitForURL("**/stay/absence.xhtml**");
        visitor.findsItAccessible();
        page.getByLabel("Justificatif remis").check();
        button(page, "Déclarer l'absence").click();
        assertThat(page.getByText("Un justificatif prouve un motif").first()).isVisible();
        page.getByLabel("Justificatif remis").uncheck();
        button(page, "Déclarer l'absence").click();
        page.waitForURL("**/stay/absences.xhtml");
        assertThat(done(page)).containsText("Absence déclarée : 1 personne à partir de la nuit du 31/10/2026.");
        button(page, "Annuler cette action").click();
        assertThat(done(page)).containsText("annulé");
    }

    @Test void every_tick_of_the_presence_sheet_is_kept_at_once(Visitor visitor) {
        Page page = visitor.signIn("social");
        visitor.open("/stay/presence.xhtml");
        var count = page.locator("#count");
        assertThat(count).containsText("0 vu,");
        page.getByLabel("vu", new GetByLabelOptions().setExact(true)).first().check();
        assertThat(count).containsText("1 vu,");
        page.getByLabel("pas vu", new GetByLabelOptions().setExact(true)).nth(1).check();
        assertThat(count).containsText("1 pas vu,");
        page.reload();
        assertThat(count).containsText("1 vu, 1 pas vu,");
        assertThat(page.getByLabel("vu", new GetByLabelOptions().setExact(true)).first()).isChecked();
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
        button(page, "Tous les autres vus").click();
        assertThat(done(page)).containsText("lignes pointées vues");
        visitor.screenshot("presence-ticked");
    }

    @Test void a_household_never_has_two_heads_or_none(Visitor visitor) {
        Page page = openFamily(visitor);
        link(page, "Séparer le ménage").click();
        page.waitForURL("**act=SPLIT**");
        visitor.findsItAccessible();
        page.locator("[id^=parts-]").nth(1).check();
        assertThat(page.locator("#foreseen")).containsText("1 personne change de ménage");
        button(page, "Séparer le ménage").click();
        assertThat(page.getByText("n'a pas de demandeur principal").first()).isVisible();
        visitor.screenshot("household-split-refused");
        for (var act : new String[]{"Enregistrer une naissance", "Rattacher à un autre ménage",
                "Changer de demandeur principal"}) {
            link(page, act).click();
            assertThat(button(page, act)).isVisible();
            visitor.findsItAccessible();
        }
    }

    @Test void a_household_that_joined_another_by_error_is_apart_again_and_the_error_stays_told(Visitor visitor) {
        Page page = openSomebody(visitor);
        openHousehold(visitor);
        link(page, "Rattacher à un autre ménage").click();
        page.waitForURL("**act=JOIN**");
        page.locator("[id^=parts-]").all().forEach(Locator::check);
        page.locator("#host").selectOption(new SelectOption().setIndex(1));
        button(page, "Rattacher à un autre ménage").click();
        assertThat(done(page)).containsText("Rattachement enregistré");
        link(page, "Annuler ce changement").first().click();
        page.waitForURL("**undo=**");
        page.locator("#undoBecause").fill("mauvais ménage");
        visitor.findsItAccessible();
        visitor.screenshot("household-undo");
        page.locator("#undoIt").click();
        assertThat(done(page)).containsText("Changement annulé");
        assertThat(page.locator("main")).containsText("mauvais ménage");
    }

    @Test void the_other_acts_open_and_close_by_the_keyboard(Visitor visitor) {
        Page page = openSomebody(visitor);
        var summary = page.locator("details.acts-menu summary");
        summary.focus();
        page.keyboard().press("Enter");
        assertThat(link(page, "Déclarer une absence")).isVisible();
        visitor.findsItAccessible();
        visitor.screenshot("resident-acts");
        page.keyboard().press("Escape");
        assertThat(link(page, "Déclarer une absence")).not().isVisible();
        assertThat(summary).isFocused();
    }

    @Test void other_programs_are_told_the_same_and_every_reason_of_a_refusal() {
        var social = Rest.as("social");
        var absences = social.json("/api/v1/absences").asJsonArray();
        assertThat(absences).isNotEmpty();
        var asked = Json.createObjectBuilder().add("from", "2026-12-24").add("back", "2026-12-24").add("evidence", true)
                .add("stays", Json.createArrayBuilder()
                        .add(((JsonObject) absences.get(0)).getJsonNumber("stay").longValue()))
                .build();
        var refused = social.post("/api/v1/absences", asked);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("AbsenceRule.BACK_BEFORE_LEAVING", "AbsenceRule.UNJUSTIFIED_AHEAD",
                "AbsenceRule.EVIDENCE_OF_NOTHING");
        assertThat(social.json("/api/v1/presence?facility=C6980&on=2026-10-30").asJsonObject().getJsonArray("lines"))
                .isNotEmpty();
        assertThat(Rest.as("finance").get("/api/v1/absences").statusCode()).isEqualTo(403);
    }

    private static Page openSomebody(Visitor visitor) {
        Page page = visitor.signIn("social");
        visitor.open("/stay/residents.xhtml");
        page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("demandeur principal")).last()
                .locator("a.open").click();
        page.waitForURL("**/stay/resident.xhtml**");
        return page;
    }

    /** Somebody who is of a household of several. */
    private static Page openFamily(Visitor visitor) {
        Page page = visitor.signIn("social");
        visitor.open("/stay/residents.xhtml");
        page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("enfant")).first()
                .locator("a.open").click();
        page.waitForURL("**/stay/resident.xhtml**");
        openHousehold(visitor);
        return page;
    }

    private static void openHousehold(Visitor visitor) {
        visitor.opensOtherActs();
        visitor.page().locator("main")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Ménage").setExact(true)).click();
        visitor.page().waitForURL("**/stay/household.xhtml**");
    }

    private static Locator done(Page page) { return page.locator("main .message[role=status]").first(); }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }
}
