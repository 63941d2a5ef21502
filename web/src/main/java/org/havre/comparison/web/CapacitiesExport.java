package org.havre.comparison.web;

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
import org.havre.comparison.CapacityFilter;
import org.havre.comparison.CapacityRow;
import org.havre.comparison.service.CapacityService;
import org.havre.facility.FacilityKind;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;

/** The same capacities as {@code /capacities}, as a workbook. */
@Path("exports/capacities.xlsx")
@RequestScoped
public class CapacitiesExport {
    private static final Listing<CapacityRow> LIST = Listing.<CapacityRow>titled("capacities.title")
            .text("capacities.region", 26, row -> row.name().region())
            .text("capacities.department", 26, row -> row.name().department())
            .text("capacities.code", 10, row -> row.name().code())
            .text("capacities.facility", 40, row -> row.name().name())
            .word("capacities.kind", 14, row -> row.name().kind()).sum("capacities.act", CapacityRow::act)
            .day("capacities.since", CapacityRow::since).sum("capacities.beds", CapacityRow::beds)
            .sum("capacities.transitory", CapacityRow::transitory).sum("capacities.ofii", CapacityRow::ofii)
            .sentence("capacities.month", 18, (texts, row) -> texts.value(row.month()))
            .number("capacities.gap", CapacityRow::gap).word("capacities.agreement", 24, CapacityRow::agreement);

    private final CapacityService capacities;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public CapacitiesExport() { this(null, null, null); }

    @Inject public CapacitiesExport(CapacityService capacities, Workbooks workbooks, BusinessClock clock) {
        this.capacities = capacities;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("on") LocalDate on,
            @QueryParam("differing") boolean differing, @QueryParam("kind") FacilityKind kind,
            @Context HttpHeaders headers) {
        var day = on == null ? clock.today() : on;
        return workbooks.answer("capacites-" + day, false, headers, LIST.of(
                capacities.on(day).stream().filter(new CapacityFilter(differing, kind)::admits), day));
    }
}
