package org.havre.credit.web;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.havre.credit.BudgetFile;
import org.havre.credit.BudgetYear;
import org.havre.credit.Euros;
import org.havre.credit.ResultDetail;
import org.havre.credit.ResultOfYear;
import org.havre.credit.ResultOfYear.Subsidised;
import org.havre.credit.ResultOfYear.Tariffed;
import org.havre.facility.FundingRegime;
import org.havre.shared.web.Say;

/** What came of a facility's years, beside each other: what was granted, the result and where it goes, posts, costs a day. */
public final class YearFigures {
    private static final String UNKNOWN = "–";

    private final BudgetFile file;
    private final Say say;
    private final List<Row> rows = new ArrayList<>();

    /** One figure over all years. */
    public record Row(String word, boolean main, List<String> values) implements Serializable {}

    private YearFigures(BudgetFile file, Say say) {
        this.file = file;
        this.say = say;
    }

    static List<Row> of(BudgetFile file, Say say) {
        var figures = new YearFigures(file, say);
        figures.money("credits.granted", BudgetYear::granted);
        figures.money("budgets.takenUp", BudgetYear::takenUp);
        figures.result("budgets.result", true, ResultOfYear.class, ResultOfYear::net);
        if (figures.isOf(FundingRegime.TARIFEE)) figures.allocated();
        if (figures.isOf(FundingRegime.SUBVENTIONNEE)) figures.sharedOut();
        figures.staffed();
        return List.copyOf(figures.rows);
    }

    /** In some of its years: one that was transformed has had two regimes. */
    private boolean isOf(FundingRegime regime) {
        return file.years().stream().anyMatch(year -> year.regime() == regime);
    }

    private void allocated() {
        result("result.takenByState", false, Tariffed.class, Tariffed::takenByState);
        result("result.allocation", false, Tariffed.class, Tariffed::allocation);
        Stream.of(ResultDetail.values()).filter(this::isUsed)
                .forEach(kind -> add(say.it("result.detail", say.label(kind)), false,
                        year -> part(year, Tariffed.class, told -> told.details().getOrDefault(kind, Euros.ZERO))));
    }

    private boolean isUsed(ResultDetail kind) {
        return file.years().stream().anyMatch(year -> year.result() instanceof Tariffed told
                && !told.details().getOrDefault(kind, Euros.ZERO).isZero());
    }

    private void sharedOut() {
        result("result.recovered", false, Subsidised.class, Subsidised::recovered);
        result("result.reused", false, Subsidised.class, Subsidised::reused);
        result("result.dedicated", false, Subsidised.class, Subsidised::dedicated);
        result("result.compensated", false, Subsidised.class, Subsidised::compensated);
    }

    private void staffed() {
        add(say.it("budgets.posts"), false, year -> decimal(year.posts(), 2));
        add(say.it("budgets.placesPerPost"), false, year -> decimal(year.placesPerPost().orElse(null), 1));
        money("budgets.grantedPerDay", year -> year.grantedPerDay().orElse(null));
        money("budgets.spentPerDay", year -> year.spentPerDay().orElse(null));
    }

    private <R extends ResultOfYear> void result(String key, boolean main, Class<R> type, Function<R, Euros> part) {
        add(say.it(key), main, year -> part(year, type, part));
    }

    private <R extends ResultOfYear> String part(BudgetYear year, Class<R> type, Function<R, Euros> part) {
        return type.isInstance(year.result()) ? say.amount(part.apply(type.cast(year.result())).amount()) : UNKNOWN;
    }

    private void money(String key, Function<BudgetYear, Euros> amount) {
        add(say.it(key), false, year -> amount.apply(year) == null ? UNKNOWN : say.amount(amount.apply(year).amount()));
    }

    private String decimal(BigDecimal number, int decimals) {
        return number == null ? UNKNOWN : say.texts().numbers().decimal(number, decimals);
    }

    private void add(String word, boolean main, Function<BudgetYear, String> value) {
        rows.add(new Row(word, main, file.years().stream().map(value).toList()));
    }
}
