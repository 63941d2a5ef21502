package org.havre.shared.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;

/** The parts of a thing, written straight out: {@code <ul><u:parts of="#{view.parts}"/></ul>}. */
@FacesComponent("org.havre.PartLinks")
public class PartLinks extends UIComponentBase {

    @Override public String getFamily() { return "org.havre"; }

    @Override public void encodeBegin(FacesContext context) throws IOException {
        var markup = new Markup();
        for (var part : (List<?>) getAttributes().get("of")) write(markup, (Part) part);
        context.getResponseWriter().write(markup.toString());
    }

    private static void write(Markup markup, Part part) {
        markup.open("li").open("a").with("href", part.href()).with("aria-current", part.here() ? "page" : null);
        markup.text(part.text()).close("a").close("li");
    }
}
