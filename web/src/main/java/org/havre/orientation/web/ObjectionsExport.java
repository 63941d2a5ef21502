package org.havre.orientation.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.havre.orientation.ReviewedWay;
import org.havre.orientation.service.ObjectionService;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;

/** Orientations to the prefect's département, and the objections to them, as a workbook: households by their reference. */
@Path("exports/objections.xlsx")
@RequestScoped
public class ObjectionsExport {
    private static final Listing<ReviewedWay> OPEN = about(Listing.titled("objections.title"))
            .day("arrivals.expectedOn", ReviewedWay::expectedOn).day("objections.until", ReviewedWay::until);
    private static final Listing<ReviewedWay> MADE = about(Listing.titled("objections.made"))
            .day("objections.on", ReviewedWay::objectedOn).text("objections.because", 50, ReviewedWay::because);

    private final ObjectionService objections;
    private final Workbooks workbooks;

    public ObjectionsExport() { this(null, null); }

    @Inject public ObjectionsExport(ObjectionService objections, Workbooks workbooks) {
        this.objections = objections;
        this.workbooks = workbooks;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@Context HttpHeaders headers) {
        return workbooks.answer("oppositions", false, headers, OPEN.of(objections.open()),
                MADE.of(objections.made()));
    }

    private static Listing<ReviewedWay> about(Listing<ReviewedWay> list) {
        return list.text("decision.number", 18, ReviewedWay::decision).word("decision.nature", 26, ReviewedWay::nature)
                .day("decision.decidedOn", ReviewedWay::decidedOn).text("person.household", 16, ReviewedWay::household)
                .sum("household.people", ReviewedWay::people).text("facility.code", 10, ReviewedWay::code)
                .text("decision.facility", 40, ReviewedWay::facilityName);
    }
}
