package org.havre.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.havre.facility.FacilityKind;
import org.havre.facility.FundingRegime;

/** Three HUDA of two operators in 2026, each with a subsidy in twelve instalments on the twentieth; it is 30 November 2026. */
final class SomePayees {
    static final LocalDate TODAY = LocalDate.parse("2026-11-30");
    /** Of the first operator; its instalments are of 1,000 €. */
    static final long CERISIERS = 11;
    /** Of the first operator too, with instalments of 2,000 €, as those of the other operator's. */
    static final long TILLEULS = 12;
    static final long PHARE = 21;
    static final long NORTH = 1;
    static final long SOUTH = 2;

    private final List<CreditYear> years = new ArrayList<>();
    private final List<KnownCommitment> commitments = new ArrayList<>();
    private final List<PaymentRow> recorded = new ArrayList<>();

    static SomePayees three() {
        var some = new SomePayees();
        some.years.add(year(CERISIERS, "H6981", 1_000, "2026-01-01", "2026-12-31"));
        some.years.add(year(TILLEULS, "H6982", 2_000, "2026-01-01", "2026-12-31"));
        some.years.add(year(PHARE, "H5981", 2_000, "2026-01-01", "2026-06-30"));
        return some;
    }

    private static CreditYear year(long id, String code, long instalment, String from, String last) {
        var planned = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new Instalment(LocalDate.of(2026, month, 20), Euros.of(instalment), false)).toList();
        var grant = new Grant(id, 0, GrantForm.SUBSIDY, Programme.P303, Euros.of(instalment * 12), Euros.ZERO,
                LocalDate.parse("2026-01-02"), null, null);
        var convention = new ActRow(id, id, code, "HUDA", ActNature.CONVENTION, "C" + id, LocalDate.parse(from),
                LocalDate.parse(from), LocalDate.parse(last), false, null, null, null, true, false);
        return new CreditYear(2026, new WhoseCredit(id, code, "HUDA", FacilityKind.HUDA, FundingRegime.SUBVENTIONNEE,
                "Toits", "69", "Rhône", "FR-ARA", "Auvergne-Rhône-Alpes"), List.of(grant), LastGrant.NONE, planned,
                List.of(), List.of(convention), List.of(), List.of(), List.of(), 20);
    }

    /** A commitment that was told to be a facility's. */
    SomePayees committed(String number, Long facility, String ae) {
        commitments.add(new KnownCommitment(number, Euros.of(ae), Euros.ZERO, NORTH, facility, 2026, 2026));
        return this;
    }

    /** A commitment of which only its payments are known. */
    SomePayees paidBefore(String number, long facility) {
        commitments.add(new KnownCommitment(number, null, Euros.of(1), null, facility, 0, 0));
        return this;
    }

    SomePayees paid(long facility, String commitment, String request, String amount, String day) {
        var row = new PaymentRow(1, facility, "H", "HUDA", "Toits", 2026, Programme.P303, Euros.of(amount),
                LocalDate.parse(day), commitment, request, null);
        recorded.add(row);
        years.replaceAll(year -> year.name().id() == facility ? year.with(row) : year);
        return this;
    }

    PaymentFacts facts() {
        var from = LocalDate.parse("2015-01-01");
        return new PaymentFacts(years, commitments, List.of(new PaymentFacts.RunBy(CERISIERS, from, NORTH),
                new PaymentFacts.RunBy(TILLEULS, from, NORTH), new PaymentFacts.RunBy(PHARE, from, SOUTH)), recorded);
    }
}
