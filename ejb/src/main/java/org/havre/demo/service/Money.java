package org.havre.demo.service;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.havre.credit.ActNature;
import org.havre.credit.GrantForm;
import org.havre.credit.Programme;
import org.havre.facility.FacilityKind;

/**
 * The money of the demo set's facilities for this year and the one before: acts, grants, payments, envelopes, budgets.
 * Mostly as it should be, and here and there not, so that there is something to find.
 */
final class Money {
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private final Ledger ledger;
    private final Span span;
    private final List<Funding> all;
    private final MoneyActs acts;
    private final Treasury treasury;
    private BigDecimal capped = BigDecimal.ZERO;
    private BigDecimal subsidies = BigDecimal.ZERO;
    private BigDecimal integration = BigDecimal.ZERO;

    Money(Ledger ledger, Span span, List<Structure> structures) {
        var terms = ledger.of("facility_terms").toList();
        this.ledger = ledger;
        this.span = span;
        this.all = structures.stream().map(structure -> Funding.of(structure, terms)).toList();
        this.acts = new MoneyActs(ledger, span);
        this.treasury = new Treasury(ledger, span);
    }

    /** @param region whose envelopes they share */
    void written(String region) {
        var year = span.today().getYear();
        for (int nth = 0; nth < all.size(); nth++) acts.written(all.get(nth), nth);
        var files = new MoneyFiles(ledger, span);
        for (int nth = 0; nth < all.size(); nth++) files.written(all.get(nth), nth);
        for (int of = year - 1; of <= year; of++) {
            capped = subsidies = integration = BigDecimal.ZERO;
            for (int nth = 0; nth < all.size(); nth++) granted(all.get(nth), nth, of);
            envelopes(region, of);
        }
    }

    private void granted(Funding whose, int nth, int year) {
        var kind = whose.kindOn(span.today().getYear() == year ? span.today() : LocalDate.of(year, 12, 31));
        var amount = whose.cost(year).multiply(BigDecimal.valueOf(1000 + (nth % 5 - 2) * 3L))
                .divide(THOUSAND, 2, HALF_UP);
        if (kind == FacilityKind.CPH) integration = integration.add(amount);
        else if (kind == FacilityKind.CADA) capped = capped.add(amount);
        else if (GrantForm.of(kind.usualRegime()) == GrantForm.SUBSIDY) subsidies = subsidies.add(amount);
        treasury.written(whose, nth, year, kind, amount);
        if (GrantForm.of(kind.usualRegime()) == GrantForm.DGF) budgeted(whose, nth, year, amount);
    }

    /** The subsidies come to a little more than their envelope holds; the cap on CADA grants is kept. */
    private void envelopes(String region, int year) {
        var published = span.recorded(LocalDate.of(year, 2, 15));
        envelope(region, year, published, Programme.P303, "DRL", capped, "1.008");
        envelope(region, year, published, Programme.P303, "SUBSIDY", subsidies,
                year == span.today().getYear() ? "0.994" : "1.004");
        envelope(region, year, published, Programme.P303, "BOP", capped.add(subsidies), "1.060");
        envelope(region, year, published, Programme.P303, "RESERVE", capped.add(subsidies), "0.040");
        envelope(region, year, published, Programme.P104, "DRL", integration, "1.010");
    }

    private void envelope(String region, int year, LocalDate published, Programme programme, String level,
            BigDecimal sum, String factor) {
        var cp = sum.multiply(new BigDecimal(factor)).divide(THOUSAND, 0, HALF_UP).multiply(THOUSAND);
        ledger.add("envelope", published).with("programme", programme.number()).with("region_code", region)
                .with("year", year).with("level", level).with("ae", level.equals("SUBSIDY") ? cp.add(cp) : cp)
                .with("cp", cp);
    }

    private void budgeted(Funding whose, int nth, int year, BigDecimal grant) {
        var asked = grant.multiply(new BigDecimal("1.03")).setScale(2, HALF_UP);
        budget(whose, year, "REQUESTED", span.recorded(LocalDate.of(year - 1, 10, 31)), asked);
        if (nth % 4 != 3) budget(whose, year, "GRANTED", span.recorded(LocalDate.of(year, 5, 12)), grant);
        ledger.add("staffing", span.recorded(LocalDate.of(year, 1, 31))).with("facility_id", whose.facility())
                .with("year", year).with("etp", BigDecimal.valueOf(whose.stretches().get(0).places())
                        .divide(BigDecimal.valueOf(nth % 6 == 5 ? 23 : 17), 2, HALF_UP));
    }

    private void budget(Funding whose, int year, String stage, LocalDate recorded, BigDecimal products) {
        var budget = ledger.add("budget", recorded).with("facility_id", whose.facility()).with("year", year)
                .with("stage", stage);
        var left = products;
        for (int group = 1; group <= 2; group++) {
            var part = products.multiply(new BigDecimal(group == 1 ? "0.16" : "0.58")).setScale(2, HALF_UP);
            line(budget, "CHARGE", group, part);
            left = left.subtract(part);
        }
        line(budget, "CHARGE", 3, left);
        line(budget, "PRODUCT", 1, products);
    }

    private void line(Fact budget, String side, int group, BigDecimal amount) {
        ledger.part("budget_line", budget.id(), budget.firstRecorded()).with("budget_id", budget.id())
                .with("facility_id", budget.get("facility_id")).with("side", side).with("account_group", group)
                .with("amount", amount);
    }

    /** The agreement that an operator signs with the State for a kind. */
    static ActNature agreement(FacilityKind kind) {
        return kind == FacilityKind.PRAHDA ? ActNature.CONTRACT : ActNature.CONVENTION;
    }
}
