package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.havre.credit.CreditCheck;
import org.havre.credit.CreditQuestion;
import org.havre.credit.DifferenceFilter;
import org.havre.credit.DifferenceRow;
import org.havre.credit.ReconciledState;
import org.havre.credit.Trace;
import org.havre.credit.service.ReconciliationService;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Paging;

/** What the checks K1 to K34 find in a year's credits, as on screen, for other programs. */
@Path("credits/checks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ChecksResource {
    private final ReconciliationService reconciliation;
    private final BusinessClock clock;

    public ChecksResource() { this(null, null); }

    @Inject public ChecksResource(ReconciliationService reconciliation, BusinessClock clock) {
        this.reconciliation = reconciliation;
        this.clock = clock;
    }

    public record Checks(int year, List<Check> items, int page, int size, long total) {}

    /**
     * @param facility its code; absent where it has none
     * @param year     absent where the check is tied to none
     * @param act      number of the act; absent where it is about the facility itself
     * @param why      the figures behind it
     */
    public record Check(long id, String check, String region, String facility, String name, Integer year, String act,
            ReconciledState state, String firstSeenOn, String closedOn, long age, Justification justification,
            List<Trace> why) {}

    /** The last word that somebody said, whatever became of the finding since. */
    public record Justification(String author, String on, String comment) {}

    /** @param year that of the business date where none is named */
    @GET public Checks get(@QueryParam("year") String year, @QueryParam("region") String region,
            @QueryParam("check") CreditCheck check, @QueryParam("state") ReconciledState state,
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("100") int size) {
        var paging = new Paging(page, size);
        var asked = new DifferenceFilter(CreditQuestion.checks(check), CreditYears.read(year, clock.today()),
                region == null || region.isBlank() ? null : region, null, state, null);
        var found = reconciliation.find(asked, paging.first(), size);
        return new Checks(asked.year(), found.rows().stream().map(this::of).toList(), page, size, found.matching());
    }

    private Check of(DifferenceRow row) {
        var said = row.said();
        return new Check(row.id(), row.type().name(), row.regionCode(), row.code(), row.name(),
                row.isTiedToYear() ? row.year() : null, row.target().isEmpty() ? null : row.target(), row.state(),
                row.firstSeenOn().toString(), row.closedOn() == null ? null : row.closedOn().toString(),
                row.age(clock.today()),
                said == null ? null : new Justification(said.author(), said.on().toString(), said.comment()),
                row.why());
    }
}
