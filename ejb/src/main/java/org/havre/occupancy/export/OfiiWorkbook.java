package org.havre.occupancy.export;

import static org.havre.facility.UnavailabilityReason.DESINSECTISATION;
import static org.havre.facility.UnavailabilityReason.REMISE_EN_ETAT;
import static org.havre.facility.UnavailabilityReason.SOUS_OCCUPATION;
import static org.havre.facility.UnavailabilityReason.TRAVAUX;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.havre.facility.FacilityKind;
import org.havre.occupancy.export.OfiiRow.Activity;
import org.havre.shared.Rate;
import org.havre.shared.workbook.Column;
import org.havre.shared.workbook.Export;
import org.havre.shared.workbook.WorkbookWriter;

/**
 * OFII's monthly workbook, as OFII lays it out: whoever reads OFII's file reads this one. The headings are OFII's and
 * stay French in every language.
 */
public final class OfiiWorkbook {

    private static final DateTimeFormatter SHEET = DateTimeFormatter.ofPattern("MM yy");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private static final List<Column<OfiiRow>> COLUMNS = List.of(Column.text("Code", 8, OfiiRow::code),
            Column.text("Nom du centre", 48, OfiiRow::name), Column.text("Type", 18, row -> kind(row.kind())),
            Column.text("Opérateur", 28, OfiiRow::operator), Column.text("Département", 24, OfiiRow::department),
            Column.text("Direction territoriale", 18, OfiiRow::directorate),
            Column.integer("Capacité", OfiiRow::capacity),
            count("Désinsectisation", activity -> activity.unavailable(DESINSECTISATION)),
            count("Remise en état de l'unité", activity -> activity.unavailable(REMISE_EN_ETAT)),
            count("Sous-occupation", activity -> activity.unavailable(SOUS_OCCUPATION)),
            count("Travaux", activity -> activity.unavailable(TRAVAUX)),
            count("Total de places indisponibles", Activity::unavailable),
            Column.rate("Taux d'indisponibilité", row -> overCapacity(row, Activity::unavailable)),
            Column.rate("Taux d'occupation", OfiiWorkbook::occupancy), count("Places occupées", Activity::occupied),
            Column.rate("% de BPI en PI", row -> overCapacity(row, Activity::overstayProtected)),
            count("Nb de BPI en PI", Activity::overstayProtected),
            Column.rate("% de DEB en PI", row -> overCapacity(row, Activity::overstayRejected)),
            count("Nb de DEB en PI", Activity::overstayRejected));

    private OfiiWorkbook() {}

    /** Writes a month of centres; figures are those of its last day. */
    public static void write(YearMonth month, Stream<OfiiRow> rows, String author, Instant madeAt, OutputStream out) {
        List<String> titles = List.of("Activité par centre du dispositif national d'accueil",
                "Situation au " + DAY.format(month.atEndOfMonth()));
        WorkbookWriter.write(new Export<>(SHEET.format(month), titles, COLUMNS, author, madeAt), rows, out);
    }

    private static Column<OfiiRow> count(String heading, ToIntFunction<Activity> figure) {
        return Column.integer(heading, row -> row.activity() == null ? null : figure.applyAsInt(row.activity()));
    }

    private static BigDecimal overCapacity(OfiiRow row, ToIntFunction<Activity> figure) {
        return rate(row, activity -> Rate.of(figure.applyAsInt(activity), row.capacity()));
    }

    /** People over usable places; none where no place is usable. */
    private static BigDecimal occupancy(OfiiRow row) {
        return rate(row,
                activity -> Rate.of(activity.occupied(), Math.max(0, row.capacity() - activity.unavailable())));
    }

    private static BigDecimal rate(OfiiRow row, Function<Activity, Optional<Rate>> rate) {
        return row.activity() == null ? null : rate.apply(row.activity()).map(Rate::fraction).orElse(null);
    }

    private static String kind(FacilityKind kind) {
        return kind == FacilityKind.NH ? "NUITEE HOTELIERE" : kind.name();
    }
}
