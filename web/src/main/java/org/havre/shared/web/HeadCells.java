package org.havre.shared.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;

/** The row of a table's heads, written straight out: {@code <thead><u:heads of="#{view.heads}"/></thead>}. */
@FacesComponent("org.havre.HeadCells")
public class HeadCells extends UIComponentBase {

    @Override public String getFamily() { return "org.havre"; }

    @Override public void encodeBegin(FacesContext context) throws IOException {
        var markup = new Markup().open("tr");
        for (var head : (List<?>) getAttributes().get("of")) write(markup, (Head) head);
        context.getResponseWriter().write(markup.close("tr").toString());
    }

    private static void write(Markup markup, Head head) {
        markup.open("th").with("scope", "col").with("class", head.look()).with("title", head.title());
        markup.with("aria-sort", head.sorted());
        if (head.href() != null) markup.open("a").with("href", head.href());
        markup.text(head.text());
        if (head.href() != null) markup.close("a");
        markup.close("th");
    }
}
