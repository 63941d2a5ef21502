package org.havre.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** OFII's September beside Havre's own, through the screens and for other programs. */
@ExtendWith(Browsing.class)
class ComparisonStoryIT {
    private static final String MONTH = "2026-09";

    @Test void a_coordinator_opens_a_difference_and_justifies_what_no_cause_explains(Visitor visitor) {
        visitor.signIn("ofii");
        visitor.open("/comparison/monthly.xhtml?month=" + MONTH);
        var page = visitor.page();
        var row = page.locator("tr:has-text('P3882')");
        assertThat(row).containsText("Non expliqué");
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
        row.locator("a").click();
        assertThat(page.locator("main")).containsText("Écarts avec l'OFII, septembre 2026");
        visitor.screenshot("comparison-centre");
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
        page.locator("tr:has-text('Places occupées') a:has-text('Justifier')").click();
        visitor.screenshot("comparison-justify");
        visitor.findsItAccessible();
        page.locator("#note").fill("Deux personnes comptées deux fois");
        page.locator("#save").click();
        assertThat(page.locator("[role=status]").first()).containsText("Écart justifié");
        assertThat(page.locator("tr:has-text('Places occupées')")).containsText("Deux personnes comptées deux fois");
        assertThat(page.locator("tr:has-text('Places occupées')")).containsText("Justifié");
    }

    @Test void shares_and_what_is_unexplained_add_up_for_other_programs() {
        var told = Rest.as("finance").json("/api/v1/comparison?month=" + MONTH + "&size=500").asJsonObject();
        var columns = told.getJsonArray("items").stream().map(JsonValue::asJsonObject)
                .flatMap(centre -> centre.getJsonArray("columns").stream()).map(JsonValue::asJsonObject).toList();
        Assertions.assertThat(columns).isNotEmpty().allSatisfy(column -> Assertions.assertThat(shares(column)
                + column.getJsonNumber("unexplained").doubleValue())
                .isCloseTo(column.getJsonNumber("difference").doubleValue(), Assertions.within(0.001)));
    }

    private static double shares(JsonObject column) {
        var causes = column.getJsonObject("causes");
        return causes.keySet().stream().mapToDouble(cause -> causes.getJsonNumber(cause).doubleValue()).sum();
    }
}
