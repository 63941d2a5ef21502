package org.havre.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import org.havre.shared.workbook.TestWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An administrator brings in an operator's own workbook, in the operator's own words. */
@ExtendWith(Browsing.class)
class TakeoverStoryIT {
    private static final Object[] STRUCTURES = {"Code", "Nom", "Type", "Opérateur", "Département", "Capacité",
            "Depuis le"};

    @TempDir Path folder;

    @Test void a_workbook_is_looked_at_put_right_explained_and_taken_over(Visitor visitor) throws IOException {
        Page page = visitor.signIn("admin");
        visitor.open("/takeover/takeover.xhtml");
        visitor.findsItAccessible();

        send(page, workbook("reprise-1.xlsx", "hier"));
        assertThat(page.getByText("reprise-1.xlsx n'est pas importé")).isVisible();
        assertThat(page.getByText("Ce n'est pas une date lisible").first()).isVisible();
        visitor.findsItAccessible();
        button(page, "Choisir un autre fichier").click();

        send(page, workbook("reprise-2.xlsx", "01/01/2026"));
        assertThat(page.getByText("reprise-2.xlsx n'est pas importé")).isVisible();
        page.getByLabel("« Genre » (onglet Personnes)").selectOption("Sexe");
        button(page, "Retenir et contrôler à nouveau").click();

        assertThat(page.getByText("Contrôle à blanc de reprise-2.xlsx (Rive Lointaine)")).isVisible();
        assertThat(preview(page, "Personnes")).containsText("1");
        visitor.findsItAccessible();
        button(page, "Importer tout le classeur").click();
        assertThat(page.getByText("reprise-2.xlsx (Rive Lointaine) est importé en entier.")).isVisible();
        button(page, "Choisir un autre fichier").click();

        send(page, workbook("reprise-3.xlsx", "01/01/2026"));
        assertThat(page.getByText("Contrôle à blanc de reprise-3.xlsx (Rive Lointaine)")).isVisible();
        assertThat(page.locator("tfoot td").nth(3)).hasText("2");
    }

    private Path workbook(String name, String since) throws IOException {
        return TestWorkbook.workbook()
                .sheet("Structures", STRUCTURES,
                        new Object[]{"C9751", "CADA Les Palétuviers", "CADA", "Rive Lointaine", "Mayotte", 12, since})
                .sheet("Personnes", new Object[]{"Personne", "Ménage", "Rôle", "Nom", "Genre", "Naissance"},
                        new Object[]{"P1", "M-P1", "principal", "Ylang", "F", "1990"})
                .in(folder, name);
    }

    private static void send(Page page, Path file) {
        page.locator("input[type=file]").setInputFiles(file);
        button(page, "Contrôler le fichier").click();
    }

    private static Locator preview(Page page, String sheet) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(sheet)).first();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }
}
