package org.havre.credit.imports;

import java.util.List;
import java.util.Optional;
import org.havre.credit.Euros;
import org.havre.credit.JudgedPayment;
import org.havre.shared.workbook.ImportReport;

/**
 * What an import of payments did, or would do.
 *
 * @param rows    each row that could be read, with how it was matched and what becomes of it
 * @param leftOut what the rows come to that could be read and stay out; empty where none does
 */
public record PaymentsReport(ImportReport report, List<JudgedPayment> rows, Optional<Euros> leftOut) {
    public PaymentsReport {
        rows = List.copyOf(rows);
    }
}
