package org.havre.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.havre.shared.workbook.Row;
import org.havre.shared.workbook.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A finance officer asks what was granted, due and paid, finds out why two numbers differ, and says so; never a name. */
@ExtendWith(Browsing.class)
class CreditsStoryIT {
    private static final Map<String, String> HEADINGS = Map.of("granted", "Accordé", "due", "Échu", "paid", "Versé",
            "theoretical", "Enveloppe théorique", "gap", "Versé − échu");

    @TempDir Path folder;

    @Test void a_year_comes_to_the_same_cent_on_screen_in_json_and_in_excel() throws Exception {
        var totals = Rest.as("finance").json("/api/v1/credits?year=2026").asJsonObject().getJsonArray("totals")
                .getValuesAs(JsonObject.class);
        var screen = Person.signedIn(TestServer.address(), "finance").open("/credit/credits.xhtml?year=2026").body()
                .replaceAll("&#8239;|&nbsp;|[\\u202f\\u00a0]", "");
        var grants = grants();
        Assertions.assertThat(totals).extracting(total -> total.getInt("programme")).containsExactlyInAnyOrder(303,
                104);
        for (var total : totals)
            HEADINGS.forEach((field, heading) -> {
                var amount = total.getJsonNumber(field).bigDecimalValue().setScale(2);
                var shown = amount.abs().toPlainString().replace('.', ',') + "€";
                Assertions.assertThat(screen).as(field).contains(shown);
                Assertions.assertThat(total(grants, heading, total.getInt("programme"))).as(field)
                        .isEqualByComparingTo(amount);
            });
    }

    @Test void a_payment_that_is_odd_is_told_with_every_reason_and_nothing_that_was_typed_is_lost(Visitor visitor) {
        var page = visitor.signIn("finance");
        visitor.open("/credit/credits.xhtml?year=2026");
        page.locator("a.open:has-text('C0180')").click();
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Enregistrer un versement")).first().click();
        fill(page, "Montant", "9999999,00");
        fill(page, "Payé le", "15/06/2025");
        fill(page, "Engagement juridique", "12");
        fill(page, "Demande de paiement", "123456");
        page.locator("#save").click();
        assertThat(page.locator("main")).containsText("Un engagement juridique a dix chiffres");
        assertThat(page.locator("main")).containsText("Payé en 2025 pour l'année 2026");
        assertThat(page.getByLabel("Montant").first()).hasValue(Pattern.compile("^9\\s?999\\s?999,00$"));
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
    }

    @Test void a_difference_is_opened_followed_to_what_is_behind_it_and_justified(Visitor visitor) {
        var page = visitor.signIn("finance");
        visitor.open("/credit/differences.xhtml?year=2026");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Rapprocher maintenant")).click();
        assertThat(page.locator("[role=status]").first()).containsText("Rapprochement fait");
        visitor.open("/credit/differences.xhtml?year=2026&type=PAYMENT_NOT_INSTALMENT&state=OPEN");
        page.locator("tbody a.open").first().click();
        assertThat(page.locator("h1")).containsText("échéance");
        assertThat(page.locator("main")).containsText("Derrière ce montant");
        page.getByLabel("Commentaire").fill("Rattrapé en novembre, selon l'ordonnateur.");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Justifier")).click();
        assertThat(page.locator("[role=status]").first()).containsText("Écart justifié");
        assertThat(page.locator("main")).containsText("Rattrapé en novembre");
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
    }

    @Test void what_an_opening_would_cost_is_seen_before_anything_is_signed(Visitor visitor) {
        var page = visitor.signIn("finance");
        visitor.open("/credit/planning.xhtml?year=2026");
        page.locator("#day").fill("1/12/2026");
        page.locator("#places").fill("20");
        page.locator("#kind").selectOption("HUDA");
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Voir l'effet")).click();
        var effect = page.locator("section:has(#thoughts) tbody tr");
        assertThat(effect).hasCount(1);
        assertThat(effect).containsText(Pattern.compile("620.*11.910,20", Pattern.DOTALL));
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
    }

    @Test void a_contract_of_several_years_is_recorded_and_a_facility_joins_it(Visitor visitor) {
        var page = visitor.signIn("finance");
        visitor.open("/credit/cpom.xhtml");
        page.locator("#save").click();
        assertThat(page.locator("main")).containsText("Réponse nécessaire");
        fill(page, "Numéro", "CPOM 2026-77");
        fill(page, "Signé le", "1/10/2026");
        fill(page, "Premier jour", "1/10/2026");
        fill(page, "Dernier jour", "30/9/2031");
        page.locator("#members").selectOption(new SelectOption().setIndex(1));
        page.locator("#save").click();
        assertThat(page.locator("h1")).containsText("CPOM 2026-77");
        page.locator("#facility").selectOption(new SelectOption().setIndex(2));
        page.locator("#joinedOn").fill("15/10/2026");
        page.locator("#join").click();
        assertThat(page.locator("section:has(#of) tbody tr")).hasCount(2);
        visitor.findsItAccessible();
        visitor.findsItFitsANarrowScreen();
    }

    private static void fill(Page page, String label, String value) { page.getByLabel(label).first().fill(value); }

    /** The sheet of grants: its headings first, the totals last. */
    private List<Row> grants() throws IOException, InterruptedException {
        var file = Files.createTempFile(folder, "credits", ".xlsx");
        var answer = HttpClient.newHttpClient().send(
                Rest.as("finance").request("/api/v1/exports/credits.xlsx?year=2026").GET().build(),
                BodyHandlers.ofFile(file));
        Assertions.assertThat(answer.statusCode()).isEqualTo(200);
        var rows = new ArrayList<Row>();
        try (var book = Workbook.open(file, "credits.xlsx")) {
            var grants = book.sheets().stream().filter(sheet -> sheet.name().equals("Dotations")).findFirst();
            try (var lines = book.rows(grants.orElseThrow())) {
                lines.forEachRemaining(rows::add);
            }
        }
        return rows;
    }

    /** What the total of a programme says under a heading. */
    private static BigDecimal total(List<Row> grants, String heading, int programme) {
        var total = grants.stream().filter(row -> row.at(column(grants, "Structure")).text().startsWith("Total"))
                .filter(row -> row.at(column(grants, "Programme")).number().intValue() == programme).findFirst();
        return total.orElseThrow().at(column(grants, heading)).number();
    }

    private static int column(List<Row> grants, String heading) {
        return grants.get(0).cells().stream().filter(cell -> heading.equals(cell.text())).findFirst().orElseThrow()
                .column();
    }
}
