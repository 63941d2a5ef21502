package org.havre.stay.export;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.havre.resident.BirthDate;
import org.havre.resident.BirthDateText;
import org.havre.shared.Texts;
import org.havre.shared.workbook.Column;
import org.havre.shared.workbook.Export;
import org.havre.shared.workbook.WorkbookWriter;
import org.havre.stay.ResidentRow;

/** Who is present on a day, as a workbook; a birth of which only the year or the month is known is text, not a date. */
public final class ResidentsWorkbook {

    private ResidentsWorkbook() {}

    /**
     * Writes the residents in the reader's language.
     *
     * @param split whether each facility has a sheet of its own
     */
    public static void write(LocalDate on, Stream<ResidentRow> rows, boolean split, Texts texts, String author,
            Instant madeAt, OutputStream out) {
        List<String> titles = List.of(texts.text("residents.title", on), texts.text("workbook.made", author, madeAt));
        Export<ResidentRow> export = new Export<>(texts.text("nav.residents"), titles, columns(texts), author, madeAt);
        WorkbookWriter.write(split ? export.split(ResidentsWorkbook::sheet) : export, rows, out);
    }

    private static String sheet(ResidentRow row) {
        return row.facility() == null ? row.facilityName() : row.facility();
    }

    private static List<Column<ResidentRow>> columns(Texts texts) {
        return List.of(Column.text(texts.text("person.familyName"), 24, ResidentRow::familyName),
                Column.text(texts.text("person.givenNames"), 24, ResidentRow::givenNames),
                Column.text(texts.text("person.sex"), 8, row -> texts.label(row.sex())),
                Column.date(texts.text("person.born"), row -> exact(row.born())),
                Column.text(texts.text("residents.export.partial"), 12,
                        row -> exact(row.born()) == null ? BirthDateText.write(row.born()) : null),
                Column.text(texts.text("person.household"), 14, ResidentRow::household),
                Column.text(texts.text("person.role"), 18, row -> texts.label(row.role())),
                Column.text(texts.text("residents.export.code"), 8, ResidentRow::facility),
                Column.text(texts.text("residents.facility"), 40, ResidentRow::facilityName),
                Column.text(texts.text("night.unit"), 14, ResidentRow::unit),
                Column.text(texts.text("night.place"), 8, ResidentRow::place),
                Column.date(texts.text("residents.arrived"), ResidentRow::arrived),
                Column.text(texts.text("residents.export.owed"), 16,
                        row -> row.sheltered() ? texts.text("residents.sheltered") : null),
                Column.date(texts.text("residents.careEnds"), ResidentRow::careEnds));
    }

    private static LocalDate exact(BirthDate born) {
        return born.precision() == BirthDate.Precision.DAY ? born.day() : null;
    }
}
