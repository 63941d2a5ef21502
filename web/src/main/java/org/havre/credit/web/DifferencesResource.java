package org.havre.credit.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import org.havre.credit.CreditQuestion;
import org.havre.credit.DifferenceFilter;
import org.havre.credit.DifferenceRow;
import org.havre.credit.DifferenceType;
import org.havre.credit.ReconciledState;
import org.havre.credit.Trace;
import org.havre.credit.service.ReconciliationService;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Paging;

/** What differs in a year's credits, as on screen, for other programs. */
@Path("credits/differences")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DifferencesResource {
    private final ReconciliationService reconciliation;
    private final BusinessClock clock;

    public DifferencesResource() { this(null, null); }

    @Inject public DifferencesResource(ReconciliationService reconciliation, BusinessClock clock) {
        this.reconciliation = reconciliation;
        this.clock = clock;
    }

    public record Differences(int year, List<Difference> items, int page, int size, long total) {}

    /**
     * @param facility its code; absent where it is about a region
     * @param month    absent where it is about the year
     * @param amount   absent where no cost is known
     * @param frozen   whether its facts are those of closed months
     */
    public record Difference(long id, String type, String region, String facility, String name, String month,
            String about, long count, BigDecimal amount, boolean frozen, ReconciledState state, String firstSeenOn,
            String closedOn, long age, String owner, String comment, List<Trace> why) {}

    /** @param year that of the business date where none is named */
    @GET public Differences get(@QueryParam("year") String year, @QueryParam("region") String region,
            @QueryParam("type") DifferenceType type, @QueryParam("state") ReconciledState state,
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("100") int size) {
        var paging = new Paging(page, size);
        var asked = new DifferenceFilter(CreditQuestion.differences(type), CreditYears.read(year, clock.today()),
                region == null || region.isBlank() ? null : region, null, state, null);
        var found = reconciliation.find(asked, paging.first(), size);
        return new Differences(asked.year(), found.rows().stream().map(this::of).toList(), page, size,
                found.matching());
    }

    private Difference of(DifferenceRow row) {
        return new Difference(row.id(), row.type().name(), row.regionCode(), row.code(), row.name(),
                row.month() == null ? null : row.month().toString(), row.target().isEmpty() ? null : row.target(),
                row.count(), row.amount() == null ? null : row.amount().amount(), row.frozen(), row.state(),
                row.firstSeenOn().toString(), row.closedOn() == null ? null : row.closedOn().toString(),
                row.age(clock.today()), row.owner(), row.said() == null ? null : row.said().comment(), row.why());
    }
}
