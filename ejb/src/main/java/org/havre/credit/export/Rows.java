package org.havre.credit.export;

import org.havre.shared.workbook.LiveSheet;

/** Rows of a sheet that belong to one facility; none where the last is before the first. */
record Rows(LiveSheet sheet, int first, int last) {
    /** Their cells of a column, in a formula of another sheet. */
    String column(String letter) {
        return sheet.in("$" + letter + "$" + first + ":$" + letter + "$" + last);
    }

    /** Their sum, to the cent; nought where there are none. */
    String sum(String letter) {
        return isEmpty() ? "0" : "ROUND(SUM(" + column(letter) + "),2)";
    }

    boolean isEmpty() { return last < first; }
}
