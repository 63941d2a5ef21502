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
import org.havre.orientation.OfferRow;
import org.havre.orientation.RegionAskRow;
import org.havre.shared.BusinessClock;
import org.havre.shared.Texts;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;
import org.havre.stay.service.OfferService;
import org.havre.stay.service.RegionService;

/** What the regions offer and ask each other, as a workbook. */
@Path("exports/offers.xlsx")
@RequestScoped
public class OffersExport {
    private static final Listing<RegionAskRow> ASKS = Listing.<RegionAskRow>titled("regions.sheet.asks")
            .text("person.household", 16, RegionAskRow::household)
            .name("person.familyName", RegionAskRow::familyName).name("person.givenNames", RegionAskRow::givenNames)
            .sum("regions.people", RegionAskRow::people).text("regions.from", 26, RegionAskRow::directorate)
            .text("regions.to", 26, RegionAskRow::host).word("regions.kind", 12, RegionAskRow::kind)
            .day("regions.askedOn", RegionAskRow::askedOn).word("regions.state", 22, RegionAskRow::state)
            .day("regions.sheet.answered", RegionAskRow::answeredOn)
            .text("regions.sheet.because", 50, RegionAskRow::because)
            .word("regions.sheet.ended", 22, RegionAskRow::endedAs)
            .text("regions.sheet.goes", 40, RegionAskRow::facility).day("regions.sheet.lastDay", RegionAskRow::lastDay);

    private final OfferService offering;
    private final RegionService regions;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public OffersExport() { this(null, null, null, null); }

    @Inject public OffersExport(OfferService offering, RegionService regions, Workbooks workbooks,
            BusinessClock clock) {
        this.offering = offering;
        this.regions = regions;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("names") boolean names, @Context HttpHeaders headers) {
        return workbooks.answer("places-entre-regions-" + clock.today(), names, headers,
                list(clock.today()).of(offering.offers(), clock.today()), ASKS.of(regions.asks(), clock.today()));
    }

    private static Listing<OfferRow> list(LocalDate today) {
        return Listing.<OfferRow>titled("regions.sheet.offers").text("regions.directorate", 26, OfferRow::directorate)
                .text("regions.sheet.region", 26, OfferRow::region).flag("regions.sheet.mine", OfferRow::mine)
                .word("regions.kind", 12, OfferRow::kind).sum("regions.sheet.places", OfferRow::places)
                .sum("regions.left", OfferRow::left).number("regions.largest", OfferRow::largest)
                .flag("person.stepFree", OfferRow::stepFree).day("regions.sheet.starts", OfferRow::startsOn)
                .day("regions.sheet.until", OfferRow::untilOn)
                .sentence("regions.state", 22, (texts, offer) -> state(texts, offer, today))
                .day("regions.sheet.withdrawn", OfferRow::withdrawnOn).sum("regions.sheet.asked", OfferRow::asked);
    }

    private static String state(Texts texts, OfferRow offer, LocalDate today) {
        if (offer.withdrawnOn() != null) return texts.text("regions.offer.withdrawn", offer.withdrawnOn());
        return texts.text(offer.isOpenOn(today) ? "regions.offer.open" : "regions.offer.over");
    }
}
