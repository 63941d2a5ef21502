package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.ListsPeople;
import org.havre.shared.web.Paging;
import org.havre.stay.Overstay;
import org.havre.stay.OverstayFilter;
import org.havre.stay.service.OverstayService;
import org.havre.stay.web.CareAnswers.FacilityOverstay;
import org.havre.stay.web.CareAnswers.Overstayers;

/** Undue presence for other programs: who, since when, and the facilities where it is more than is tolerated. */
@Path("overstays")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OverstaysResource {
    private final OverstayService overstays;
    private final BusinessClock clock;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public OverstaysResource() {
        this(null, null);
    }

    @Inject public OverstaysResource(OverstayService overstays, BusinessClock clock) {
        this.overstays = overstays;
        this.clock = clock;
    }

    /** Those beyond their last authorised day on a day, the longest first. */
    @GET
    @ListsPeople public Overstayers get(@QueryParam("facility") String facility, @QueryParam("on") LocalDate on,
            @QueryParam("category") Overstay category,
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("100") int size) {
        var paging = new Paging(page, size);
        var day = on == null ? clock.today() : on;
        return CareAnswers.of(overstays.beyond(new OverstayFilter(day, facility, category), paging.first(), size),
                paging,
                day);
    }

    /** Counts by facility, with the limits that are passed. */
    @GET
    @Path("facilities") public List<FacilityOverstay> facilities(@QueryParam("on") LocalDate on) {
        var day = on == null ? clock.today() : on;
        var limits = overstays.limits(day);
        return overstays.counts(day).stream().map(count -> CareAnswers.of(count, limits)).toList();
    }
}
