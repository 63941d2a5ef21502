package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.havre.facility.DnaCode;
import org.havre.facility.FacilityFilter;
import org.havre.facility.FacilityKind;
import org.havre.facility.FacilityOrder;
import org.havre.facility.service.FacilityService;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.web.Paging;

/** The facilities of the caller's scope, for other programs. */
@Path("facilities")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class FacilitiesResource {
    private final FacilityService facilities;
    private final BusinessClock clock;

    public FacilitiesResource() { this(null, null); }

    @Inject public FacilitiesResource(FacilityService facilities, BusinessClock clock) {
        this.facilities = facilities;
        this.clock = clock;
    }

    @GET public FacilitiesAnswer page(@QueryParam("kind") FacilityKind kind,
            @QueryParam("department") String department,
            @QueryParam("dt") String dt, @QueryParam("region") String region, @QueryParam("operator") String operator,
            @QueryParam("q") String q, @QueryParam("page") @DefaultValue("0") int page,
            @QueryParam("size") @DefaultValue("100") int size) {
        var paging = new Paging(page, size);
        var filter = new FacilityFilter(clock.today(), kind, department, dt, region, operator, q);
        var found = facilities.page(filter, FacilityOrder.CODE, true, paging.first(), size);
        return new FacilitiesAnswer(found.items().stream().map(FacilityAnswer::of).toList(), page, size, found.total());
    }

    @GET
    @Path("{code}") public FacilityAnswer get(@PathParam("code") String code) {
        if (!DnaCode.isValid(code)) throw new NotFound("facility");
        return FacilityAnswer.of(facilities.get(new DnaCode(code)));
    }

    /** What it was and will be called, as what it runs and for how many, and what OFII's file said of it. */
    @GET
    @Path("{code}/terms") public TermsAnswer terms(@PathParam("code") String code) {
        if (!DnaCode.isValid(code)) throw new NotFound("facility");
        var facility = facilities.get(new DnaCode(code));
        return TermsAnswer.of(facilities.facts(facility.id()), facilities.declared(facility.id(), TermsView.MONTHS));
    }
}
