package org.havre.occupancy.export;

import static org.havre.occupancy.Measure.*;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.havre.facility.UnavailabilityReason;
import org.havre.occupancy.Figures;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.Measure;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.occupancy.OccupancyRow;
import org.havre.occupancy.Step;
import org.havre.shared.Rate;
import org.havre.shared.Texts;
import org.havre.shared.workbook.Column;
import org.havre.shared.workbook.Export;
import org.havre.shared.workbook.WorkbookWriter;

/** Figures of facilities or groups, night by night or month by month, in the reader's language. */
public final class OccupancyWorkbook {
    private static final int CODE_WIDTH = 12;
    private static final int NAME_WIDTH = 40;

    private final OccupancyQuestion asked;
    private final Texts texts;

    private OccupancyWorkbook(OccupancyQuestion asked, Texts texts) {
        this.asked = asked;
        this.texts = texts;
    }

    /** Writes what a question was answered. */
    public static void write(OccupancyQuestion asked, Stream<OccupancyRow> rows, Texts texts, String author,
            Instant madeAt, OutputStream out) {
        var workbook = new OccupancyWorkbook(asked, texts);
        WorkbookWriter.write(new Export<>(texts.text("occupancy.sheet"), workbook.titles(), workbook.columns(), author,
                madeAt), rows, out);
    }

    private List<String> titles() {
        return List.of(texts.text("occupancy.sheet.title", asked.grouping(), asked.step()),
                texts.text("occupancy.sheet.period", asked.window().from(), asked.window().to().minusDays(1)));
    }

    private List<Column<OccupancyRow>> columns() {
        var columns = new ArrayList<>(groupColumns());
        columns.add(asked.step() == Step.NIGHT
                ? Column.date(texts.label(Step.NIGHT), OccupancyRow::night)
                : Column.text(texts.label(Step.MONTH), CODE_WIDTH, row -> row.month().toString()));
        columns.add(Column.text(texts.text("occupancy.state"), CODE_WIDTH, row -> texts.label(row.state())));
        columns.add(count("authorised", Figures::authorised));
        columns.add(count("opened", Figures::opened));
        Stream.of(UnavailabilityReason.values()).forEach(reason -> columns
                .add(Column.integer(texts.label(reason), row -> row.figures().unavailable(reason))));
        columns.addAll(List.of(count("unavailable", Figures::unavailable), count("usable", Figures::usable),
                count("occupied", Figures::occupied), count("reserved", Figures::reserved),
                count("vacant", Figures::vacant), count("allocable", Figures::allocable),
                rate("gross", Figures::grossRate), rate("net", Figures::netRate),
                count("overstay.protected", of(OVERSTAY_PROTECTED)), count("overstay.rejected", of(OVERSTAY_REJECTED)),
                count("overstay.other", of(OVERSTAY_OTHER)), count("transitory.opened", of(TRANSITORY_OPENED)),
                count("transitory.occupied", of(TRANSITORY_OCCUPIED)), count("arrivals", of(ARRIVALS)),
                count("departures", of(DEPARTURES)), count("transit", of(IN_TRANSIT))));
        return columns;
    }

    private List<Column<OccupancyRow>> groupColumns() {
        Column<OccupancyRow> key = Column.text(texts.label(asked.grouping()),
                asked.grouping() == Grouping.OPERATOR ? NAME_WIDTH : CODE_WIDTH, row -> row.group().key());
        Column<OccupancyRow> name = Column.text(texts.text("occupancy.name"), NAME_WIDTH, row -> row.group().name());
        return switch (asked.grouping()) {
            case FACILITY -> List.of(key, name, Column.text(texts.label(Grouping.KIND), CODE_WIDTH,
                    row -> row.kind() == null ? null : row.kind().name()));
            case DEPARTMENT, REGION -> List.of(key, name);
            default -> List.of(key);
        };
    }

    private static ToLongFunction<Figures> of(Measure measure) { return figures -> figures.of(measure); }

    private Column<OccupancyRow> count(String key, ToLongFunction<Figures> count) {
        return Column.integer(texts.text("occupancy." + key), row -> count.applyAsLong(row.figures()));
    }

    private Column<OccupancyRow> rate(String key, Function<Figures, Optional<Rate>> rate) {
        return Column.rate(texts.text("occupancy." + key),
                row -> rate.apply(row.figures()).map(Rate::fraction).orElse((BigDecimal) null));
    }
}
