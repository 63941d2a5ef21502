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
import java.time.LocalDate;
import org.havre.facility.DatedFact;
import org.havre.facility.DeclaredRow;
import org.havre.facility.service.FacilityService;
import org.havre.shared.BusinessClock;
import org.havre.shared.web.Workbooks;
import org.havre.shared.workbook.Listing;

/** What a facility was and will be called, as what it runs and for how many, and what OFII's file said of it, as a workbook. */
@Path("exports/terms.xlsx")
@RequestScoped
public class TermsExport {
    private static final Listing<DatedFact.Terms> TERMS = dated(Listing.<DatedFact.Terms>titled("terms.sheet"))
            .word("facility.kind", 12, DatedFact.Terms::kind).word("terms.regime", 18, DatedFact.Terms::regime)
            .text("facility.operator", 34, DatedFact.Terms::operator)
            .number("facility.capacity", DatedFact.Terms::authorisedCapacity)
            .word("terms.source", 22, DatedFact.Terms::source).text("terms.sheet.act", 40, DatedFact.Terms::act);
    private static final Listing<DatedFact.Code> CODES = dated(Listing.<DatedFact.Code>titled("terms.sheet.codes"))
            .text("facility.code", 10, DatedFact.Code::code);
    private static final Listing<DatedFact.Directorate> DIRECTORATES = dated(
            Listing.<DatedFact.Directorate>titled("terms.sheet.directorates"))
            .text("facility.directorate", 30, DatedFact.Directorate::name);
    private static final Listing<DeclaredRow> DECLARED = Listing.<DeclaredRow>titled("terms.sheet.declared")
            .day("terms.sheet.monthEnd", row -> row.month().atEndOfMonth())
            .number("declared.capacity", DeclaredRow::capacity)
            .number("declared.unavailable", DeclaredRow::unavailable).number("declared.travaux", DeclaredRow::travaux)
            .number("declared.remiseEnEtat", DeclaredRow::remiseEnEtat)
            .number("declared.desinsectisation", DeclaredRow::desinsectisation)
            .number("declared.sousOccupation", DeclaredRow::sousOccupation)
            .number("declared.occupied", DeclaredRow::occupied)
            .number("declared.overstayProtected", DeclaredRow::overstayProtected)
            .number("declared.overstayRejected", DeclaredRow::overstayRejected);

    private final FacilityService facilities;
    private final NamedFacility named;
    private final Workbooks workbooks;
    private final BusinessClock clock;

    public TermsExport() { this(null, null, null, null); }

    @Inject public TermsExport(FacilityService facilities, NamedFacility named, Workbooks workbooks,
            BusinessClock clock) {
        this.facilities = facilities;
        this.named = named;
        this.workbooks = workbooks;
        this.clock = clock;
    }

    @GET
    @Produces(Workbooks.TYPE) public Response get(@QueryParam("facility") String facility,
            @Context HttpHeaders headers) {
        var row = named.facility(facility);
        var facts = facilities.facts(row.id());
        return workbooks.answer("capacite-et-codes-" + clock.today(), false, headers,
                TERMS.of(DatedFact.only(DatedFact.Terms.class, facts), row.title()),
                CODES.of(DatedFact.only(DatedFact.Code.class, facts), row.title()),
                DIRECTORATES.of(DatedFact.only(DatedFact.Directorate.class, facts), row.title()),
                DECLARED.of(facilities.declared(row.id(), TermsView.MONTHS), row.title()));
    }

    private static <F extends DatedFact> Listing<F> dated(Listing<F> list) {
        return list.day("terms.since", DatedFact::from).day("terms.until", TermsExport::last);
    }

    /** It holds on the day before the first one without it. */
    private static LocalDate last(DatedFact fact) {
        return fact.to() == null ? null : fact.to().minusDays(1);
    }
}
