package org.havre.facility.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.havre.facility.DatedFact;
import org.havre.facility.DeclaredRow;
import org.havre.facility.service.FacilityService;

/** What a facility was and will be called, as what it runs, for how many, and what OFII's file said of it. */
@Named
@RequestScoped
public class TermsView {
    /** How many months of what was declared are told. */
    static final int MONTHS = 24;

    private final FacilityService facilities;
    private final FacilityHead head;
    private List<DatedFact> facts;
    private List<DeclaredRow> declared;

    protected TermsView() { this(null, null); }

    @Inject public TermsView(FacilityService facilities, FacilityHead head) {
        this.facilities = facilities;
        this.head = head;
    }

    private List<DatedFact> facts() {
        if (facts == null) facts = facilities.facts(head.getRow().id());
        return facts;
    }

    public List<DatedFact.Terms> getTerms() { return of(DatedFact.Terms.class); }

    public List<DatedFact.Code> getCodes() { return of(DatedFact.Code.class); }

    public List<DatedFact.Directorate> getDirectorates() { return of(DatedFact.Directorate.class); }

    private <F extends DatedFact> List<F> of(Class<F> kind) { return DatedFact.only(kind, facts()); }

    public List<DeclaredRow> getDeclared() {
        if (declared == null) declared = facilities.declared(head.getRow().id(), MONTHS);
        return declared;
    }
}
