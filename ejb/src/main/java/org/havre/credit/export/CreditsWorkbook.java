package org.havre.credit.export;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.havre.credit.service.CreditReport;
import org.havre.shared.Texts;
import org.havre.shared.workbook.LiveBookWriter;

/**
 * A year's reconciliation as a workbook that computes it again: reference costs and settings stand in one place, and every
 * amount that follows from others is a formula with its value.
 */
public final class CreditsWorkbook {
    private CreditsWorkbook() {}

    public static void write(CreditReport report, Texts texts, String author, Instant madeAt, OutputStream out) {
        var assumptions = new AssumptionSheet(report, texts);
        var places = new PlaceSheet(report.book(), texts, assumptions);
        var money = new MoneySheet(report.book(), texts);
        var grants = new GrantSheet(report.book(), texts, places, money, assumptions);
        LiveBookWriter.write(texts.text("credits.title", String.valueOf(report.book().year())), author, madeAt,
                List.of(new EnvelopeSheet(report.book(), texts, grants).sheet(), grants.sheet(), places.sheet(),
                        money.sheet(), new ServiceSheet(report.book(), texts).sheet(),
                        new DifferenceSheet(report, texts, assumptions).sheet(), assumptions.sheet()),
                out);
    }
}
