package org.havre.credit.web;

import jakarta.enterprise.context.SessionScoped;
import java.util.Map;
import org.havre.credit.PaymentChoice;
import org.havre.credit.imports.PaymentsReport;
import org.havre.facility.web.ImportJobs;

/** A workbook of payments that somebody imports, with what they said of its rows. */
@SessionScoped
public class PaymentJobs extends ImportJobs<PaymentsReport> {
    private static final long serialVersionUID = 1L;

    private transient Map<Integer, PaymentChoice> choices;

    void choose(Map<Integer, PaymentChoice> chosen) { choices = Map.copyOf(chosen); }

    Map<Integer, PaymentChoice> choices() { return choices == null ? Map.of() : choices; }
}
