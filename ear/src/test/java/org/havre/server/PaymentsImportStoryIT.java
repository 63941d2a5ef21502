package org.havre.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import org.havre.shared.workbook.TestWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A finance officer brings in an extract of Chorus: what is sure goes in, what is doubted once she has said so. */
@ExtendWith(Browsing.class)
class PaymentsImportStoryIT {
    private static final Object[] HEADINGS = {"Montant", "N° EJ", "N° DP", "Date de paiement", "Code"};

    @TempDir Path folder;

    @Test void rows_are_looked_at_confirmed_one_by_one_and_recorded_once(Visitor visitor) throws IOException {
        var file = TestWorkbook.workbook()
                .sheet("Extraction", HEADINGS, new Object[]{"0,01 €", "2126004100", "980001", "20/10/2026", null},
                        new Object[]{"0,01 €", null, "980002", "21/10/2026", "C6980"},
                        new Object[]{"mille", "2126004100", "980003", "hier", null})
                .in(folder, "chorus.xlsx");
        var page = visitor.signIn("finance");
        visitor.open("/credit/payments.xhtml");
        page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName("Importer des versements")).click();
        visitor.findsItAccessible();

        send(page, file);
        assertThat(page.getByText("Contrôle à blanc de chorus.xlsx (onglet Extraction)")).isVisible();
        assertThat(row(page, "980001")).containsText("par l'engagement juridique");
        assertThat(page.getByText("Ce n'est pas un nombre").first()).isVisible();
        visitor.findsItAccessible();
        page.getByLabel("Structure de la ligne 3").selectOption(new SelectOption().setIndex(1));
        button(page, "Importer les lignes sûres et celles que j'ai confirmées").click();
        assertThat(page.getByText("chorus.xlsx (onglet Extraction) est importé.")).isVisible();
        assertThat(row(page, "980002")).containsText("enregistré");
        button(page, "Choisir un autre fichier").click();

        send(page, file);
        assertThat(row(page, "980001")).containsText("déjà enregistré");
        assertThat(row(page, "980002")).containsText("déjà enregistré");
    }

    private static void send(Page page, Path file) {
        page.locator("input[type=file]").setInputFiles(file);
        button(page, "Contrôler le fichier").click();
    }

    private static Locator row(Page page, String request) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(request)).last();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
