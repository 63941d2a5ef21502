package org.havre.credit.export;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.havre.credit.imports.PaymentColumn;
import org.havre.shared.Texts;
import org.havre.shared.workbook.Book;
import org.havre.shared.workbook.BookWriter;

/** The blank workbook of payments: its columns, in French as Chorus has them, with a note on each. */
public final class PaymentTemplate {
    private static final int USUAL_WIDTH = 18;

    private PaymentTemplate() {}

    public static void write(String author, Instant madeAt, OutputStream out) {
        var texts = Texts.in(Locale.FRENCH);
        var table = new Book.Table(texts.text("payments.import.sheet"),
                Stream.of(PaymentColumn.values()).map(column -> heading(column, texts)).toList(), List.of());
        BookWriter.write(new Book(texts.text("payments.import"), author, madeAt, List.of(table)), out);
    }

    private static Book.Heading heading(PaymentColumn column, Texts texts) {
        return new Book.Heading(column.heading(), Math.max(USUAL_WIDTH, column.heading().length() + 2),
                texts.text("payments.note." + column.name()),
                column == PaymentColumn.READ ? List.of("oui") : List.of(), column == PaymentColumn.PAID_ON);
    }
}
