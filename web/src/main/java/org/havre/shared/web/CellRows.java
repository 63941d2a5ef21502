package org.havre.shared.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
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
        var writer = context.getResponseWriter();
        for (var row : (List<?>) getAttributes().get("of")) {
            write(writer, (CellRow) row);
        }
    }

    private void write(ResponseWriter writer, CellRow row) throws IOException {
        writer.startElement("tr", this);
        attribute(writer, "class", row.look());
        var element = "th";
        for (var cell : row.cells()) {
            writer.startElement(element, this);
            if (element.equals("th")) writer.writeAttribute("scope", "row", null);
            write(writer, cell);
            writer.endElement(element);
            element = "td";
        }
        writer.endElement("tr");
    }

    private void write(ResponseWriter writer, Cell cell) throws IOException {
        attribute(writer, "class", cell.look());
        attribute(writer, "title", cell.title());
        attribute(writer, "data-value", cell.value());
        if (cell.href() != null) {
            writer.startElement("a", this);
            writer.writeAttribute("class", "open", null);
            writer.writeURIAttribute("href", cell.href(), null);
        }
        if (cell.state() != null) {
            writer.startElement("span", this);
            writer.writeAttribute("class", "state " + cell.state(), null);
        }
        if (cell.text() != null) writer.writeText(cell.text(), null);
        if (cell.state() != null) writer.endElement("span");
        if (cell.href() != null) writer.endElement("a");
    }

    private static void attribute(ResponseWriter writer, String name, String value) throws IOException {
        if (value != null && !value.isEmpty()) writer.writeAttribute(name, value, null);
    }
}
