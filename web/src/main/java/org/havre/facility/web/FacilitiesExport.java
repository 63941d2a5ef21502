package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.havre.facility.FacilityFilter;
import org.havre.facility.FacilityKind;
import org.havre.facility.FacilityOrder;
import org.havre.facility.FacilityRow;
import org.havre.facility.service.FacilityService;
import org.havre.shared.BusinessClock;
import org.havre.shared.Texts;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Column;

/** The facilities that the same filters find on screen, as a workbook. */
@Path("exports/facilities.xlsx")
@RequestScoped
public class FacilitiesExport {
    private final FacilityService facilities;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public FacilitiesExport() { this(null, null, null); }

    @Inject public FacilitiesExport(FacilityService facilities, Workbooks workbooks, BusinessClock clock) {
        this.facilities = facilities;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("kind") FacilityKind kind,
            @QueryParam("department") String department, @QueryParam("dt") String dt,
            @QueryParam("region") String region, @QueryParam("operator") String operator, @QueryParam("q") String q,
            @Context HttpHeaders headers) {
        var filter = new FacilityFilter(clock.today(), kind, department, dt, region, operator, q);
        var found = facilities.page(filter, FacilityOrder.CODE, true, 0, Integer.MAX_VALUE).items();
        return workbooks.answer("structures", headers, texts -> texts.text("facilities.title", clock.today()), found,
                FacilitiesExport::columns);
    }

    private static List<Column<FacilityRow>> columns(Texts texts) {
        return List.of(Column.text(texts.text("facility.code"), 10, FacilityRow::code),
                Column.text(texts.text("facility.one"), 40, FacilityRow::name),
                Column.text(texts.text("facility.kind"), 12,
                        row -> row.kind() == null ? null : texts.label(row.kind())),
                Column.text(texts.text("facility.operator"), 30, FacilityRow::operator),
                Column.text(texts.text("facility.department"), 26, FacilityRow::department),
                Column.text(texts.text("facility.directorate"), 20, FacilityRow::directorate),
                Column.<FacilityRow>integer(texts.text("facility.capacity"), FacilityRow::authorisedCapacity).summed(),
                Column.<FacilityRow>integer(texts.text("facility.open"), FacilityRow::openPlaces).summed());
    }
}
