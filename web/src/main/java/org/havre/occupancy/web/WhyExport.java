package org.havre.occupancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import org.havre.occupancy.Part;
import org.havre.occupancy.service.Why;
import org.havre.occupancy.service.WhyService;
import org.havre.shared.BusinessClock;
import org.havre.shared.Texts;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Column;

/** What a figure is made of, as a workbook: with names only for those who may see them and ask for them. */
@Path("exports/why.xlsx")
@RequestScoped
public class WhyExport {
    private final WhyService service;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public WhyExport() { this(null, null, null); }

    @Inject public WhyExport(WhyService service, Workbooks workbooks, BusinessClock clock) {
        this.service = service;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("figure") String figure, @QueryParam("from") String from,
            @QueryParam("to") String to, @QueryParam("group") String group, @QueryParam("key") String key,
            @QueryParam("facility") String facility, @QueryParam("known") String known,
            @QueryParam("names") boolean names, @Context HttpHeaders headers) {
        var address = new WhyAddress(figure, from, to, group, text(key), text(facility), known);
        var why = service.of(address.question(clock.today()), address.asked());
        return why.shares().isEmpty()
                ? workbooks.answer("pourquoi", headers, texts -> title(texts, why), why.parts(),
                        texts -> parts(texts, why, names))
                : workbooks.answer("pourquoi", headers, texts -> title(texts, why), why.shares(),
                        texts -> shares(texts, why));
    }

    private static String text(String given) { return given == null || given.isBlank() ? null : given.strip(); }

    private static String title(Texts texts, Why why) {
        return texts.text("why.title", why.total(), texts.label(why.figure()));
    }

    private static List<Column<Part>> parts(Texts texts, Why why, boolean names) {
        var columns = new ArrayList<Column<Part>>();
        if (why.named() && names) columns.add(Column.text(texts.text("person.name"), 32, Part::who));
        columns.add(Column.text(texts.text("why.where"), 32,
                part -> part.where() == null ? texts.text("why.nowhere") : part.where()));
        columns.add(Column.date(texts.text("why.first"), Part::first));
        columns.add(Column.date(texts.text("why.last"), Part::last));
        columns.add(Column.<Part>integer(texts.label(why.figure()), Part::count).summed());
        return columns;
    }

    private static List<Column<Why.Share>> shares(Texts texts, Why why) {
        return List.of(Column.text(texts.text("facility.code"), 10, Why.Share::code),
                Column.text(texts.text("Grouping.FACILITY"), 40,
                        share -> share.name() == null ? texts.text("why.between") : share.name()),
                Column.<Why.Share>integer(texts.label(why.figure()), Why.Share::count).summed());
    }
}
