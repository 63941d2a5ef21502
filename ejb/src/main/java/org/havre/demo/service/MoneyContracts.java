package org.havre.demo.service;

import java.time.LocalDate;
import java.util.List;
import org.havre.credit.ActNature;
import org.havre.facility.FacilityKind;

/** A multi-year contract of some CADA: one joined it later, one has left it. */
final class MoneyContracts {
    private final Ledger ledger;
    private final Span span;

    MoneyContracts(Ledger ledger, Span span) {
        this.ledger = ledger;
        this.span = span;
    }

    void written(List<Funding> all) {
        var year = span.today().getYear();
        var members = all.stream().filter(each -> each.kindOn(LocalDate.of(year - 2, 1, 1)) == FacilityKind.CADA)
                .limit(4).toList();
        if (members.size() < 4) return;
        var from = LocalDate.of(year - 2, 1, 1);
        var signed = from.minusDays(20);
        var act = ledger.add("credit_act", span.recorded(signed)).with("nature", ActNature.CPOM.name())
                .with("number", "CPOM n° %d-01".formatted(from.getYear())).with("signed_on", signed)
                .with("starts_on", from).with("ends_on", from.plusYears(5).minusDays(1));
        member(act, members.get(0), from, null);
        member(act, members.get(1), from, null);
        member(act, members.get(2), from, LocalDate.of(year, 1, 1));
        member(act, members.get(3), LocalDate.of(year - 1, 7, 1), null);
    }

    private void member(Fact act, Funding whose, LocalDate joined, LocalDate left) {
        ledger.add("cpom_member", act.firstRecorded()).with("act_id", act.id()).with("facility_id", whose.facility())
                .with("joined_on", joined).with("left_on", left);
    }
}
