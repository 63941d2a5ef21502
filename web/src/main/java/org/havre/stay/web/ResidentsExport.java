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
import java.util.stream.Stream;
import org.havre.access.service.Me;
import org.havre.shared.BusinessClock;
import org.havre.shared.Page;
import org.havre.shared.Texts;
import org.havre.shared.web.KnownDay;
import org.havre.stay.Presence;
import org.havre.stay.ResidentFilter;
import org.havre.stay.ResidentRow;
import org.havre.stay.export.ResidentsWorkbook;
import org.havre.stay.service.PresenceService;

/** Who is present on a day, for those who may see names. */
@Path("exports/residents.xlsx")
@RequestScoped
public class ResidentsExport {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int AT_ONCE = 5000;

    private final PresenceService presence;
    private final Me me;
    private final BusinessClock clock;

    /** By what residents stand on sheets of their own. */
    public enum Sheets {
        FACILITY
    }

    public ResidentsExport() {
        this(null, null, null);
    }

    @Inject public ResidentsExport(PresenceService presence, Me me, BusinessClock clock) {
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
        Texts texts = Texts.in(headers.getAcceptableLanguages().get(0));
        String author = me.caller().displayName();
        Page<ResidentRow> first = page(filter, 0);
        StreamingOutput written = out -> ResidentsWorkbook.write(day, all(filter, first), sheets != null, texts, author,
                clock.now(),
                out);
        return Response.ok(written)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"residents-" + day + ".xlsx\"").build();
    }

    private Stream<ResidentRow> all(ResidentFilter filter, Page<ResidentRow> first) {
        return Stream.iterate(first, page -> !page.items().isEmpty(), page -> page(filter, page.first() + AT_ONCE))
                .flatMap(page -> page.items().stream());
    }

    private Page<ResidentRow> page(ResidentFilter filter, int from) {
        return presence.residents(filter, Presence.Order.NAME, true, from, AT_ONCE);
    }
}
