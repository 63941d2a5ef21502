package org.havre.credit.web;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.havre.credit.BudgetFile;
import org.havre.credit.BudgetGroups;
import org.havre.credit.BudgetSide;
import org.havre.credit.BudgetStage;
import org.havre.credit.BudgetYear;
import org.havre.credit.Euros;
import org.havre.shared.web.Say;

/** A facility's budgets year by year beside each other: a column for each year's stage, a row for each group. */
public final class BudgetTable implements Serializable {
    private static final long serialVersionUID = 1L;

    private final List<Column> columns;
    private final List<Row> rows;

    /** One stage of a year. */
    public record Column(int year, BudgetStage stage, String word, BudgetGroups groups) implements Serializable {}

    /** One group, or a total, over all columns. */
    public record Row(String word, boolean total, List<Euros> amounts) implements Serializable {}

    BudgetTable(BudgetFile file, Say say) {
        columns = file.years().stream().flatMap(year -> columns(year, say)).toList();
        rows = Stream.of(side(BudgetSide.CHARGE, say), side(BudgetSide.PRODUCT, say),
                Stream.of(row(say.it("budgets.net"), true, BudgetGroups::net))).flatMap(each -> each).toList();
    }

    private static Stream<Column> columns(BudgetYear year, Say say) {
        return year.budgets().entrySet().stream().map(each -> new Column(year.year(), each.getKey(),
                say.it(each.getKey().key(year.regime())), each.getValue().groups()));
    }

    private Stream<Row> side(BudgetSide side, Say say) {
        return Stream.concat(IntStream.rangeClosed(1, BudgetGroups.GROUPS)
                .mapToObj(group -> row(say.it("budgets.group." + side + group), false,
                        groups -> groups.of(side, group))),
                Stream.of(row(say.it("budgets.total." + side), true, groups -> groups.total(side))));
    }

    private Row row(String word, boolean total, Function<BudgetGroups, Euros> amount) {
        return new Row(word, total, columns.stream().map(Column::groups).map(amount).toList());
    }

    public List<Column> getColumns() { return columns; }

    public List<Row> getRows() { return rows; }

    /** Whether any budget is there. */
    public boolean isTold() { return !columns.isEmpty(); }
}
