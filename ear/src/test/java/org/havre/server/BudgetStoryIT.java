package org.havre.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A facility's year of accounts, as finance closes it. */
@ExtendWith(Browsing.class)
class BudgetStoryIT {
    private static Page budgets(Visitor visitor, String code) {
        visitor.signIn("finance");
        var page = visitor.open("/credit/credits.xhtml?year=2025");
        page.locator("tbody a.open:has-text('" + code + "')").click();
        page.locator(".page-title a[href^='budgets.xhtml']").click();
        assertThat(page.locator("h1")).containsText("budgets 2025");
        return page;
    }

    @Test void a_result_that_does_not_balance_is_told_with_every_reason_and_keeps_what_was_typed(Visitor visitor) {
        var page = budgets(visitor, "C4280");
        page.locator("a[href^='result.xhtml']").click();
        page.locator("#net").fill("-7000");
        page.locator("#takenByState").fill("100");
        page.locator("#allocation").fill("7");
        page.locator("#detail2").fill("6");
        page.locator("#save").click();
        assertThat(page.locator("main")).containsText("Le résultat n'est pas la différence entre produits et charges");
        assertThat(page.locator("main")).containsText("La somme du détail n'est pas l'affectation");
        assertThat(page.locator("main")).containsText("ne font pas le résultat");
        assertThat(page.locator("main")).containsText("de sens contraire au résultat");
        assertThat(page.locator("#allocation")).hasValue("7,00");
        assertThat(page.locator("#detail2")).hasValue("6,00");
        visitor.findsItAccessible();
    }

    @Test void what_is_told_is_corrected_where_it_stands_and_not_told_over(Visitor visitor) {
        var page = budgets(visitor, "C4280");
        var told = page.locator("thead a:has-text('Corriger')").last();
        var word = told.locator(".out-of-sight").textContent().strip().replaceAll(" \\d{4}$", "");
        told.click();
        assertThat(page.locator("#stage")).containsText(word);
        assertThat(page.locator("#charge1")).not().hasValue("");
        visitor.findsItAccessible();
    }

    @Test void a_document_is_ticked_and_taken_back(Visitor visitor) {
        var page = budgets(visitor, "C4280");
        page.locator("a[href^='documents.xhtml']").click();
        var row = page.locator("tr:has-text('Compte administratif retenu')");
        row.locator("a:has-text('Marquer reçu')").click();
        page.locator("#save").click();
        assertThat(page.locator("[role=status]").first()).containsText("Compte administratif retenu de C4280");
        page.locator("tr:has-text('C4280'):has-text('Compte administratif retenu') a:has-text('Corriger')").click();
        page.locator("#takeBack").click();
        assertThat(page.locator("tr:has-text('C4280'):has-text('Compte administratif retenu')"))
                .containsText("Marquer reçu");
    }
}
