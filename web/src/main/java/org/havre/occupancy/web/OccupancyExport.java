package org.havre.occupancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.havre.access.service.Me;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.occupancy.Step;
import org.havre.occupancy.export.OccupancyWorkbook;
import org.havre.occupancy.service.OccupancyService;
import org.havre.shared.BusinessClock;
import org.havre.shared.Objection;
import org.havre.shared.Texts;
import org.havre.shared.web.Languages;
import org.havre.shared.web.UnreadableParameter;

/** The same figures as {@code /occupancy}, as a workbook. */
@Path("exports/occupancy.xlsx")
@RequestScoped
public class OccupancyExport {
    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Beyond this, people ask for months instead of nights. */
    private static final int MOST_ROWS = 200_000;

    private final OccupancyService occupancy;
    private final Me me;
    private final BusinessClock clock;

    public OccupancyExport() { this(null, null, null); }

    @Inject public OccupancyExport(OccupancyService occupancy, Me me, BusinessClock clock) {
        this.occupancy = occupancy;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Produces(WORKBOOK) public Response get(@BeanParam OccupancyParameters parameters, @Context HttpHeaders headers) {
        var asked = parameters.question();
        refuseTooMany(asked);
        var sheets = parameters.sheets(asked);
        var answer = occupancy.sheets(asked, sheets == null ? Grouping.NATION : sheets);
        var nights = occupancy.nights(asked);
        var texts = Texts.in(Languages.best(headers.getAcceptableLanguages()));
        var author = me.caller().displayName();
        StreamingOutput written = out -> OccupancyWorkbook.write(asked, answer, sheets != null, nights, texts, author,
                clock.now(), reached -> {}, out);
        return Response.ok(written).header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"occupation-"
                + asked.window().from() + "-" + asked.window().to().minusDays(1) + ".xlsx\"").build();
    }

    private void refuseTooMany(OccupancyQuestion asked) {
        long periods = asked.step() == Step.NIGHT
                ? asked.window().nights()
                : ChronoUnit.MONTHS.between(asked.window().from(), asked.window().to()) + 1;
        if (occupancy.asked(asked).size() * periods > MOST_ROWS)
            throw new UnreadableParameter(List.of(Objection.of("problem.rows", MOST_ROWS).at("to")));
    }
}
