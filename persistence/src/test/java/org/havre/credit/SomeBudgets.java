package org.havre.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.havre.facility.FacilityKind;
import org.havre.facility.FundingRegime;

/** A facility's file of 2024 to 2026, filled step by step for tests. */
final class SomeBudgets {
    private static final int FIRST = 2024;
    private static final int LAST = 2026;

    private final FundingRegime regime;
    private final Map<Integer, BudgetYear> years = new TreeMap<>();
    private final List<RecoveryRow> recoveries = new ArrayList<>();

    private SomeBudgets(FundingRegime regime) {
        this.regime = regime;
        IntStream.rangeClosed(FIRST, LAST).forEach(year -> years.put(year,
                new BudgetYear(year, regime, Map.of(), null, null, null, null, 100, 36_500)));
    }

    static SomeBudgets of(FundingRegime regime) {
        return new SomeBudgets(regime);
    }

    SomeBudgets told(int year, BudgetStage stage, BudgetGroups groups) {
        var was = years.get(year);
        var budgets = new EnumMap<BudgetStage, ToldBudget>(BudgetStage.class);
        budgets.putAll(was.budgets());
        budgets.put(stage, new ToldBudget(was.budgets().containsKey(stage) ? 1 : 0, groups));
        years.put(year, new BudgetYear(year, regime, budgets, was.result(), was.granted(), was.takenUp(), was.posts(),
                was.places(), was.placeDays()));
        return this;
    }

    SomeBudgets result(ResultOfYear result) {
        years.computeIfPresent(result.year(), (year, was) -> was.with(result));
        return this;
    }

    SomeBudgets granted(int year, String amount, String takenUp) {
        years.computeIfPresent(year, (same, was) -> new BudgetYear(year, regime, was.budgets(), was.result(),
                Euros.of(amount), takenUp == null ? null : Euros.of(takenUp), was.posts(), was.places(),
                was.placeDays()));
        return this;
    }

    SomeBudgets recovered(int year, String amount, RecoveryReason reason) {
        recoveries.add(new RecoveryRow(recoveries.size(), year, "T-" + recoveries.size(), Euros.of(amount),
                LocalDate.of(year, 6, 1), reason));
        return this;
    }

    BudgetFile file() {
        var kind = regime == FundingRegime.TARIFEE ? FacilityKind.CADA : FacilityKind.HUDA;
        return new BudgetFile(new WhoseCredit(1, "C6980", "Les Acacias", kind, regime, "Refuge", "69", "Rhône",
                "FR-ARA", "Auvergne-Rhône-Alpes"), List.copyOf(years.values()), List.of(), recoveries);
    }

    /** So much of the first group of each side, and nothing of the others. */
    static BudgetGroups groups(String charges, String products) {
        return new BudgetGroups(first(charges), first(products));
    }

    private static List<Euros> first(String amount) {
        var groups = new ArrayList<>(Collections.nCopies(BudgetGroups.GROUPS, Euros.ZERO));
        groups.set(0, Euros.of(amount));
        return groups;
    }
}
