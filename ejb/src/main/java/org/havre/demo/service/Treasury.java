package org.havre.demo.service;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.havre.credit.CatchUp;
import org.havre.credit.Euros;
import org.havre.credit.GrantForm;
import org.havre.credit.GrantOrder;
import org.havre.credit.Instalment;
import org.havre.credit.InstalmentPlan;
import org.havre.credit.LastGrant;
import org.havre.credit.Programme;
import org.havre.facility.FacilityKind;

/** Grants of a year and what was paid of them: on the day it was due, but for a few. */
final class Treasury {
    private static final int PAYDAY = 20;
    private static final int UNSIGNED = 15;
    private static final int FORGETFUL = 2;
    private static final int YEARS_COMMITTED = 3;

    private final Ledger ledger;
    private final Span span;
    private final Map<Long, LastGrant> last = new HashMap<>();
    private int requests = 100_000;

    Treasury(Ledger ledger, Span span) {
        this.ledger = ledger;
        this.span = span;
    }

    void written(Funding whose, int nth, int year, FacilityKind kind, BigDecimal amount) {
        var form = GrantForm.of(kind.usualRegime());
        var grant = new Euros(amount);
        var signed = form == GrantForm.DGF
                ? LocalDate.of(year, 5, 4).plusDays(nth)
                : LocalDate.of(year, 1, 12).plusDays(nth);
        var isSigned = span.isOver(signed) && !(nth == UNSIGNED && year == span.today().getYear());
        var once = nth % 5 == 2 && form == GrantForm.DGF ? Euros.of(12_000) : Euros.ZERO;
        var due = form == GrantForm.DGF
                ? twelfths(whose, nth, year, isSigned ? grant : null, signed)
                : planned(year, grant);
        if (isSigned) granted(whose, nth, year, kind, form, grant, once, signed, due);
        if (isSigned || form == GrantForm.DGF) paid(whose, nth, year, kind, grant, due);
        last.put(whose.facility(), new LastGrant(grant, once));
    }

    private List<Instalment> twelfths(Funding whose, int nth, int year, Euros grant, LocalDate signed) {
        var order = grant == null ? null : new GrantOrder(grant, signed, catchUp(nth));
        return new InstalmentPlan(year, PAYDAY, last.getOrDefault(whose.facility(), LastGrant.NONE), order)
                .instalments();
    }

    private static CatchUp catchUp(int nth) { return nth % 3 == 1 ? CatchUp.NEXT_PAYMENT : CatchUp.SPREAD; }

    /** A half in spring, then three tenths, then the rest. */
    private static List<Instalment> planned(int year, Euros grant) {
        var half = new Euros(grant.amount().multiply(new BigDecimal("0.5")).setScale(2, HALF_UP));
        var next = new Euros(grant.amount().multiply(new BigDecimal("0.3")).setScale(2, HALF_UP));
        return List.of(new Instalment(LocalDate.of(year, 3, 2), half, false),
                new Instalment(LocalDate.of(year, 7, 1), next, false),
                new Instalment(LocalDate.of(year, 11, 16), grant.minus(half).minus(next), false));
    }

    private void granted(Funding whose, int nth, int year, FacilityKind kind, GrantForm form, Euros grant, Euros once,
            LocalDate signed, List<Instalment> due) {
        var allocation = ledger.add("allocation", span.recorded(signed)).with("facility_id", whose.facility())
                .with("year", year).with("programme", Programme.of(kind).number()).with("form", form.name())
                .with("amount", grant.amount()).with("non_renewable", once.amount()).with("signed_on", signed)
                .with("catch_up", form == GrantForm.DGF ? catchUp(nth).name() : null)
                .with("taken_up", takenUp(whose, nth, year, form));
        if (!form.isPaidByTwelfths())
            due.forEach(each -> ledger.add("planned_instalment", span.recorded(signed))
                    .with("allocation_id", allocation.id()).with("facility_id", whose.facility())
                    .with("due_on", each.dueOn()).with("amount", each.amount().amount()));
    }

    /** The grants of this year take the result of two years before up, but for one that says nothing of it. */
    private BigDecimal takenUp(Funding whose, int nth, int year, GrantForm form) {
        var said = form != GrantForm.CONTRACT && year == span.today().getYear() && nth != FORGETFUL
                && MoneyAccounts.wasThere(whose, year - 2);
        return said
                ? MoneyAccounts.takenUp(nth, year - 2,
                        GrantForm.of(whose.kindOn(LocalDate.of(year - 2, 12, 31)).usualRegime()))
                : null;
    }

    /** One was forgotten, one paid twice, one mistyped, one drawn on too small a commitment. */
    private void paid(Funding whose, int nth, int year, FacilityKind kind, Euros grant, List<Instalment> due) {
        var number = "21%02d%06d".formatted(year % 100, 4100 + nth);
        var small = nth == 9 && year == span.today().getYear();
        ledger.add("commitment", span.recorded(LocalDate.of(year, 1, 8))).with("number", number)
                .with("operator_id", whose.operator()).with("facility_id", whose.facility())
                .with("region_code", DemoSet.REGION).with("programme", Programme.of(kind).number())
                .with("year_from", year).with("year_to", years(nth, year, kind) + year - 1)
                .with("ae", (small ? grant.over(2) : grant.times(years(nth, year, kind))).amount());
        var over = new ArrayList<>(due.stream().filter(each -> span.isOver(each.dueOn().plusDays(3)))
                .filter(each -> each.amount().isPositive()).toList());
        var odd = year == span.today().getYear() && over.size() > 1;
        if (odd && nth == 4) over.remove(over.size() - 1);
        askedBack(whose, nth, year, kind, over);
        for (int i = 0; i < over.size(); i++) {
            var amount = odd && nth == 7 && i == 1 ? over.get(i).amount().plus(Euros.of(900)) : over.get(i).amount();
            payment(whose, year, kind, number, over.get(i).dueOn().plusDays(nth % 3), amount);
            if (odd && nth == 11 && i == over.size() - 1)
                payment(whose, year, kind, number, over.get(i).dueOn().plusDays(nth % 3), amount);
        }
    }

    /** The surplus of a subsidy, places that were not provided, and what was paid twice. */
    private void askedBack(Funding whose, int nth, int year, FacilityKind kind, List<Instalment> paid) {
        var isOfThisYear = year == span.today().getYear();
        var subsidised = GrantForm.of(kind.usualRegime()) == GrantForm.SUBSIDY;
        if (!isOfThisYear && subsidised && nth % 4 == 1)
            asked(whose, nth, year, "RESULT",
                    MoneyAccounts.net(nth, year).subtract(MoneyAccounts.reused(nth, year)));
        if (!isOfThisYear && nth == 8) asked(whose, nth, year, "UNDER_ACTIVITY", BigDecimal.valueOf(3_200));
        if (isOfThisYear && nth == 11 && paid.size() > 1)
            asked(whose, nth, year, "OVERPAYMENT", paid.get(paid.size() - 1).amount().amount());
    }

    private void asked(Funding whose, int nth, int year, String reason, BigDecimal amount) {
        var issued = span.today().minusDays(20);
        ledger.add("recovery_order", issued).with("facility_id", whose.facility()).with("year", year)
                .with("amount", amount).with("number", "TP-%d-%04d".formatted(issued.getYear(), 310 + nth))
                .with("issued_on", issued).with("reason", reason);
    }

    /** Some of this year's subsidies are committed for three years at once. */
    private int years(int nth, int year, FacilityKind kind) {
        return year == span.today().getYear() && nth % 4 == 1 && GrantForm.of(kind.usualRegime()) == GrantForm.SUBSIDY
                ? YEARS_COMMITTED
                : 1;
    }

    private void payment(Funding whose, int year, FacilityKind kind, String number, LocalDate on, Euros amount) {
        ledger.add("payment", span.recorded(on)).with("facility_id", whose.facility())
                .with("operator_id", whose.operator()).with("year", year).with("programme", Programme.of(kind).number())
                .with("amount", amount.amount()).with("paid_on", on).with("commitment_number", number)
                .with("request_number", String.valueOf(requests++));
    }
}
