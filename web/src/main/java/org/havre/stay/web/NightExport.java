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
import java.time.LocalDate;
import org.havre.resident.BirthDate;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;
import org.havre.stay.NightRow;
import org.havre.stay.service.PresenceService;

/** Who slept where in a facility on a night, as a workbook; tonight where no night is named. */
@Path("exports/night.xlsx")
@RequestScoped
public class NightExport {
    private static final Listing<NightRow> LIST = Listing.<NightRow>titled("night.title")
            .text("night.site", 24, NightRow::site).text("night.unit", 14, NightRow::unit)
            .text("night.place", 10, NightRow::place)
            .sentence("person.familyName", 24,
                    (texts, row) -> row.erased() ? texts.text("night.erased") : row.familyName())
            .name("person.givenNames", NightRow::givenNames).word("person.sex", 8, NightRow::sex)
            .day("person.born", row -> exact(row.born())).text("person.household", 14, NightRow::household)
            .word("night.out", 18, NightRow::reason);

    private final PresenceService presence;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public NightExport() { this(null, null, null); }

    @Inject public NightExport(PresenceService presence, Workbooks workbooks, BusinessClock clock) {
        this.presence = presence;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("facility") Long facility, @QueryParam("on") LocalDate on,
            @Context HttpHeaders headers) {
        var night = on == null ? clock.today() : on;
        if (facility == null) throw new NotFound("facility");
        return workbooks.answer("nuit-" + night, true, headers, LIST.of(presence.night(facility, night), night));
    }

    /** Of a birth of which only the year or the month is known there is no day. */
    private static LocalDate exact(BirthDate born) {
        return born != null && born.precision() == BirthDate.Precision.DAY ? born.day() : null;
    }
}
