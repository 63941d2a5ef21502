package org.havre.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.havre.shared.BusinessClock;
import org.havre.shared.service.Duties;
import org.havre.shared.service.Duty;
import org.havre.shared.service.FacilityWork;
import org.havre.shared.service.Work;
import org.havre.shared.service.WorkFilter;
import org.havre.shared.service.WorkFilter.Whose;
import org.havre.shared.workbook.Listing;

/** The work that waits as the same filters find it on screen, counted by facility, and each act of the caller's own, as a workbook. */
@Path("exports/work.xlsx")
@RequestScoped
public class WorkExport {
    private static final Listing<FacilityWork> FACILITIES = Listing.<FacilityWork>titled("work.sheet")
            .text("facility.code", 10, FacilityWork::code).text("facility.one", 40, FacilityWork::name)
            .text("facility.department", 26, FacilityWork::department)
            .text("WorkLevel.REGION", 26, FacilityWork::region)
            .word("work.kind", 40, FacilityWork::work)
            .sentence("work.whose", 20, (texts, row) -> texts.label(row.ofFacility() ? Whose.FACILITIES : Whose.MINE))
            .sum("work.waiting", row -> row.waiting().count()).sum("work.late", row -> row.waiting().late())
            .day("work.oldest", FacilityWork::oldest);
    private static final Listing<Duty> MINE = Listing.<Duty>titled("work.sheet.mine").word("work.kind", 40, Duty::work)
            .text("work.sheet.about", 20, Duty::household).sum("household.people", Duty::people)
            .text("facility.one", 40, Duty::facility).day("work.sheet.due", Duty::due);

    private final Duties duties;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public WorkExport() { this(null, null, null); }

    @Inject public WorkExport(Duties duties, Workbooks workbooks, BusinessClock clock) {
        this.duties = duties;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("kind") Work kind, @QueryParam("whose") Whose whose,
            @Context HttpHeaders headers) {
        var filter = new WorkFilter(kind, whose);
        var counted = filter.of(duties.byFacility());
        var mine = filter.asksForMine() ? duties.page(0, Integer.MAX_VALUE) : List.<Duty>of();
        return workbooks.answer("a-faire-" + clock.today(), false, headers, FACILITIES.of(counted, clock.today()),
                MINE.of(mine.stream().filter(duty -> kind == null || duty.work() == kind), clock.today()));
    }
}
