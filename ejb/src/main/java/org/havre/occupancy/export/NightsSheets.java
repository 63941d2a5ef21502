package org.havre.occupancy.export;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.Nightly;
import org.havre.occupancy.NightsOfGroup;
import org.havre.occupancy.Spread;
import org.havre.shared.Texts;
import org.havre.shared.workbook.Column;
import org.havre.shared.workbook.Export;
import org.havre.shared.workbook.WorkbookWriter.Filled;

/** What figures were on the nights of a period, in five numbers, and how long stays are: sheets of their own. */
final class NightsSheets {
    private static final int FIGURE_WIDTH = 24;

    private final Grouping grouping;
    private final Texts texts;
    private final List<String> titles;
    private final String author;
    private final Instant madeAt;

    NightsSheets(Grouping grouping, Texts texts, List<String> titles, String author, Instant madeAt) {
        this.grouping = grouping;
        this.texts = texts;
        this.titles = titles;
        this.author = author;
        this.madeAt = madeAt;
    }

    private record Line(NightsOfGroup nights, Nightly figure, Spread spread) {}

    List<Filled<?>> of(List<NightsOfGroup> nights) {
        if (nights.isEmpty()) return List.of();
        return List.of(spreads("nights.counts", nights, false), spreads("nights.rates", nights, true),
                new Filled<>(export("nights.lengths", lengths()), nights.stream()));
    }

    private <R> Export<R> export(String key, List<Column<R>> columns) {
        return new Export<>(texts.text(key), titles, columns, author, madeAt);
    }

    private Filled<Line> spreads(String key, List<NightsOfGroup> nights, boolean rates) {
        return new Filled<>(export(key, columns(rates)), nights.stream().flatMap(group -> Stream.of(Nightly.values())
                .filter(figure -> figure.isRate() == rates)
                .flatMap(figure -> group.of(figure).map(told -> new Line(group, figure, told)).stream())));
    }

    private List<Column<Line>> columns(boolean rates) {
        var columns = new ArrayList<>(GroupColumns.<Line>of(grouping, texts, line -> line.nights().group()));
        columns.add(Column.text(texts.text("nights.figure"), FIGURE_WIDTH, line -> texts.label(line.figure())));
        columns.add(Column.integer(texts.text("nights.number"), line -> line.nights().nights()));
        columns.add(number("least", rates, Spread::least));
        columns.add(number(rates ? "ratio" : "mean", rates, Spread::mean));
        columns.add(number("median", rates, Spread::median));
        columns.add(number("eightieth", rates, Spread::eightieth));
        columns.add(number("most", rates, Spread::most));
        return columns;
    }

    private Column<Line> number(String key, boolean rates, Function<Spread, BigDecimal> value) {
        Function<Line, BigDecimal> of = line -> value.apply(line.spread());
        var formula = "nights." + key + ".formula";
        Column<Line> column = rates
                ? Column.rate(texts.text("nights." + key), of)
                : Column.decimal(texts.text("nights." + key), of);
        return column.noted(texts.has(formula) ? texts.text(formula) : null);
    }

    private List<Column<NightsOfGroup>> lengths() {
        var columns = new ArrayList<>(GroupColumns.<NightsOfGroup>of(grouping, texts, NightsOfGroup::group));
        columns.add(Column.<NightsOfGroup>integer(texts.text("nights.ended"), row -> row.ended().stays())
                .noted(texts.text("nights.ended.formula")));
        columns.add(Column.<NightsOfGroup>decimal(texts.text("nights.ended.mean"),
                row -> row.ended().mean().orElse(null)).noted(texts.text("nights.ended.mean.formula")));
        columns.add(Column.integer(texts.text("nights.present"), row -> row.present().stays()));
        columns.add(Column.<NightsOfGroup>decimal(texts.text("nights.present.mean"),
                row -> row.present().mean().orElse(null)).noted(texts.text("nights.present.mean.formula")));
        return columns;
    }
}
