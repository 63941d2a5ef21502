package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.havre.facility.FacilityFilter;
import org.havre.facility.FacilityKind;
import org.havre.facility.FacilityOrder;
import org.havre.facility.FacilityRow;
import org.havre.facility.service.FacilityService;
import org.havre.shared.BusinessClock;
import org.havre.shared.Page;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;

/** The facilities that the same filters find on screen, as a workbook. */
@Path("exports/facilities.xlsx")
@RequestScoped
public class FacilitiesExport {
    private static final Listing<FacilityRow> LIST = Listing.<FacilityRow>titled("facilities.title")
            .text("facility.code", 10, FacilityRow::code).text("facility.one", 40, FacilityRow::name)
            .word("facility.kind", 12, FacilityRow::kind).text("facility.operator", 30, FacilityRow::operator)
            .text("facility.department", 26, FacilityRow::department)
            .text("facility.directorate", 20, FacilityRow::directorate)
            .sum("facility.capacity", FacilityRow::authorisedCapacity).sum("facility.open", FacilityRow::openPlaces);

    private final FacilityService facilities;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public FacilitiesExport() { this(null, null, null); }

    @Inject public FacilitiesExport(FacilityService facilities, Workbooks workbooks, BusinessClock clock) {
        this.facilities = facilities;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("kind") FacilityKind kind,
            @QueryParam("department") String department, @QueryParam("dt") String dt,
            @QueryParam("region") String region, @QueryParam("operator") String operator, @QueryParam("q") String q,
            @Context HttpHeaders headers) {
        var filter = new FacilityFilter(clock.today(), kind, department, dt, region, operator, q);
        return workbooks.answer("structures", false, headers, LIST.of(Page.all(
                (first, size) -> facilities.page(filter, FacilityOrder.CODE, true, first, size)), clock.today()));
    }
}
