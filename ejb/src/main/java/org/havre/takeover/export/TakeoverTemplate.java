package org.havre.takeover.export;

import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.havre.shared.Texts;
import org.havre.shared.workbook.Book;
import org.havre.shared.workbook.BookWriter;
import org.havre.takeover.imports.TakeoverSheet;

/** The workbook that an operator fills in: its sheets and columns, with notes and lists to choose from. */
public final class TakeoverTemplate {

    private static final int NOTICE_LINES = 9;
    private static final int NOTICE_WIDTH = 110;

    private TakeoverTemplate() {}

    public static void write(String author, Instant madeAt, OutputStream out) {
        Texts texts = Texts.in(Locale.FRENCH);
        List<Book.Table> tables = new ArrayList<>();
        List<Object[]> lines = new ArrayList<>();
        for (int line = 1; line <= NOTICE_LINES; line++) {
            lines.add(new Object[]{texts.text("takeover.notice." + line)});
        }
        tables.add(new Book.Table(TakeoverSheet.NOTICE,
                List.of(Book.Heading.of(texts.text("takeover.notice.title"), NOTICE_WIDTH)), lines));
        Stream.of(TakeoverSheet.values()).forEach(
                sheet -> tables.add(TakeoverLayout.table(sheet, texts, List.of())));
        BookWriter.write(new Book(texts.text("takeover.notice.title"), author, madeAt, tables), out);
    }
}
