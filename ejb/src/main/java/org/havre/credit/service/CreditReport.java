package org.havre.credit.service;

import java.util.List;
import org.havre.credit.CreditBook;
import org.havre.credit.CreditSettings.Setting;
import org.havre.credit.DifferenceRow;

/** A year's money with what differs in it, and what its figures rest on. */
public record CreditReport(CreditBook book, List<DifferenceRow> differences, List<Setting> settings) {
    public CreditReport {
        differences = List.copyOf(differences);
        settings = List.copyOf(settings);
    }
}
