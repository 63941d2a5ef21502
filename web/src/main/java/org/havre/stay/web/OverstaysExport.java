package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.havre.shared.BusinessClock;
import org.havre.shared.Page;
import org.havre.shared.Rate;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;
import org.havre.stay.Overstay;
import org.havre.stay.OverstayCount;
import org.havre.stay.OverstayFilter;
import org.havre.stay.OverstayLimits;
import org.havre.stay.Overstayer;
import org.havre.stay.service.OverstayService;

/** Undue presence on a day as the same filters find it on screen, and by facility, as a workbook. */
@Path("exports/overstays.xlsx")
@RequestScoped
public class OverstaysExport {
    private static final Listing<OverstayCount> FACILITIES = Listing.<OverstayCount>titled("overstays.byFacility")
            .text("facility.code", 10, OverstayCount::facility)
            .text("residents.facility", 40, OverstayCount::facilityName).word("overstays.kind", 14, OverstayCount::kind)
            .sum("overstays.capacity", OverstayCount::capacity)
            .sum("occupancy.overstay.protected", OverstayCount::ofProtected)
            .sum("occupancy.overstay.rejected", OverstayCount::ofRejected)
            .sum("occupancy.overstay.other", OverstayCount::others).sum("overstays.sheet.all", OverstayCount::all)
            .rate("overstays.rate.all", OverstaysExport::rate);

    private final OverstayService overstays;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public OverstaysExport() { this(null, null, null); }

    @Inject public OverstaysExport(OverstayService overstays, Workbooks workbooks, BusinessClock clock) {
        this.overstays = overstays;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("on") LocalDate on,
            @QueryParam("facility") String facility, @QueryParam("category") Overstay category,
            @QueryParam("names") boolean names, @Context HttpHeaders headers) {
        var day = on == null ? clock.today() : on;
        var filter = new OverstayFilter(day, facility, category);
        return workbooks.answer("presences-indues-" + day, names, headers,
                people("overstays.title", day).of(Page.all((first, size) -> overstays.beyond(filter, first, size)),
                        day),
                FACILITIES.of(overstays.counts(day)));
    }

    static Listing<Overstayer> people(String title, LocalDate day) {
        return Listing.<Overstayer>titled(title).text("person.household", 16, Overstayer::household)
                .name("person.familyName", Overstayer::familyName).name("person.givenNames", Overstayer::givenNames)
                .text("facility.code", 10, Overstayer::facility)
                .text("residents.facility", 40, Overstayer::facilityName)
                .word("overstays.category", 14, Overstayer::category).day("overstays.until", Overstayer::until)
                .number("overstays.days", row -> row.days(day)).word("overstays.next", 30, row -> row.next(day));
    }

    private static BigDecimal rate(OverstayCount count) {
        return OverstayLimits.measures(count.kind()) ? count.rate(count.all()).map(Rate::fraction).orElse(null) : null;
    }
}
