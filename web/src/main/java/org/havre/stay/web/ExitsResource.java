package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Paging;
import org.havre.stay.service.OverstayService;
import org.havre.stay.web.CareAnswers.Overstayers;

/** Exits for other programs: who is to leave within so many days, or should have left. */
@Path("exits")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExitsResource {
    private final OverstayService overstays;
    private final BusinessClock clock;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public ExitsResource() {
        this(null, null);
    }

    @Inject public ExitsResource(OverstayService overstays, BusinessClock clock) {
        this.overstays = overstays;
        this.clock = clock;
    }

    @GET public Overstayers get(@QueryParam("facility") String facility,
            @QueryParam("days") @DefaultValue("60") int days,
            @QueryParam("page") @DefaultValue("0") int page, @QueryParam("size") @DefaultValue("100") int size) {
        var paging = new Paging(page, size);
        return CareAnswers.of(overstays.leaving(facility, days, paging.first(), size),
                paging, clock.today());
    }
}
