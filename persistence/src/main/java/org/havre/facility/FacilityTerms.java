package org.havre.facility;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.havre.shared.Numbered;

/** Kind, operator, regime and capacity of a facility, from a day until its next terms. */
@Entity
@Table(name = "facility_terms")
public class FacilityTerms extends Numbered {

    @Column(name = "facility_id") private long facility;

    @Column(name = "starts_on") private LocalDate start;

    @Enumerated(EnumType.STRING) private FacilityKind kind;

    @Enumerated(EnumType.STRING) private FundingRegime regime;

    @Column(name = "operator_id") private long operator;

    @Column(name = "authorised_capacity") private int authorisedCapacity;

    @Enumerated(EnumType.STRING) private TermsSource source;

    private String act;

    protected FacilityTerms() {}

    public FacilityTerms(long facility, LocalDate start, FacilityKind kind, long operator, int authorisedCapacity,
            TermsSource source, String act) {
        this.facility = facility;
        this.start = start;
        this.kind = kind;
        this.regime = kind.usualRegime();
        this.operator = operator;
        this.authorisedCapacity = authorisedCapacity;
        this.source = source;
        this.act = act;
    }

    /** The same from a later day on, with as many places as an act says. */
    public FacilityTerms from(LocalDate day, int places, String byAct) {
        var later = new FacilityTerms(facility, day, kind, operator, places, TermsSource.ACT, byAct);
        later.regime = regime;
        return later;
    }

    /** An act says how many places there are. */
    public void authorise(int places, String byAct) {
        authorisedCapacity = places;
        source = TermsSource.ACT;
        act = byAct;
    }

    /** An act says what the facility is from then on; its money follows the kind. */
    public void become(FacilityKind other) {
        kind = other;
        regime = other.usualRegime();
    }

    public TermsSource source() { return source; }

    public FacilityKind kind() {
        return kind;
    }

    public LocalDate start() {
        return start;
    }

    public int authorisedCapacity() {
        return authorisedCapacity;
    }
}
