package org.havre.occupancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.havre.access.MadeExport;
import org.havre.access.service.Exports;
import org.havre.occupancy.AskedFigures;
import org.havre.occupancy.export.OccupancyReport;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Texts;
import org.havre.shared.web.Commands;
import org.havre.shared.web.KnownDay;
import org.havre.shared.web.Languages;
import org.havre.shared.web.UnreadableParameter;
import org.havre.stay.export.ResidentsReport;
import org.havre.stay.web.ResidentsExport;

/** Large exports for other programs: asked for, looked after, fetched within a day by whoever asked. */
@Path("exports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ExportsResource {
    private final Exports exports;
    private final Commands commands;
    private final BusinessClock clock;

    /** RESTEasy finds a resource by a public constructor without parameters. */
    public ExportsResource() {
        this(null, null, null);
    }

    @Inject public ExportsResource(Exports exports, Commands commands, BusinessClock clock) {
        this.exports = exports;
        this.commands = commands;
        this.clock = clock;
    }

    /** @param percent how far it is; expiresAt when it is removed, null while it is not ready; because a sentence */
    public record OneExport(long id, String file, String asked, String state, String askedAt, int percent, long size,
            String because, String expiresAt) {}

    /** The newest first. */
    @GET public List<OneExport> get(@Context HttpHeaders headers) {
        return exports.mine().stream().map(export -> of(export, headers)).toList();
    }

    @GET
    @Path("{id}") public OneExport one(@PathParam("id") String id, @Context HttpHeaders headers) {
        return of(exports.get(number(id)), headers);
    }

    /** The figures of the same query as those of {@code occupancy.xlsx}. */
    @POST
    @Path("occupancy") public Response figures(@BeanParam OccupancyParameters parameters,
            @Context HttpHeaders headers) {
        var asked = parameters.question();
        return order(OccupancyReport.NAME,
                new AskedFigures(asked, Optional.ofNullable(parameters.sheets(asked))).words(), headers);
    }

    /** The residents of the same query as those of {@code residents.xlsx}. */
    @POST
    @Path("residents") public Response residents(@QueryParam("on") LocalDate on,
            @QueryParam("facility") String facility, @QueryParam("knownAt") LocalDate knownOn,
            @QueryParam("sheets") ResidentsExport.Sheets sheets, @Context HttpHeaders headers) {
        if (on == null) throw new UnreadableParameter(List.of(Objection.of("problem.missing").at("on")));
        var asked = new HashMap<String, String>();
        asked.put("on", on.toString());
        if (facility != null) asked.put("facility", facility);
        if (knownOn != null && knownOn.isBefore(clock.today()))
            asked.put("knownAt", KnownDay.end(knownOn).toString());
        if (sheets != null) asked.put("sheets", sheets.name());
        return order(ResidentsReport.NAME, asked, headers);
    }

    private Response order(String report, Map<String, String> asked, HttpHeaders headers) {
        return commands.carryOut(report + asked, 202, () -> {
            var number = exports.order(report, asked, Languages.best(headers.getAcceptableLanguages()));
            return of(exports.get(number), headers);
        });
    }

    /** It is not wanted any more. */
    @DELETE
    @Path("{id}") public Response cancel(@PathParam("id") String id) {
        exports.cancel(number(id));
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/file")
    @Produces(OccupancyExport.WORKBOOK) public Response file(@PathParam("id") String id) {
        var fetched = exports.fetch(number(id));
        StreamingOutput written = fetched::write;
        return Response.ok(written).header(HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"" + fetched.export().file() + "\"").build();
    }

    private static long number(String id) {
        if (!id.matches("\\d{1,18}")) throw new NotFound("export");
        return Long.parseLong(id);
    }

    private static OneExport of(MadeExport export, HttpHeaders headers) {
        var texts = Texts.in(Languages.best(headers.getAcceptableLanguages()));
        return new OneExport(export.id(), export.file(), export.asked(), export.state().name(),
                export.askedAt().toString(), export.percent(), export.size(),
                export.because() == null ? null : texts.text(export.because()),
                Objects.toString(export.expires(), null));
    }
}
