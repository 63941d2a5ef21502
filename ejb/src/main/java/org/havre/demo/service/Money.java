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
    private final MoneyAccounts accounts;
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
        this.accounts = new MoneyAccounts(ledger, span);
    }

    /** @param region whose envelopes they share */
    void written(String region) {
        var year = span.today().getYear();
        for (int nth = 0; nth < all.size(); nth++) {
            acts.written(all.get(nth), nth);
            accounts.before(all.get(nth), nth, all.get(nth).kindOn(LocalDate.of(year - 2, 12, 31)));
        }
        new MoneyContracts(ledger, span).written(all);
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
        accounts.written(whose, nth, year, kind, amount);
    }

    /** The subsidies come to a little more than their envelope holds; the cap on CADA grants is kept. */
    private void envelopes(String region, int year) {
        var published = span.recorded(LocalDate.of(year, 2, 15));
        envelope(region, year, published, Programme.P303, "DRL", capped, "1.008");
        envelope(region, year, published, Programme.P303, "SUBSIDY", subsidies,
                year == span.today().getYear() ? "0.994" : "1.004");
        envelope(region, year, published, Programme.P303, "BOP", capped.add(subsidies), "1.060");
        unit(region, year, published, "DDETS du Rhône", "0.620");
        unit(region, year, published, "DDETS de l'Isère", "0.310");
        envelope(region, year, published, Programme.P303, "RESERVE", capped.add(subsidies), "0.040");
        envelope(region, year, published, Programme.P104, "DRL", integration, "1.010");
    }

    private void envelope(String region, int year, LocalDate published, Programme programme, String level,
            BigDecimal sum, String factor) {
        var cp = sum.multiply(new BigDecimal(factor)).divide(THOUSAND, 0, HALF_UP).multiply(THOUSAND);
        ledger.add("envelope", published).with("programme", programme.number()).with("region_code", region)
                .with("year", year).with("level", level).with("name", "")
                .with("ae", isMultiYear(level) ? cp.add(cp) : cp)
                .with("cp", cp);
    }

    /** Conventions of several years consume their AE when they are signed. */
    private static boolean isMultiYear(String level) {
        return level.equals("SUBSIDY") || level.equals("BOP");
    }

    /** A unit of the region's budget. */
    private void unit(String region, int year, LocalDate published, String name, String factor) {
        var cp = capped.add(subsidies).multiply(new BigDecimal(factor)).divide(THOUSAND, 0, HALF_UP).multiply(THOUSAND);
        ledger.add("envelope", published).with("programme", Programme.P303.number()).with("region_code", region)
                .with("year", year).with("level", "UO").with("name", name).with("ae", cp.add(cp)).with("cp", cp);
    }

    /** The agreement that an operator signs with the State for a kind. */
    static ActNature agreement(FacilityKind kind) {
        return kind == FacilityKind.PRAHDA ? ActNature.CONTRACT : ActNature.CONVENTION;
    }
}
