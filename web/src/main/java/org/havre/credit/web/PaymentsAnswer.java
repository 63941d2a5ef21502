package org.havre.credit.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.havre.credit.Euros;
import org.havre.credit.JudgedPayment;
import org.havre.credit.PaymentFate;
import org.havre.credit.imports.PaymentsReport;
import org.havre.facility.web.ImportAnswer;
import org.havre.shared.Texts;

/**
 * What an import of payments did, or would do, in the reader's language.
 *
 * @param rows    each readable row with how it was matched and what becomes of it
 * @param leftOut what the readable rows come to that stay out; absent where none does
 */
public record PaymentsAnswer(String layout, String sheet, int read, int created, int updated, int unchanged,
        List<ImportAnswer.Line> rejected, List<ImportAnswer.Line> warnings, List<Row> rows, BigDecimal leftOut) {

    /** @param facility its code, where it goes in; @param candidates the codes of those that may be chosen */
    public record Row(int row, String commitment, String request, BigDecimal amount, String paidOn, int year,
            String way, String fate, String facility, List<String> candidates, List<String> reasons) {}

    public static PaymentsAnswer of(PaymentsReport told, Texts texts) {
        var common = ImportAnswer.of(told.report(), texts);
        return new PaymentsAnswer(common.layout(), common.sheet(), common.read(), common.created(), common.updated(),
                common.unchanged(), common.rejected(), common.warnings(),
                told.rows().stream().map(each -> row(each, texts)).toList(),
                told.leftOut().map(Euros::amount).orElse(null));
    }

    private static Row row(JudgedPayment judged, Texts texts) {
        var line = judged.line();
        var codes = judged.candidates().stream().flatMap(each -> Optional.ofNullable(each.name().code()).stream())
                .toList();
        var goesIn = judged.fate() == PaymentFate.CREATED;
        return new Row(line.row(), line.commitment(), line.request(), line.amount().amount(), line.paidOn().toString(),
                line.year(), judged.way().name(), judged.fate().name(),
                goesIn && !codes.isEmpty() ? codes.get(0) : null,
                goesIn ? List.of() : codes, judged.reasons().stream()
                        .map(each -> texts.text(each.key(), each.parameters().toArray())).toList());
    }
}
