package org.havre.stay.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.havre.orientation.Destination;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.web.Commands;
import org.havre.shared.web.ListsPeople;
import org.havre.shared.web.Wanted;
import org.havre.stay.Sighting;
import org.havre.stay.service.PresenceService;
import org.havre.stay.service.SheetService;
import org.havre.stay.web.AbsenceAnswers.Line;
import org.havre.stay.web.AbsenceAnswers.Sheet;
import org.havre.stay.web.AbsenceAnswers.Ticked;

/** The presence sheet of a facility and day, for other programs. */
@Path("presence")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PresenceResource {
    private final SheetService sheets;
    private final PresenceService presence;
    private final Commands commands;
    private final BusinessClock clock;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public PresenceResource() {
        this(null, null, null, null);
    }

    @Inject public PresenceResource(SheetService sheets, PresenceService presence, Commands commands,
            BusinessClock clock) {
        this.sheets = sheets;
        this.presence = presence;
        this.commands = commands;
        this.clock = clock;
    }

    @GET
    @ListsPeople public Sheet get(@QueryParam("facility") String facility, @QueryParam("on") LocalDate on) {
        var day = on == null ? clock.today() : on;
        return new Sheet(facility, day.toString(),
                sheets.sheet(facility(facility, day), day).stream().map(AbsenceAnswers::of).toList());
    }

    /** Ticks lines: those that are not named stay as they are. */
    @POST public Response tick(Sheet sent) {
        return commands.carryOut(sent, 200, () -> {
            var day = Wanted.day(sent.on(), "on");
            var ticks = ticks(sent);
            sheets.tick(facility(sent.facility(), day), day, ticks);
            return new Ticked(sent.facility(), sent.on(), ticks.size());
        });
    }

    private static List<Sighting> ticks(Sheet sent) {
        return Wanted.some(sent.lines(), "lines").stream()
                .map((Line line) -> new Sighting(Wanted.number(line.stay(), "stay"), line.seen())).toList();
    }

    private long facility(String code, LocalDate day) {
        return presence.facilities(day).stream().filter(known -> known.code() != null && known.code().equals(code))
                .findFirst().map(Destination::facility).orElseThrow(() -> new NotFound("facility"));
    }
}
