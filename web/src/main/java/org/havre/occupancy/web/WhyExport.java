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
import org.havre.occupancy.Part;
import org.havre.occupancy.export.QuestionWords;
import org.havre.occupancy.service.Why;
import org.havre.occupancy.service.WhyService;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;

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
            @QueryParam("attribute") String attribute, @QueryParam("names") boolean names,
            @Context HttpHeaders headers) {
        var address = new WhyAddress(figure, from, to, group, text(key), text(facility), known, attribute);
        var question = address.question(clock.today());
        var why = service.of(question, address.asked());
        var list = why.shares().isEmpty()
                ? parts(why).of(why.parts(), why.total(), why.figure())
                : shares(why).of(why.shares(), why.total(), why.figure());
        return workbooks.answer("pourquoi", names, headers, list.saying(texts -> QuestionWords.of(question, texts)));
    }

    private static String text(String given) { return given == null || given.isBlank() ? null : given.strip(); }

    private static Listing<Part> parts(Why why) {
        var list = Listing.<Part>titled("why.title");
        return (why.named() ? list.name("person.name", Part::who) : list)
                .sentence("why.where", 32,
                        (texts, part) -> part.where() == null ? texts.text("why.nowhere") : part.where())
                .day("why.first", Part::first).day("why.last", Part::last).sum(words(why), Part::count);
    }

    private static Listing<Why.Share> shares(Why why) {
        return Listing.<Why.Share>titled("why.title").text("facility.code", 10, Why.Share::code)
                .sentence("Grouping.FACILITY", 40,
                        (texts, share) -> share.name() == null ? texts.text("why.between") : share.name())
                .sum(words(why), Why.Share::count);
    }

    private static String words(Why why) { return "Figure." + why.figure().name(); }
}
