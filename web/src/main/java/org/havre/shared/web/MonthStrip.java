package org.havre.shared.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.time.YearMonth;
import org.havre.shared.Texts;

/**
 * The month of a page, the one before and the one after:
 * {@code <u:months of="#{view.month}" page="plan.xhtml?facility=1">}; what is inside stands beside them.
 */
@FacesComponent("org.havre.MonthStrip")
public class MonthStrip extends UIComponentBase {

    @Override public String getFamily() { return "org.havre"; }

    @Override public void encodeBegin(FacesContext context) throws IOException {
        var month = (YearMonth) getAttributes().get("of");
        var texts = Texts.in(context.getViewRoot().getLocale());
        var markup = new Markup().open("div").with("class", "months");
        link(markup, month.minusMonths(1), "‹ " + texts.value(month.minusMonths(1)));
        markup.element("h2", texts.value(month));
        link(markup, month.plusMonths(1), texts.value(month.plusMonths(1)) + " ›");
        context.getResponseWriter().write(markup.toString());
    }

    private void link(Markup markup, YearMonth month, String text) {
        var address = getAttributes().get("page") + "&month=" + month;
        markup.open("a").with("class", "button small").with("href", address).text(text).close("a");
    }

    @Override public void encodeEnd(FacesContext context) throws IOException {
        context.getResponseWriter().write(new Markup().close("div").toString());
    }
}
