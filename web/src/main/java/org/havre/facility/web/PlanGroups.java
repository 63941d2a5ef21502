package org.havre.facility.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import org.havre.shared.web.Markup;

/**
 * What stands in the plan's table, written straight out:
 * {@code <u:plan of="#{view.groups}" nights="#{view.nights}" head="…"/>}.
 */
@FacesComponent("org.havre.PlanGroups")
public class PlanGroups extends UIComponentBase {

    @Override public String getFamily() { return "org.havre"; }

    @Override public void encodeBegin(FacesContext context) throws IOException {
        var markup = new Markup();
        var nights = (List<?>) getAttributes().get("nights");
        head(markup, (String) getAttributes().get("head"), nights);
        for (var group : (List<?>) getAttributes().get("of")) write(markup, (PlanGroup) group, nights.size() + 1);
        context.getResponseWriter().write(markup.toString());
    }

    private static void head(Markup markup, String head, List<?> nights) {
        markup.open("colgroup").open("col").with("class", "place");
        nights.forEach(night -> markup.open("col").with("class", "night"));
        markup.close("colgroup").open("thead").open("tr").open("th").with("scope", "col").text(head).close("th");
        for (var night : nights) write(markup, (PlanNight) night);
        markup.close("tr").close("thead");
    }

    private static void write(Markup markup, PlanNight night) {
        markup.open("th").with("scope", "col").with("class", night.look());
        markup.with("aria-current", night.today() ? "date" : null);
        markup.open("span").with("class", "out-of-sight").text(night.told()).close("span");
        markup.open("span").with("aria-hidden", "true").element("small", night.initial());
        markup.text(Integer.toString(night.day())).close("span").close("th");
    }

    private static void write(Markup markup, PlanGroup group, int columns) {
        markup.open("tbody").open("tr").with("class", "unit");
        markup.open("th").with("scope", "rowgroup").with("colspan", columns).open("span").element("b", group.name());
        markup.text(" ").text(group.size()).text(" ");
        markup.open("span").with("class", "quiet").text(group.about()).close("span");
        markup.close("span").close("th").close("tr");
        for (var line : group.lines()) {
            markup.open("tr").open("th").with("scope", "row").text(line.label()).close("th");
            for (var bar : line.bars()) write(markup, bar);
            markup.close("tr");
        }
        markup.close("tbody");
    }

    private static void write(Markup markup, PlanLine.Bar bar) {
        markup.open("td").with("colspan", bar.nights());
        markup.open("a").with("class", bar.look()).with("href", bar.href()).with("title", bar.told());
        markup.open("span").with("class", "out-of-sight").text(bar.told()).close("span");
        markup.open("span").with("class", "state " + bar.state()).with("aria-hidden", "true");
        if (bar.familyName() != null)
            markup.open("bdi").element("b", bar.familyName()).text(" ").text(bar.givenNames()).close("bdi");
        markup.element("span", bar.says()).close("span").close("a").close("td");
    }
}
