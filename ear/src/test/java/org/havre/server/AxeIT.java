package org.havre.server;

import static com.microsoft.playwright.options.ColorScheme.DARK;
import static com.microsoft.playwright.options.ColorScheme.LIGHT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@link Axe} leaves out is left out for a reason, and nothing else. */
@ExtendWith(Browsing.class)
class AxeIT {
    private static final String PAGE = """
            <!DOCTYPE html><html lang="fr"><title>Essai</title>
            <style>
              body { background: white; color: black } .pale { color: #ccc }
              @media (prefers-color-scheme: dark) { body { background: black; color: white } .dim { color: #333 } }
            </style>
            <main><h1>Essai</h1>%s</main>""";

    @Test void what_is_in_order_is_told_nothing_against(Visitor visitor) {
        assertThat(found(visitor, "<p>Noir sur blanc</p>")).isEmpty();
    }

    @Test void what_cannot_be_read_is_found_in_the_light_and_in_the_dark(Visitor visitor) {
        assertThat(found(visitor, "<p class='pale'>Pâle</p>")).singleElement().asString()
                .contains("LIGHT color-contrast", "pale");
        assertThat(found(visitor, "<p class='dim'>Sombre</p>")).singleElement().asString()
                .contains("DARK color-contrast", "dim");
    }

    @Test void colours_are_left_out_where_every_kind_of_element_was_looked_at_and_nothing_else_is(Visitor visitor) {
        show(visitor, "<p class='pale'>Pâle</p><input class='pale'>");
        assertThat(new Axe(visitor.page()).finds(List.of(), LIGHT, DARK)).singleElement().asString()
                .startsWith("label:");
    }

    @Test void an_element_is_of_another_kind_in_another_place_or_state(Visitor visitor) {
        var kinds = kinds(visitor, "<p>Un</p>");
        assertThat(kinds(visitor, "<p>Deux</p><p>Trois</p>")).isEqualTo(kinds);
        for (var other : List.of("<p class='pale'>Un</p>", "<div><p>Un</p></div>", "<p aria-invalid='true'>Un</p>",
                "<p title='Un'>Un</p>"))
            assertThat(kinds(visitor, other)).as(other).isNotEqualTo(kinds);
    }

    @Test void of_rows_alike_three_are_enough_and_all_are_there_afterwards(Visitor visitor) {
        var row = "<tr><td><b class='%s' title='%d'>Ligne %d</b></td></tr>";
        var rows = new StringBuilder();
        for (var number = 1; number <= 20; number++) rows.append(row.formatted("", number, number));
        rows.append(row.formatted("pale", 21, 21));
        var found = found(visitor, "<table><tbody>" + rows + "</tbody></table>");
        assertThat(found).singleElement().asString().contains("LIGHT color-contrast", "Ligne 21");
        assertThat(visitor.page().locator("tr").allInnerTexts()).hasSize(21).startsWith("Ligne 1", "Ligne 2")
                .endsWith("Ligne 20", "Ligne 21");
    }

    private static List<?> kinds(Visitor visitor, String content) {
        show(visitor, content);
        return new Axe(visitor.page()).kinds();
    }

    /** Under no content policy of the server: what it forbids looks as if it were in order. */
    private static void show(Visitor visitor, String content) {
        visitor.open("about:blank").setContent(PAGE.formatted(content));
    }

    private static List<String> found(Visitor visitor, String content) {
        var kinds = kinds(visitor, content);
        return new Axe(visitor.page()).finds(kinds, LIGHT, DARK);
    }
}
