package org.havre.demo.service;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.havre.credit.BudgetStage;
import org.havre.credit.DueDocument;
import org.havre.credit.GrantForm;
import org.havre.facility.FacilityKind;

/** Budgets, accounts, results, posts and papers of the demo set's facilities: each result balances, and some papers are missing. */
final class MoneyAccounts {
    private static final BigDecimal PART_ONE = new BigDecimal("0.16");
    private static final BigDecimal PART_TWO = new BigDecimal("0.58");

    private final Ledger ledger;
    private final Span span;

    MoneyAccounts(Ledger ledger, Span span) {
        this.ledger = ledger;
        this.span = span;
    }

    /** The year before both of which money is told: it is over, and its result is taken up in this one. */
    void before(Funding whose, int nth, FacilityKind kind) {
        var year = span.today().getYear() - 2;
        if (isBudgeted(kind) && wasThere(whose, year)) accounted(whose, nth, year, kind, whose.cost(year));
    }

    void written(Funding whose, int nth, int year, FacilityKind kind, BigDecimal grant) {
        if (!isBudgeted(kind)) return;
        var asked = grant.multiply(new BigDecimal("1.03")).setScale(2, HALF_UP);
        budget(whose, year, BudgetStage.REQUESTED, LocalDate.of(year - 1, 10, 31), asked, asked);
        if (nth % 4 != 3) budget(whose, year, BudgetStage.GRANTED, LocalDate.of(year, 5, 12), grant, grant);
        if (nth % 4 == 0) {
            var more = grant.add(BigDecimal.valueOf(6_000));
            budget(whose, year, BudgetStage.AMENDED, LocalDate.of(year, 9, 15), more, more);
        }
        ledger.add("staffing", span.recorded(LocalDate.of(year, 1, 31))).with("facility_id", whose.facility())
                .with("year", year).with("etp", BigDecimal.valueOf(whose.stretches().get(0).places())
                        .divide(BigDecimal.valueOf(nth % 6 == 5 ? 23 : 17), 2, HALF_UP));
        if (year < span.today().getYear()) accounted(whose, nth, year, kind, grant);
        papers(whose, nth, year, kind);
    }

    static boolean wasThere(Funding whose, int year) {
        return whose.cost(year).signum() > 0;
    }

    private static boolean isBudgeted(FacilityKind kind) {
        return GrantForm.of(kind.usualRegime()) != GrantForm.CONTRACT;
    }

    /** A surplus, a deficit or, seldom, neither; in cents, as results are. */
    static BigDecimal net(int nth, int year) {
        var hundreds = new int[]{12_858, -7_420, 4_205, 0}[(nth + year) % 4];
        return hundreds == 0 ? BigDecimal.ZERO : BigDecimal.valueOf(hundreds).add(new BigDecimal("0.35"));
    }

    /** What the State takes of a result, or bears of it: all of each third one, of the others nothing. */
    static BigDecimal takenByState(int nth, int year) {
        return nth % 3 == 2 ? net(nth, year) : BigDecimal.ZERO;
    }

    /** What a subsidised surplus lowers a later grant by. */
    static BigDecimal reused(int nth, int year) {
        var net = net(nth, year);
        return net.signum() > 0 ? net.multiply(new BigDecimal("0.5")).setScale(2, HALF_UP) : BigDecimal.ZERO;
    }

    /** What the grant of the second year after has to take up. */
    static BigDecimal takenUp(int nth, int year, GrantForm form) {
        if (form == GrantForm.DGF) return takenByState(nth, year).negate();
        return net(nth, year).signum() < 0 ? net(nth, year).negate() : reused(nth, year).negate();
    }

    private void accounted(Funding whose, int nth, int year, FacilityKind kind, BigDecimal products) {
        var told = LocalDate.of(year + 1, 4, 28);
        budget(whose, year, BudgetStage.ACCOUNT, told, products.subtract(net(nth, year)), products);
        if (year == span.today().getYear() - 2 || nth % 4 == 1) result(whose, nth, year, kind, told);
    }

    private void result(Funding whose, int nth, int year, FacilityKind kind, LocalDate told) {
        var net = net(nth, year);
        var tariffed = GrantForm.of(kind.usualRegime()) == GrantForm.DGF;
        var state = tariffed ? takenByState(nth, year) : BigDecimal.ZERO;
        var kept = tariffed ? net.subtract(state) : BigDecimal.ZERO;
        var reused = tariffed ? BigDecimal.ZERO : reused(nth, year);
        var result = ledger.add("budget_result", span.recorded(told.plusMonths(5)))
                .with("facility_id", whose.facility()).with("year", year).with("net", net)
                .with("taken_by_state", state).with("allocation", kept).with("reused", reused)
                .with("recovered", tariffed ? BigDecimal.ZERO : net.max(BigDecimal.ZERO).subtract(reused))
                .with("dedicated", BigDecimal.ZERO)
                .with("compensated_deficit", tariffed ? BigDecimal.ZERO : net.min(BigDecimal.ZERO).negate());
        allocated(result, kept);
    }

    /** Of a surplus 8,000 € at most are kept for a deficit to come; the rest, or all that was lacking, is carried forward. */
    private void allocated(Fact result, BigDecimal kept) {
        if (kept.signum() == 0) return;
        var reserve = kept.signum() > 0 ? kept.min(BigDecimal.valueOf(8_000)) : BigDecimal.ZERO;
        detail(result, "DEFICIT_RESERVE", reserve);
        detail(result, "CARRIED_FORWARD", kept.subtract(reserve));
    }

    private void detail(Fact result, String kind, BigDecimal amount) {
        ledger.part("result_detail", result.id(), result.firstRecorded()).with("result_id", result.id())
                .with("facility_id", result.get("facility_id")).with("kind", kind).with("amount", amount);
    }

    private void budget(Funding whose, int year, BudgetStage stage, LocalDate told, BigDecimal charges,
            BigDecimal products) {
        if (!span.isOver(told)) return;
        var budget = ledger.add("budget", span.recorded(told)).with("facility_id", whose.facility())
                .with("year", year).with("stage", stage.name());
        var one = charges.multiply(PART_ONE).setScale(2, HALF_UP);
        var two = charges.multiply(PART_TWO).setScale(2, HALF_UP);
        groups(budget, "CHARGE", List.of(one, two, charges.subtract(one).subtract(two)));
        var other = products.multiply(new BigDecimal("0.01")).setScale(2, HALF_UP);
        groups(budget, "PRODUCT", List.of(products.subtract(other), other, BigDecimal.ZERO));
    }

    private void groups(Fact budget, String side, List<BigDecimal> amounts) {
        for (int group = 1; group <= amounts.size(); group++)
            ledger.part("budget_line", budget.id(), budget.firstRecorded()).with("budget_id", budget.id())
                    .with("facility_id", budget.get("facility_id")).with("side", side).with("account_group", group)
                    .with("amount", amounts.get(group - 1));
    }

    /** Mostly in time; of some the account is late, of some the report missing, and of one the budget that was asked for. */
    private void papers(Funding whose, int nth, int year, FacilityKind kind) {
        if (GrantForm.of(kind.usualRegime()) == GrantForm.DGF) {
            if (nth % 7 != 4) paper(whose, year, DueDocument.BUDGET_REQUESTED, LocalDate.of(year - 1, 10, 24));
            if (nth % 4 != 3) paper(whose, year, DueDocument.BUDGET_RETAINED, LocalDate.of(year, 5, 12));
            if (nth % 5 != 2)
                paper(whose, year, DueDocument.ACCOUNT_SUBMITTED,
                        LocalDate.of(year + 1, 4, 28).plusDays(nth % 5 == 1 ? 9 : 0));
            if (nth % 4 != 2) paper(whose, year, DueDocument.ACTIVITY_REPORT, LocalDate.of(year + 1, 4, 30));
        } else {
            paper(whose, year, DueDocument.SUBSIDY_REQUEST, LocalDate.of(year - 1, 11, 20));
            if (nth % 3 == 0) paper(whose, year, DueDocument.FINANCIAL_REPORT, LocalDate.of(year + 1, 6, 12));
        }
    }

    private void paper(Funding whose, int year, DueDocument document, LocalDate received) {
        if (span.isOver(received))
            ledger.add("document_received", span.recorded(received))
                    .with("facility_id", whose.facility()).with("year", year).with("document", document.name())
                    .with("received_on", received);
    }
}
