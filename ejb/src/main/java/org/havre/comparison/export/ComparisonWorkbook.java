package org.havre.comparison.export;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.havre.comparison.Cause;
import org.havre.comparison.ComparedCentre;
import org.havre.comparison.Difference;
import org.havre.comparison.Justification;
import org.havre.comparison.OfiiColumn;
import org.havre.comparison.service.Comparison;
import org.havre.shared.BusinessClock;
import org.havre.shared.Texts;
import org.havre.shared.workbook.Column;
import org.havre.shared.workbook.Export;
import org.havre.shared.workbook.WorkbookWriter;

/** Every difference of a month: a row for each centre and column, a column for each cause. Rates are in percent. */
public final class ComparisonWorkbook {
    private final Texts texts;

    private ComparisonWorkbook(Texts texts) { this.texts = texts; }

    private record Line(ComparedCentre centre, Difference difference) {
        OfiiColumn column() { return difference.column(); }

        BigDecimal of(Integer units) {
            if (units == null) return null;
            return column().isRate() ? BigDecimal.valueOf(units, 1) : BigDecimal.valueOf(units);
        }

        Justification said() { return centre.said(column()).orElse(null); }
    }

    public static void write(Comparison month, Texts texts, String author, Instant madeAt, OutputStream out) {
        var lines = month.centres().stream().flatMap(centre -> centre.differences().stream()
                .filter(difference -> !difference.isNone()).map(difference -> new Line(centre, difference)));
        WorkbookWriter.write(new Export<>(texts.text("comparison.sheet"), titles(month, texts),
                new ComparisonWorkbook(texts).columns(), author, madeAt), lines, out);
    }

    private static List<String> titles(Comparison month, Texts texts) {
        return List.of(texts.text("comparison.title", month.month()), texts.text("comparison.drawn.at", month.drawn()),
                texts.text("comparison.sheet.help"));
    }

    private List<Column<Line>> columns() {
        var columns = new ArrayList<Column<Line>>(List.of(
                Column.text(texts.text("capacities.region"), 24, line -> line.centre().name().region()),
                Column.text(texts.text("capacities.department"), 24, line -> line.centre().name().department()),
                Column.text(texts.text("capacities.code"), 8, line -> line.centre().name().code()),
                Column.text(texts.text("capacities.facility"), 40, line -> line.centre().name().name()),
                Column.text(texts.text("comparison.column"), 24, line -> texts.label(line.column())),
                number("comparison.ofii", line -> line.of(line.difference().ofii())),
                number("comparison.havre", line -> line.of(line.difference().havre())),
                number("comparison.difference", line -> line.of(line.difference().units()))));
        Stream.of(Cause.values()).forEach(cause -> columns.add(Column.decimal(texts.label(cause),
                line -> line.of(line.difference().shares().get(cause)))));
        columns.addAll(List.of(number("comparison.unexplained", line -> line.of(line.difference().unexplained())),
                Column.text(texts.text("comparison.state"), 16,
                        line -> texts.label(line.centre().state(line.column()))),
                Column.text(texts.text("comparison.comment"), 50,
                        line -> line.said() == null ? null : line.said().comment()),
                Column.text(texts.text("comparison.author"), 24,
                        line -> line.said() == null ? null : line.said().author()),
                Column.date(texts.text("comparison.saidOn"), line -> line.said() == null ? null : day(line.said()))));
        return columns;
    }

    private Column<Line> number(String key, Function<Line, BigDecimal> value) {
        return Column.decimal(texts.text(key), value);
    }

    private static LocalDate day(Justification said) { return LocalDate.ofInstant(said.at(), BusinessClock.PARIS); }
}
