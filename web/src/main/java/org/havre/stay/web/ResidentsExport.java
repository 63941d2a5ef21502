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
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.Map;
import org.havre.access.service.Exports;
import org.havre.access.service.Me;
import org.havre.shared.BusinessClock;
import org.havre.shared.Texts;
import org.havre.shared.web.KnownDay;
import org.havre.shared.web.Languages;
import org.havre.stay.ResidentFilter;
import org.havre.stay.export.ResidentsReport;
import org.havre.stay.export.ResidentsWorkbook;
import org.havre.stay.service.PresenceService;

/** Who is present on a day, for those who may see names. */
@Path("exports/residents.xlsx")
@RequestScoped
public class ResidentsExport {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Exports exports;
    private final PresenceService presence;
    private final Me me;
    private final BusinessClock clock;

    /** By what residents stand on sheets of their own. */
    public enum Sheets {
        FACILITY
    }

    public ResidentsExport() {
        this(null, null, null, null);
    }

    @Inject public ResidentsExport(Exports exports, PresenceService presence, Me me, BusinessClock clock) {
        this.exports = exports;
        this.presence = presence;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Produces(WORKBOOK) public Response get(@QueryParam("on") LocalDate on, @QueryParam("facility") String facility,
            @QueryParam("knownAt") LocalDate knownOn, @QueryParam("sheets") Sheets sheets,
            @Context HttpHeaders headers) {
        LocalDate day = on == null ? clock.today() : on;
        ResidentFilter filter = new ResidentFilter(day, facility, null,
                knownOn == null || !knownOn.isBefore(clock.today()) ? null : KnownDay.end(knownOn));
        exports.report(ResidentsReport.NAME).require(Map.of());
        Texts texts = Texts.in(Languages.best(headers.getAcceptableLanguages()));
        String author = me.caller().displayName();
        StreamingOutput written = out -> ResidentsWorkbook.write(day,
                each -> presence.each(filter, (line, total) -> each.accept(line)), sheets != null, texts, author,
                clock.now(), out);
        return Response.ok(written)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"residents-" + day + ".xlsx\"").build();
    }
}
