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
import java.util.List;
import org.havre.resident.BirthDate;
import org.havre.shared.BusinessClock;
import org.havre.shared.NotFound;
import org.havre.shared.Texts;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Column;
import org.havre.stay.NightRow;
import org.havre.stay.service.PresenceService;

/** Who slept where in a facility on a night, as a workbook; tonight where no night is named. */
@Path("exports/night.xlsx")
@RequestScoped
public class NightExport {
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
        return workbooks.answer("nuit-" + night, headers, texts -> texts.text("night.title", night),
                presence.night(facility, night), NightExport::columns);
    }

    private static List<Column<NightRow>> columns(Texts texts) {
        return List.of(Column.text(texts.text("night.site"), 24, NightRow::site),
                Column.text(texts.text("night.unit"), 14, NightRow::unit),
                Column.text(texts.text("night.place"), 10, NightRow::place),
                Column.text(texts.text("person.familyName"), 24,
                        row -> row.erased() ? texts.text("night.erased") : row.familyName()),
                Column.text(texts.text("person.givenNames"), 24, NightRow::givenNames),
                Column.text(texts.text("person.sex"), 8, row -> row.sex() == null ? null : texts.label(row.sex())),
                Column.date(texts.text("person.born"), row -> exact(row.born())),
                Column.text(texts.text("person.household"), 14, NightRow::household),
                Column.text(texts.text("night.out"), 18,
                        row -> row.reason() == null ? null : texts.label(row.reason())));
    }

    /** Of a birth of which only the year or the month is known there is no day. */
    private static LocalDate exact(BirthDate born) {
        return born != null && born.precision() == BirthDate.Precision.DAY ? born.day() : null;
    }
}
