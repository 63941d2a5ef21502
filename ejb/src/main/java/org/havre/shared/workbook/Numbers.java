package org.havre.shared.workbook;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as they stand in a workbook's XML. */
final class Numbers {

    private static final MathContext SHOWN_BY_EXCEL = new MathContext(15);

    private Numbers() {}

    static int whole(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException damaged) {
            throw WorkbookRefused.damaged(damaged);
        }
    }

    /** The double that Excel keeps. */
    static double value(String text) {
        try {
            double value = Double.parseDouble(text.strip());
            if (Double.isFinite(value)) {
                return value;
            }
            throw WorkbookRefused.because(WorkbookFault.DAMAGED);
        } catch (NumberFormatException damaged) {
            throw WorkbookRefused.damaged(damaged);
        }
    }

    /** The decimal that Excel shows: 0.28999999999999998 in the file is 0.29 on the screen. */
    static String shown(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(SHOWN_BY_EXCEL).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString();
    }

    /** The column of a reference such as {@code AB12}: 0 for A. */
    static int column(String reference) {
        int column = 0;
        int at = 0;
        while (at < reference.length() && Character.isLetter(reference.charAt(at)) && at < 4) {
            column = column * 26 + (Character.toUpperCase(reference.charAt(at++)) - 'A' + 1);
        }
        if (at == 0 || column > 16_384) {
            throw WorkbookRefused.because(WorkbookFault.DAMAGED);
        }
        return column - 1;
    }
}
