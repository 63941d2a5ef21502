package org.havre.retention.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.havre.retention.Kept;
import org.havre.retention.Period;
import org.havre.retention.RetentionRun;
import org.havre.retention.service.ComingNights;
import org.havre.retention.service.RetentionService;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;

/** How long everything is kept, what goes in the coming nights and why the rest stays, and what went, as a workbook; in numbers. */
@Path("exports/retention.xlsx")
@RequestScoped
public class RetentionExport {
    private static final Listing<Period> RULES = Listing.<Period>titled("retention.rules")
            .word("retention.rules.what", 30, Period::subject)
            .number("retention.change.months", Period::months)
            .sentence("retention.rules.after", 50, (texts, rule) -> texts.text("retention.event." + rule.subject()))
            .day("retention.rules.since", Period::starts).text("retention.rules.source", 70, Period::source);
    private static final Listing<ComingNights.Place> COMING = Listing.<ComingNights.Place>titled("retention.coming")
            .sentence("residents.facility", 40,
                    (texts, place) -> place.facility() == null
                            ? texts.text("retention.facility.none")
                            : place.facility())
            .sum("retention.tonight", ComingNights.Place::tonight).sum("retention.month", ComingNights.Place::month);
    private static final Listing<Map.Entry<Kept, Integer>> KEPT = Listing.<Map.Entry<Kept, Integer>>titled(
            "retention.because").word("retention.because", 40, Map.Entry::getKey)
            .sum("retention.files", Map.Entry::getValue);
    private static final Listing<RetentionRun> RUNS = Listing.<RetentionRun>titled("retention.runs")
            .day("retention.run.day", RetentionRun::day).moment("retention.run.started", RetentionRun::started)
            .moment("retention.run.ended", RetentionRun::ended)
            .sentence("retention.run.by", 20,
                    (texts, run) -> texts.text(run.byHand() ? "retention.run.byHand" : "retention.run.byNight"))
            .sum("retention.files", RetentionRun::files).sum("retention.run.orientations", RetentionRun::orientations)
            .sum("retention.run.answers", RetentionRun::answers).number("retention.run.kept", RetentionRun::kept);

    private final RetentionService retention;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public RetentionExport() { this(null, null, null); }

    @Inject public RetentionExport(RetentionService retention, Workbooks workbooks, BusinessClock clock) {
        this.retention = retention;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@Context HttpHeaders headers) {
        var coming = retention.coming();
        return workbooks.answer("conservation-" + clock.today(), false, headers, RULES.of(retention.periods()),
                COMING.of(coming.places()), KEPT.of(coming.kept().entrySet().stream()), RUNS.of(retention.runs()));
    }
}
