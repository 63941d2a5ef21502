package org.havre.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.SelectOption;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A director closes September; a departure told late leaves it as it is, and is told with its cause. */
@ExtendWith(Browsing.class)
class ClosingStoryIT {
    private static final String MONTH = "2026-09";

    @Test void a_director_closes_a_month_and_what_is_told_late_is_a_difference_with_its_cause(Visitor visitor) {
        var page = visitor.signIn("director");
        visitor.open("/statement/closings.xhtml?month=" + MONTH);
        visitor.findsItAccessible();
        page.locator("a.open:has-text('P6984')").click();
        assertThat(page.locator("main")).containsText("en retard");
        visitor.findsItAccessible();
        page.locator("a:has-text('Clôturer ce mois')").click();
        page.locator("#close").click();
        assertThat(page.locator("main")).containsText("Les chiffres ne sont pas confirmés");
        visitor.findsItAccessible();
        page.locator("#nights").check();
        page.locator("#close").click();
        assertThat(page.locator("main")).containsText("Signé par");
        Assertions.assertThat(page.locator("main").innerText()).contains("Dominique Verlanges").doesNotContain("??");
        var month = page.url();

        visitor.open("/stay/depart.xhtml?person=" + resident());
        page.locator("#day").fill("28/09/2026");
        page.locator("#day").blur();
        assertThat(page.locator("#closedRead")).isVisible();
        page.locator("#reason").selectOption(new SelectOption().setValue("DEPART_VOLONTAIRE"));
        assertThat(page.locator("main")).containsText("Qui décide : ");
        visitor.findsItAccessible();
        page.locator("#save").click();
        assertThat(page.locator("main")).containsText("septembre 2026");
        page.locator("#closedRead").check();
        page.locator("#save").click();
        assertThat(page.locator("[role=status]").first()).isVisible();

        page.navigate(month);
        assertThat(page.locator("main")).containsText("Corrections de ce mois que dira le prochain relevé");
        assertThat(page.locator("main")).containsText("−3");
        assertThat(page.locator("main")).containsText("28/09/2026");
        visitor.screenshot("statement-corrections");
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
        page.locator("a:has-text('Revérifier')").click();
        assertThat(page.locator("main")).containsText("Le relevé est confirmé");
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
    }

    /** Somebody who has been in the director's third facility since before September. */
    private static long resident() {
        return Rest.as("director").json("/api/v1/stays?facility=P6984&size=500").asJsonObject().getJsonArray("items")
                .stream().map(JsonValue::asJsonObject)
                .filter(stay -> stay.getString("arrived").compareTo("2026-09-01") < 0)
                .filter(stay -> !stay.containsKey("leaves")).findFirst().orElseThrow().getJsonNumber("person")
                .longValue();
    }

    @Test void other_programs_close_a_month_once_and_count_it_again() {
        var listed = Rest.as("finance").json("/api/v1/statements?month=2026-08&size=500").asJsonObject();
        Assertions.assertThat(listed.getJsonArray("items").stream().map(JsonValue::asJsonObject)
                .filter(row -> "CLOSED".equals(row.getString("state"))).map(row -> row.getString("facility")))
                .containsExactlyInAnyOrder("C6980", "H6981", "P6984");
        Assertions.assertThat(close("director", 1, "closing-1").statusCode()).isEqualTo(422);
        var nights = nights();
        Assertions.assertThat(close("social", nights, "closing-2").statusCode()).isEqualTo(403);
        var closed = close("director", nights, "closing-3");
        Assertions.assertThat(closed.statusCode()).as(closed.body()).isEqualTo(201);
        Assertions.assertThat(close("director", nights, "closing-3").body()).isEqualTo(closed.body());
        Assertions.assertThat(close("director", nights, "closing-4").statusCode()).isEqualTo(422);
        var told = Rest.as("finance").json("/api/v1/statements/H6981/" + MONTH).asJsonObject();
        Assertions.assertThat(told.getJsonNumber("nights").longValue()).isEqualTo(nights);
        Assertions.assertThat(told.getString("digest")).isEqualTo(Rest.json(closed).asJsonObject().getString("digest"));
        var check = Rest.as("ofii").json("/api/v1/statements/H6981/" + MONTH + "/verification").asJsonObject();
        Assertions.assertThat(check.getBoolean("upheld")).isTrue();
        Assertions.assertThat(Rest.as("finance").get("/api/v1/statements/H6981/2026-10").statusCode()).isEqualTo(404);
    }

    private static long nights() {
        var row = (JsonObject) Rest.as("director")
                .json("/api/v1/occupancy?from=2026-09-01&to=2026-09-30&by=month&facility=H6981").asJsonArray().get(0);
        return row.getJsonNumber("occupiedNights").longValue()
                + row.getJsonNumber("transitoryOccupiedNights").longValue();
    }

    private static HttpResponse<String> close(String login, long nights, String key) {
        var body = Json.createObjectBuilder().add("facility", "H6981").add("month", MONTH).add("nights", nights)
                .build();
        return Rest.send(Rest.as(login).request("/api/v1/statements").header("Content-Type", "application/json")
                .header("Idempotency-Key", key).POST(BodyPublishers.ofString(body.toString())));
    }
}
