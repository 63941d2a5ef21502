package org.havre.credit;

import java.time.LocalDate;

/** Which documents of a year are asked for; null lets everything through. */
public record DocumentFilter(int year, String region, Long facility, DueDocument document, DocumentState state) {

    boolean lets(DocumentRow row, LocalDate today) {
        return (document == null || row.document() == document) && (state == null || row.state(today) == state);
    }
}
