package org.havre.shared.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;

/** What a list offers, written straight out: {@code <select><u:choices of="#{view.choices}"/></select>}. */
@FacesComponent("org.havre.ChoiceOptions")
public class ChoiceOptions extends UIComponentBase {

    @Override public String getFamily() { return "org.havre"; }

    @Override public void encodeBegin(FacesContext context) throws IOException {
        var markup = new Markup();
        for (var choice : (List<?>) getAttributes().get("of")) write(markup, (Choice) choice);
        context.getResponseWriter().write(markup.toString());
    }

    private static void write(Markup markup, Choice choice) {
        markup.open("option").with("value", choice.value()).with("selected", choice.chosen() ? "selected" : null);
        markup.text(choice.text()).close("option");
    }
}
