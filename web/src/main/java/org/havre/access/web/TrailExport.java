package org.havre.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.access.TrailFilter;
import org.havre.access.TrailKind;
import org.havre.access.TrailLine;
import org.havre.access.service.TrailService;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;

/** The lines of the trail that the same filters find on screen, as a workbook: names of fields, never what stands in them. */
@Path("exports/trail.xlsx")
@RequestScoped
public class TrailExport {
    private static final int AT_ONCE = 5000;
    private static final Listing<TrailLine> LIST = Listing.<TrailLine>titled("trail.title")
            .number("trail.sheet.line", TrailLine::id).moment("trail.at", TrailLine::at)
            .text("trail.login", 26, TrailLine::login).name("trail.who", TrailLine::name)
            .word("trail.sheet.role", 22, TrailLine::role).word("trail.kind", 24, TrailLine::kind)
            .sentence("trail.what", 34, TrailWords::what).text("trail.sheet.key", 24, TrailLine::key)
            .text("trail.fields", 50, line -> String.join(", ", line.fields()))
            .number("trail.sheet.rows", TrailLine::rows).number("trail.person", TrailLine::person)
            .number("trail.sheet.household", TrailLine::household).text("trail.act", 36, TrailLine::act)
            .text("trail.from", 20, TrailLine::address);

    private final TrailService trail;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public TrailExport() { this(null, null, null); }

    @Inject public TrailExport(TrailService trail, Workbooks workbooks, BusinessClock clock) {
        this.trail = trail;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("day") LocalDate day, @QueryParam("login") String login,
            @QueryParam("kind") TrailKind kind, @QueryParam("person") Long person, @QueryParam("names") boolean names,
            @Context HttpHeaders headers) {
        return workbooks.answer("journal-" + clock.today(), names, Act.READ_TRAIL, headers,
                LIST.of(all(TrailFilter.of(day, login, kind, person))));
    }

    /** From the newest down, each part below the last line of the one before: what is written meanwhile moves nothing. */
    private Stream<TrailLine> all(TrailFilter filter) {
        return Stream.iterate(trail.lines(filter, AT_ONCE), part -> !part.isEmpty(), part -> below(filter, part))
                .flatMap(List::stream);
    }

    private List<TrailLine> below(TrailFilter filter, List<TrailLine> part) {
        return part.size() < AT_ONCE ? List.of() : trail.lines(filter.below(part.get(part.size() - 1).id()), AT_ONCE);
    }
}
