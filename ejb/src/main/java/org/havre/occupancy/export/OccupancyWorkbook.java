package org.havre.occupancy.export;

import static java.util.stream.Collectors.toMap;
import static org.havre.occupancy.Measure.*;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.havre.facility.UnavailabilityReason;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Flow;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.Measure;
import org.havre.occupancy.NightsOfGroup;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.occupancy.OccupancyRow;
import org.havre.occupancy.OccupancySheets;
import org.havre.occupancy.OccupancyTotal;
import org.havre.occupancy.Step;
import org.havre.shared.Rate;
import org.havre.shared.Texts;
import org.havre.shared.workbook.Column;
import org.havre.shared.workbook.Counted;
import org.havre.shared.workbook.Export;
import org.havre.shared.workbook.WorkbookWriter;
import org.havre.shared.workbook.WorkbookWriter.Filled;

/**
 * Figures of facilities or groups, night by night or month by month, in the reader's language; the totals below are those
 * of the screen: who passed from one row to another has neither come nor left.
 */
public final class OccupancyWorkbook {
    private static final int CODE_WIDTH = 12;
    private static final int NAME_WIDTH = 40;

    private final OccupancyQuestion asked;
    private final OccupancySheets answer;
    private final Texts texts;
    private final Map<String, OccupancyTotal> totals;
    private final Map<String, Figures> sums;

    private OccupancyWorkbook(OccupancyQuestion asked, OccupancySheets answer, Texts texts) {
        this.asked = asked;
        this.answer = answer;
        this.texts = texts;
        totals = answer.totals().entrySet().stream()
                .collect(toMap(part -> OccupancySheets.name(part.getKey()), Map.Entry::getValue, (one, same) -> one));
        sums = answer.rows().stream().collect(toMap(answer::sheet, OccupancyRow::figures, Figures::plus));
    }

    /**
     * Writes what a question was answered.
     *
     * @param split   whether each part has a sheet of its own
     * @param nights  what the figures were on the nights that are over
     * @param reached hears how many rows are written
     */
    public static void write(OccupancyQuestion asked, OccupancySheets answer, boolean split, List<NightsOfGroup> nights,
            Texts texts, String author, Instant madeAt, LongConsumer reached, OutputStream out) {
        var workbook = new OccupancyWorkbook(asked, answer, texts);
        var titles = new ArrayList<>(workbook.titles());
        titles.add(texts.text("workbook.made", author, madeAt));
        var export = new Export<>(texts.text("occupancy.sheet"), titles, workbook.columns(), author, madeAt,
                texts.text("occupancy.total"), split ? answer::sheet : null);
        var tables = new ArrayList<Filled<?>>(
                List.of(new Filled<>(export, Counted.of(answer.rows().stream(), reached))));
        tables.addAll(new NightsSheets(asked.grouping(), texts, titles, author, madeAt).of(nights));
        WorkbookWriter.write(tables, out);
    }

    private List<String> titles() {
        return Stream.concat(Stream.of(texts.text("occupancy.sheet.title", asked.grouping(), asked.step())),
                QuestionWords.of(asked, texts).stream()).toList();
    }

    private List<Column<OccupancyRow>> columns() {
        var columns = new ArrayList<>(GroupColumns.<OccupancyRow>of(asked.grouping(), texts, OccupancyRow::group));
        if (asked.grouping() == Grouping.FACILITY)
            columns.add(Column.text(texts.label(Grouping.KIND), CODE_WIDTH,
                    row -> row.kind() == null ? null : row.kind().name()));
        columns.add(asked.step() == Step.NIGHT
                ? Column.date(texts.label(Step.NIGHT), OccupancyRow::night)
                : Column.text(texts.label(Step.MONTH), CODE_WIDTH, row -> row.month().toString()));
        columns.add(Column.text(texts.text("occupancy.state"), CODE_WIDTH, row -> texts.label(row.state())));
        if (asked.attribute() == null) columns.add(count("authorised", Figures::authorised));
        columns.add(count("opened", Figures::opened));
        Stream.of(UnavailabilityReason.values()).forEach(reason -> columns
                .add(Column.<OccupancyRow>integer(texts.label(reason), row -> row.figures().unavailable(reason))
                        .summed()));
        columns.addAll(List.of(count("unavailable", Figures::unavailable), count("usable", Figures::usable),
                count("occupied", Figures::occupied), count("reserved", Figures::reserved),
                count("vacant", Figures::vacant), count("allocable", Figures::allocable),
                rate("gross", Figures::grossRate, "occupied", "opened"),
                rate("net", Figures::netRate, "occupied", "usable"), count("transitory.opened", of(TRANSITORY_OPENED)),
                count("transitory.occupied", of(TRANSITORY_OCCUPIED))));
        if (asked.attribute() == null) columns.addAll(people());
        return columns;
    }

    /** Who came and left, and whose right to be here has ended: known of all places together. */
    private List<Column<OccupancyRow>> people() {
        return List.of(count("overstay.protected", of(OVERSTAY_PROTECTED)),
                count("overstay.rejected", of(OVERSTAY_REJECTED)),
                count("overstay.other", of(OVERSTAY_OTHER)), count("arrivals", of(ARRIVALS)),
                count("departures", of(DEPARTURES)), count("transit", of(IN_TRANSIT)), held("opening", Flow::opening),
                count("births", of(BIRTHS)), count("transfers.in", of(TRANSFERS_IN)), passed("joined", Flow::joined),
                count("transfers.out", of(TRANSFERS_OUT)), passed("left", Flow::left), closing(),
                held("on.the.way", Flow::inTransit));
    }

    private static ToLongFunction<Figures> of(Measure measure) { return figures -> figures.of(measure); }

    private String heading(String key) { return texts.text("occupancy." + key); }

    private String formula(String key) {
        var formula = "occupancy." + key + ".formula";
        return texts.has(formula) ? texts.text(formula) : null;
    }

    private Column<OccupancyRow> integer(String key, ToLongFunction<OccupancyRow> count) {
        return Column.<OccupancyRow>integer(heading(key), count::applyAsLong).noted(formula(key));
    }

    private Column<OccupancyRow> count(String key, ToLongFunction<Figures> count) {
        return integer(key, row -> count.applyAsLong(row.figures())).summedLess(sheet -> all(count, sums, sheet)
                - count.applyAsLong(total(sheet).figures()));
    }

    private long all(ToLongFunction<Figures> count, Map<String, Figures> by, String sheet) {
        return by.entrySet().stream().filter(part -> sheet.isEmpty() || part.getKey().equals(sheet))
                .mapToLong(part -> count.applyAsLong(part.getValue())).sum();
    }

    private OccupancyTotal total(String sheet) {
        return sheet.isEmpty() ? totals.values().iterator().next() : totals.get(sheet);
    }

    /** Who is there at one moment is no sum of moments. */
    private Column<OccupancyRow> held(String key, ToLongFunction<Flow> count) {
        return integer(key, row -> count.applyAsLong(row.flow()))
                .standing(sheet -> count.applyAsLong(total(sheet).flow()));
    }

    private Column<OccupancyRow> passed(String key, ToLongFunction<Flow> count) {
        return integer(key, row -> count.applyAsLong(row.flow())).summedLess(sheet -> answer.rows().stream()
                .filter(row -> sheet.isEmpty() || answer.sheet(row).equals(sheet))
                .mapToLong(row -> count.applyAsLong(row.flow())).sum() - count.applyAsLong(total(sheet).flow()));
    }

    private Column<OccupancyRow> closing() {
        return integer("closing", row -> row.flow().closing()).balanced(
                List.of(heading("opening"), heading("arrivals"), heading("joined")),
                List.of(heading("departures"), heading("left")));
    }

    private Column<OccupancyRow> rate(String key, Function<Figures, Optional<Rate>> rate, String part, String whole) {
        return Column.<OccupancyRow>rate(heading(key),
                row -> rate.apply(row.figures()).map(Rate::fraction).orElse((BigDecimal) null)).noted(formula(key))
                .divided(heading(part), heading(whole));
    }
}
