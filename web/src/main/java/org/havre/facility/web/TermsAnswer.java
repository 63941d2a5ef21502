package org.havre.facility.web;

import java.time.LocalDate;
import java.util.List;
import org.havre.facility.DatedFact;
import org.havre.facility.DeclaredRow;

/** What is dated about a facility, and what OFII's file said of it month by month, as told to other programs. */
public record TermsAnswer(List<Terms> terms, List<Code> codes, List<Directorate> directorates,
        List<Declared> declared) {

    /** @param to the first day on which they no longer hold; null while none is known */
    public record Terms(LocalDate from, LocalDate to, String kind, String regime, String operator,
            int authorisedCapacity, String source, String act) {}

    public record Code(String code, LocalDate from, LocalDate to) {}

    public record Directorate(String name, LocalDate from, LocalDate to) {}

    /** What the file said at the end of a month; null where its cell was empty, which is not 0. */
    public record Declared(String month, Integer capacity, Integer unavailable, Integer travaux, Integer remiseEnEtat,
            Integer desinsectisation, Integer sousOccupation, Integer occupied, Integer overstayProtected,
            Integer overstayRejected) {}

    static TermsAnswer of(List<DatedFact> facts, List<DeclaredRow> declared) {
        return new TermsAnswer(
                DatedFact.only(DatedFact.Terms.class, facts).stream()
                        .map(one -> new Terms(one.from(), one.to(), one.kind().name(), one.regime().name(),
                                one.operator(), one.authorisedCapacity(), one.source().name(), one.act()))
                        .toList(),
                DatedFact.only(DatedFact.Code.class, facts).stream()
                        .map(one -> new Code(one.code(), one.from(), one.to())).toList(),
                DatedFact.only(DatedFact.Directorate.class, facts).stream()
                        .map(one -> new Directorate(one.name(), one.from(), one.to())).toList(),
                declared.stream().map(TermsAnswer::of).toList());
    }

    private static Declared of(DeclaredRow row) {
        return new Declared(row.month().toString(), row.capacity(), row.unavailable(), row.travaux(),
                row.remiseEnEtat(), row.desinsectisation(), row.sousOccupation(), row.occupied(),
                row.overstayProtected(), row.overstayRejected());
    }
}
