package org.havre.shared.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;

/** Figures beside each other, written straight out: {@code <u:figures of="#{view.boxes}"/>}. */
@FacesComponent("org.havre.FigureBoxes")
public class FigureBoxes extends UIComponentBase {

    @Override public String getFamily() { return "org.havre"; }

    @Override public void encodeBegin(FacesContext context) throws IOException {
        var markup = new Markup().open("div").with("class", "figures");
        for (var box : (List<?>) getAttributes().get("of")) write(markup, (FigureBox) box);
        context.getResponseWriter().write(markup.close("div").toString());
    }

    private static void write(Markup markup, FigureBox box) {
        var element = box.href() == null ? "div" : "a";
        markup.open(element).with("class", "figure").with("href", box.href()).with("tabindex",
                box.formula() == null || box.href() != null ? null : "0");
        markup.open("span").with("class", "name").text(box.name()).close("span");
        markup.open("span").with("class", "value").text(box.value());
        if (box.unit() != null) markup.text(" ").element("small", box.unit());
        markup.close("span");
        if (box.rate() != null) RateBars.write(markup, box.rate());
        if (box.formula() != null) markup.open("span").with("class", "formula").text(box.formula()).close("span");
        markup.close(element);
    }
}
