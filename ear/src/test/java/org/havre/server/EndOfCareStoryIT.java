package org.havre.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The end of somebody's care, told through the screens: an outcome, OFII's decisions, an annulment; and a formal notice. */
@ExtendWith(Browsing.class)
class EndOfCareStoryIT {

    @Test void an_outcome_is_recorded_care_ends_a_stay_is_granted_and_annulled(Visitor visitor) {
        var stay = somebodyPresent();
        var person = stay.getJsonNumber("person").longValue();
        recordsProtection(visitor, person);
        visitor.signOut();
        visitor.signIn("ofii");
        decidesTheExit(visitor, person);
        grantsAStay(visitor, person);
        annulsIt(visitor);
        looksAtAWithdrawal(visitor, person);
    }

    /** Whoever has no end of care yet. */
    private static JsonObject somebodyPresent() {
        return Rest.as("social").json("/api/v1/stays?size=500").asJsonObject().getJsonArray("items").stream()
                .map(item -> item.asJsonObject())
                .filter(item -> item.get("careEnds") == null && item.get("leaves") == null).findFirst().orElseThrow();
    }

    private static void recordsProtection(Visitor visitor, long person) {
        var page = visitor.signIn("social");
        visitor.open("/stay/resident.xhtml?id=" + person);
        visitor.opensOtherActs();
        link(page, "Enregistrer une issue").click();
        page.waitForURL("**/orientation/outcome.xhtml**");
        page.locator("#outcome").selectOption("REFUGEE");
        assertThat(page.locator("#follows")).containsText("notification");
        page.locator("#decidedOn").fill("14/10/2026");
        page.locator("#notifiedOn").fill("20/10/2026");
        page.locator("#decidedOn").focus();
        assertThat(page.locator("#follows")).containsText("31/10/2026");
        visitor.findsItAccessible();
        button(page, "Enregistrer l'issue").click();
        page.waitForURL("**/stay/resident.xhtml**");
        assertThat(done(page)).containsText("Issue enregistrée");
    }

    private static void decidesTheExit(Visitor visitor, long person) {
        var page = visitor.open("/stay/resident.xhtml?id=" + person);
        link(page, "Décision de sortie").click();
        page.waitForURL("**/orientation/exit.xhtml**");
        page.locator("#number").fill("FIN-1");
        page.locator("#reason").selectOption("BPI_LOGEMENT");
        page.locator("#endOfCare").fill("31/10/2026");
        page.locator("#number").focus();
        assertThat(page.locator("#follows")).containsText("Dernier jour autorisé : 31/10/2026");
        button(page, "Enregistrer la décision").click();
        page.waitForURL("**/orientation/decisions.xhtml");
        assertThat(done(page)).containsText("FIN-1");
    }

    private static void grantsAStay(Visitor visitor, long person) {
        var page = visitor.open("/stay/resident.xhtml?id=" + person);
        visitor.opensOtherActs();
        link(page, "Maintien ou prolongation").click();
        page.waitForURL("**/orientation/stay.xhtml**");
        page.locator("#number").fill("FIN-2");
        page.locator("#requestedOn").fill("25/10/2026");
        page.locator("#until").fill("01/06/2027");
        button(page, "Enregistrer la décision").click();
        assertThat(page.getByText("dernier jour possible est le").first()).isVisible();
        visitor.findsItAccessible();
        page.locator("#until").fill("30/11/2026");
        page.locator("#number").focus();
        assertThat(page.locator("#follows")).containsText("30/11/2026, au lieu du 31/10/2026");
        button(page, "Enregistrer la décision").click();
        page.waitForURL("**/orientation/decisions.xhtml");
        assertThat(done(page)).containsText("autorisé jusqu'au 30/11/2026");
    }

    private static void annulsIt(Visitor visitor) {
        var page = visitor.page();
        link(page, "FIN-2").first().click();
        page.waitForURL("**/orientation/decision.xhtml**");
        visitor.findsItAccessible();
        page.locator("#number").fill("FIN-3");
        button(page, "Annuler la décision").click();
        page.waitForURL("**/orientation/decisions.xhtml");
        assertThat(done(page)).containsText("FIN-2 annulée par FIN-3");
        link(page, "FIN-2").first().click();
        page.waitForURL("**/orientation/decision.xhtml**");
        assertThat(page.getByText("FIN-3, du 31/10/2026")).isVisible();
    }

    private static void looksAtAWithdrawal(Visitor visitor, long person) {
        var page = visitor.open("/stay/resident.xhtml?id=" + person);
        visitor.opensOtherActs();
        link(page, "Retrait ou refus des CMA").click();
        page.waitForURL("**/orientation/conditions.xhtml**");
        page.locator("#reason").selectOption("LEFT_PLACE");
        assertThat(page.locator("#follows")).containsText("cas exceptionnels");
        page.locator("#announcedOn").fill("01/10/2026");
        page.locator("#number").focus();
        assertThat(page.locator("#follows")).containsText("Signature possible à partir du 17/10/2026");
        visitor.findsItAccessible();
    }

    @Test void the_prefect_gives_formal_notice_without_seeing_a_name_and_the_month_counts_it(Visitor visitor) {
        var before = notices();
        var page = visitor.signIn("prefecture");
        visitor.open("/stay/overstays.xhtml");
        assertThat(page.locator("a[href*='resident.xhtml']")).hasCount(0);
        link(page, "mettre en demeure").first().click();
        page.waitForURL("**/stay/proceeding.xhtml**");
        page.locator("#permit").check();
        assertThat(page.locator("#read")).containsText("R.552-15");
        visitor.findsItAccessible();
        page.locator("#permit").uncheck();
        assertThat(page.locator("#read")).not().containsText("R.552-15");
        button(page, "Enregistrer la mise en demeure").click();
        assertThat(done(page)).containsText("Mise en demeure du ménage");
        button(page, "Enregistrer la saisine").click();
        assertThat(page.getByText("saisir le juge à partir du lendemain").first()).isVisible();
        assertThat(notices()).isEqualTo(before + 1);
    }

    private static int notices() {
        return Rest.as("prefecture").json("/api/v1/proceedings/counters?month=2026-10").asJsonObject()
                .getJsonArray("items").stream().mapToInt(item -> item.asJsonObject().getInt("notices")).sum();
    }

    @Test void programs_are_told_who_overstays_and_what_stands_against_a_decision() {
        var facilities = Rest.as("ofii").json("/api/v1/overstays/facilities").asJsonArray();
        var people = Rest.as("ofii").json("/api/v1/overstays?size=1").asJsonObject();
        assertThat(people.getInt("total")).isEqualTo(facilities.stream().map(item -> item.asJsonObject())
                .mapToInt(item -> item.getInt("overstayProtected") + item.getInt("overstayRejected")
                        + item.getInt("overstayOther"))
                .sum());
        assertThat(Rest.as("finance").get("/api/v1/overstays").statusCode()).isEqualTo(403);
        assertThat(Rest.as("social").json("/api/v1/exits?days=0").asJsonObject().getInt("total")).isPositive();
        var household = people.getJsonArray("items").getJsonObject(0).getJsonNumber("householdId").longValue();
        var grant = Json.createObjectBuilder().add("number", "REST-1").add("nature", "EXTENSION")
                .add("household", household).add("decidedOn", "2026-11-01").add("until", "2027-12-31").build();
        var refused = Rest.as("ofii").post("/api/v1/care/stays", grant);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("StayRule.DECIDED_IN_THE_FUTURE");
        assertThat(Rest.as("social").post("/api/v1/care/stays", grant).statusCode()).isEqualTo(403);
        assertThat(Rest.as("social").post("/api/v1/care/outcomes", Json.createObjectBuilder().build()).statusCode())
                .isEqualTo(400);
    }

    private static Locator done(Page page) { return page.locator("[role=status]").first(); }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name));
    }
}
