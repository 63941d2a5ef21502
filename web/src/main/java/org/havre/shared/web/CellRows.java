package org.havre.shared.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;

/**
 * Rows of a table that only say something, written straight out: {@code <u:rows of="#{view.rows}"/>} stands in a
 * {@code tbody} or {@code tfoot}. Hundreds of cells cost no more than their characters.
 */
@FacesComponent("org.havre.CellRows")
public class CellRows extends UIComponentBase {

    @Override public String getFamily() { return "org.havre"; }

    @Override public void encodeBegin(FacesContext context) throws IOException {
        var markup = new Markup();
        for (var row : (List<?>) getAttributes().get("of")) write(markup, (CellRow) row);
        context.getResponseWriter().write(markup.toString());
    }

    private static void write(Markup markup, CellRow row) {
        markup.open("tr").with("class", row.look());
        var element = "th";
        for (var cell : row.cells()) {
            markup.open(element).with("scope", element.equals("th") ? "row" : null);
            write(markup, cell);
            markup.close(element);
            element = "td";
        }
        markup.close("tr");
    }

    private static void write(Markup markup, Cell cell) {
        markup.with("class", cell.look()).with("title", cell.title()).with("data-value", cell.value());
        if (cell.href() != null) markup.open("a").with("class", "open").with("href", cell.href());
        if (cell.state() != null) markup.open("span").with("class", ("state " + cell.state()).strip());
        markup.text(cell.text());
        if (cell.state() != null) markup.close("span");
        if (cell.href() != null) markup.close("a");
    }
}
