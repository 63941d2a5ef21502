package org.havre.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext.GrantPermissionsOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is told OFII and the prefect, through the screens: a sheet is copied, marked, and the mark is taken back. */
@ExtendWith(Browsing.class)
class DeclarationStoryIT {

    @Test void a_sheet_is_copied_field_by_field_marked_and_the_mark_is_taken_back(Visitor visitor) {
        Page page = visitor.signIn("social");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"),
                new GrantPermissionsOptions().setOrigin(TestServer.address()));
        visitor.open("/stay/declarations.xhtml?recipient=OFII");
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
        page.locator("tbody a.open").first().click();
        page.waitForURL("**/stay/declaration.xhtml**");
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
        var copy = page.locator(".copies button").first();
        copy.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#copied")).containsText("Copié");
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(page.locator("#field-0").textContent());
        button(page, "Tout copier").click();
        assertThat(page.evaluate("navigator.clipboard.readText()").toString()).contains("Code centre : ");

        page.locator("#declare").click();
        assertThat(page.locator(".message.fine")).containsText("pour l'OFII");
        assertThat(page.locator("#history ~ .table")).containsText("Camille Aubresol");
        visitor.findsItAccessible();
        visitor.screenshot("declaration-marked");

        page.locator("#withdraw").click();
        assertThat(page.locator(".message.fine")).containsText("la trace reste");
        assertThat(page.locator("#declare")).isVisible();
    }

    @Test void the_prefect_gets_a_letter(Visitor visitor) {
        Page page = visitor.signIn("social");
        visitor.open("/stay/declarations.xhtml?recipient=PREFECT");
        page.locator("tbody a.open").first().click();
        page.waitForURL("**/stay/declaration.xhtml**");
        assertThat(page.locator(".letter").first()).containsText("À l'attention de la préfecture");
        visitor.findsItAccessible();
        visitor.screenshot("declaration-letter");
        button(page, "Marquer comme envoyé").click();
        assertThat(page.locator(".message.fine")).containsText("envoi au préfet");
    }

    @Test void other_programs_read_what_is_owed_and_mark_it_once() {
        var social = Rest.as("social");
        var owed = social.json("/api/v1/declarations?recipient=OFII&kind=ARRIVAL").asJsonObject();
        var first = (JsonObject) owed.getJsonArray("items").get(0);
        var address = "/api/v1/declarations/OFII/ARRIVAL/" + first.getJsonNumber("event");
        var early = Json.createObjectBuilder().add("day", "2026-12-24").build();
        var refused = social.post(address + "/declaration", early);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("DeclarationRule.IN_THE_FUTURE");
        var told = Json.createObjectBuilder().add("day", "2026-10-31").build();
        assertThat(social.post(address + "/declaration", told).statusCode()).isEqualTo(201);
        assertThat(social.post(address + "/declaration", told).statusCode()).isEqualTo(201);
        assertThat(social.json("/api/v1/declarations?recipient=OFII&kind=ARRIVAL").asJsonObject().getInt("total"))
                .isEqualTo(owed.getInt("total") - 1);
        assertThat(social.post(address + "/withdrawal", Json.createObjectBuilder().build()).statusCode())
                .isEqualTo(200);
        assertThat(Rest.as("finance").get("/api/v1/declarations").statusCode()).isEqualTo(403);
        assertThat(Rest.as("ofii").json("/api/v1/declarations/facilities").asJsonArray()).isNotEmpty();
        assertThat(Rest.as("ofii").post(address + "/declaration", told).statusCode()).isEqualTo(403);
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
