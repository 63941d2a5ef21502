package org.havre.shared.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** A rate with its bar, written straight out: {@code <u:rate of="#{rates.bar(rate, target, limit)}"/>}. */
@FacesComponent("org.havre.RateBars")
public class RateBars extends UIComponentBase {

    @Override public String getFamily() { return "org.havre"; }

    @Override public void encodeBegin(FacesContext context) throws IOException {
        var markup = new Markup();
        write(markup, (RateBar) getAttributes().get("of"));
        context.getResponseWriter().write(markup.toString());
    }

    static void write(Markup markup, RateBar bar) {
        markup.open("span").with("class", bar.look()).element("b", bar.text());
        if (bar.width() != null) {
            markup.open("svg").with("class", "bar").with("viewBox", "0 0 110 8");
            markup.with("preserveAspectRatio", "none").with("aria-hidden", "true");
            markup.open("rect").with("width", bar.width()).with("height", 8).close("rect");
            markup.open("line").with("x1", bar.mark()).with("x2", bar.mark()).with("y1", 0).with("y2", 8).close("line");
            markup.close("svg").open("span").with("class", "verdict").text(bar.verdict()).close("span");
        }
        markup.close("span");
    }
}
