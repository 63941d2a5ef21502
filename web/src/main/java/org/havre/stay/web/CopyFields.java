package org.havre.stay.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import org.havre.shared.web.Markup;
import org.havre.shared.web.Say;
import org.havre.stay.DeclarationPaper.Field;
import org.havre.stay.DeclarationPaper.Part;

/** Fields each with a button that copies it, written straight out: {@code <u:copies of="#{view.parts}" say="#{say}"/>}. */
@FacesComponent("org.havre.CopyFields")
public class CopyFields extends UIComponentBase {

    @Override public String getFamily() { return "org.havre"; }

    @Override public void encodeBegin(FacesContext context) throws IOException {
        var say = (Say) getAttributes().get("say");
        var markup = new Markup();
        var number = 0;
        for (var one : (List<?>) getAttributes().get("of")) {
            var part = (Part) one;
            markup.open("section").with("class", "paper").open("h2").with("lang", "fr").text(part.name()).close("h2");
            markup.open("dl").with("class", "copies");
            for (var field : part.fields()) write(markup, field, "field-" + number++, say);
            markup.close("dl").close("section");
        }
        context.getResponseWriter().write(markup.toString());
    }

    private static void write(Markup markup, Field field, String id, Say say) {
        markup.open("div").with("class", field.before() == null ? null : "changed");
        markup.open("dt").with("lang", "fr").text(field.name()).close("dt");
        markup.open("dd").open("span").with("id", id).with("lang", "fr").text(field.value()).close("span");
        if (field.before() != null)
            markup.text(" ").open("small").with("class", "quiet").text(say.it("declaration.before", field.before()))
                    .close("small");
        markup.close("dd").open("dd").with("class", "act");
        button(markup, id, say.it("declaration.copied", field.name()), say.it("declaration.copy"), field.name());
        markup.close("dd").close("div");
    }

    private static void button(Markup markup, String id, String copied, String verb, String name) {
        markup.open("button").with("type", "button").with("class", "button small plain").with("data-copies", id)
                .with("data-copied", copied).text(verb);
        markup.open("span").with("class", "out-of-sight").text(" " + name).close("span").close("button");
    }
}
