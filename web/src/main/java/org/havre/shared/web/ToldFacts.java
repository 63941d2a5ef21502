package org.havre.shared.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;

/** What is said of a thing, written straight out: {@code <dl><u:told of="#{view.facts}"/></dl>}. */
@FacesComponent("org.havre.ToldFacts")
public class ToldFacts extends UIComponentBase {

    @Override public String getFamily() { return "org.havre"; }

    @Override public void encodeBegin(FacesContext context) throws IOException {
        var markup = new Markup();
        for (var told : (List<?>) getAttributes().get("of")) write(markup, (Told) told);
        context.getResponseWriter().write(markup.toString());
    }

    private static void write(Markup markup, Told told) {
        markup.open("div").open("dt");
        if (told.whole() == null) markup.text(told.name());
        else markup.open("abbr").with("title", told.whole()).text(told.name()).close("abbr");
        markup.close("dt").open("dd").text(told.value());
        if (told.more() != null) markup.text(" ").open("small").with("class", "quiet").text(told.more()).close("small");
        markup.close("dd").close("div");
    }
}
