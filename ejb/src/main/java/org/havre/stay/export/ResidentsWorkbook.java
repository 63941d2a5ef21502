package org.havre.stay.export;

import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.havre.resident.BirthDate;
import org.havre.resident.BirthDateText;
import org.havre.shared.Texts;
import org.havre.shared.workbook.Column;
import org.havre.shared.workbook.Export;
import org.havre.shared.workbook.Rows;
import org.havre.shared.workbook.WorkbookWriter;
import org.havre.stay.ResidentLine;
import org.havre.stay.ResidentRow;

/** Who is present on a day, as a workbook; a birth of which only the year or the month is known is text, not a date. */
public final class ResidentsWorkbook {

    private ResidentsWorkbook() {}

    /**
     * Writes the residents in the reader's language.
     *
     * @param split whether each facility has a sheet of its own
     */
    public static void write(LocalDate on, Rows<ResidentLine> rows, boolean split, Texts texts, String author,
            Instant madeAt, OutputStream out) {
        List<String> titles = List.of(texts.text("residents.title", on), texts.text("workbook.made", author, madeAt));
        Export<ResidentLine> export = new Export<>(texts.text("nav.residents"), titles, columns(on, texts), author,
                madeAt);
        WorkbookWriter.write(split ? export.split(ResidentsWorkbook::sheet) : export, rows, out);
    }

    private static String sheet(ResidentLine line) {
        var row = line.resident();
        return row.facility() == null ? row.facilityName() : row.facility();
    }

    private static List<Column<ResidentLine>> columns(LocalDate on, Texts texts) {
        return Stream.of(person(texts), facility(texts), stay(on, texts)).flatMap(List::stream).toList();
    }

    private static List<Column<ResidentLine>> person(Texts texts) {
        return List.of(text(texts.text("person.familyName"), 24, ResidentRow::familyName),
                text(texts.text("person.givenNames"), 24, ResidentRow::givenNames),
                text(texts.text("person.sex"), 8, row -> texts.label(row.sex())),
                day(texts.text("person.born"), row -> exact(row.born())),
                text(texts.text("residents.export.partial"), 12,
                        row -> exact(row.born()) == null ? BirthDateText.write(row.born()) : null),
                Column.text(texts.text("person.nationality"), 12, ResidentLine::nationality),
                Column.text(texts.text("person.procedure"), 14,
                        line -> line.procedure() == null ? null : texts.label(line.procedure())),
                text(texts.text("person.household"), 14, ResidentRow::household),
                text(texts.text("person.role"), 18, row -> texts.label(row.role())));
    }

    private static List<Column<ResidentLine>> facility(Texts texts) {
        return List.of(text(texts.text("residents.export.code"), 8, ResidentRow::facility),
                text(texts.text("residents.facility"), 40, ResidentRow::facilityName),
                Column.text(texts.text("facility.kind"), 10, line -> line.kind() == null ? null : line.kind().name()),
                Column.text(texts.text("facility.department"), 24, ResidentLine::department),
                text(texts.text("night.unit"), 14, ResidentRow::unit),
                text(texts.text("night.place"), 8, ResidentRow::place));
    }

    private static List<Column<ResidentLine>> stay(LocalDate on, Texts texts) {
        return List.of(day(texts.text("residents.arrived"), ResidentRow::arrived),
                Column.integer(texts.text("residents.export.nights"), line -> line.nights(on)),
                text(texts.text("residents.export.owed"), 16,
                        row -> row.sheltered() ? texts.text("residents.sheltered") : null),
                day(texts.text("residents.careEnds"), ResidentRow::careEnds),
                day(texts.text("residents.export.leaves"), ResidentRow::leaves));
    }

    private static Column<ResidentLine> text(String heading, int width, Function<ResidentRow, String> value) {
        return Column.text(heading, width, line -> value.apply(line.resident()));
    }

    private static Column<ResidentLine> day(String heading, Function<ResidentRow, LocalDate> value) {
        return Column.date(heading, line -> value.apply(line.resident()));
    }

    private static LocalDate exact(BirthDate born) {
        return born.precision() == BirthDate.Precision.DAY ? born.day() : null;
    }
}
