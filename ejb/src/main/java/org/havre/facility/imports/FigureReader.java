package org.havre.facility.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.havre.shared.workbook.Cell;

/** Reads the figures of one row: counts of places and people, and rates as fractions of 1. */
final class FigureReader {

    private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(99_999);
    private static final BigDecimal SURELY_A_FRACTION = new BigDecimal("1.5");
    /** Half a point: files round their rates, at worst to whole per cent. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.0051");

    private final RowFindings row;

    FigureReader(RowFindings row) {
        this.row = row;
    }

    /** A whole number of places or people; null where nothing stands, or what stands is a fault. */
    Integer count(ParkColumn column) {
        BigDecimal number = number(column, false);
        if (number == null) {
            return null;
        }
        if (number.signum() < 0) {
            row.fault(column, ParkFault.NEGATIVE);
        } else if (number.stripTrailingZeros().scale() > 0) {
            row.fault(column, ParkFault.NOT_WHOLE);
        } else if (number.compareTo(LARGEST_COUNT) > 0) {
            row.fault(column, ParkFault.TOO_LARGE);
        } else {
            return number.intValueExact();
        }
        return null;
    }

    /**
     * A rate, checked against the counts that it is made of.
     *
     * @param part  null where the file does not say
     * @param whole null where the file does not say, or nothing is to be divided
     */
    BigDecimal rate(ParkColumn column, Integer part, Integer whole) {
        if (row.cell(column).is(Cell.Kind.ERROR) && row.cell(column).text().equals("#DIV/0!")) {
            return null;
        }
        BigDecimal rate = number(column, true);
        if (rate == null) {
            return null;
        }
        if (rate.signum() < 0) {
            row.fault(column, ParkFault.NEGATIVE);
            return null;
        }
        BigDecimal expected = part == null || whole == null || whole <= 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_UP);
        return checked(column, rate, expected);
    }

    private BigDecimal checked(ParkColumn column, BigDecimal rate, BigDecimal expected) {
        if (expected != null && isNear(rate, expected)) {
            return rate;
        }
        boolean percentSign = row.cell(column).text().contains("%");
        if (rate.compareTo(SURELY_A_FRACTION) > 0 && !percentSign) {
            if (expected == null || !isNear(rate.movePointLeft(2), expected)) {
                row.fault(column, ParkFault.AMBIGUOUS_RATE);
                return null;
            }
            row.warn(column, ParkWarning.RATE_REPAIRED, expected);
            return rate.movePointLeft(2);
        }
        if (expected != null) {
            row.warn(column, ParkWarning.RATE_DIFFERS, expected.movePointRight(2).setScale(1, RoundingMode.HALF_UP));
        }
        return rate;
    }

    private static boolean isNear(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(ROUNDING) <= 0;
    }

    private BigDecimal number(ParkColumn column, boolean isRate) {
        Cell cell = row.cell(column);
        if (cell.isBlank() || cell.spread()) {
            return null;
        }
        switch (cell.kind()) {
            case NUMBER -> {
                return cell.number();
            }
            case TEXT -> {
                return typed(column, cell.text(), isRate);
            }
            case UNCALCULATED -> uncalculated(column);
            case ERROR -> row.fault(column, ParkFault.CELL_IN_ERROR);
            default -> row.fault(column, ParkFault.NOT_A_NUMBER);
        }
        return null;
    }

    private BigDecimal typed(ParkColumn column, String text, boolean isRate) {
        Optional<TypedNumber> typed = TypedNumber.read(text);
        if (typed.isEmpty() || typed.get().percent() && !isRate) {
            row.fault(column, ParkFault.NOT_A_NUMBER);
            return null;
        }
        if (!isRate && TypedNumber.isAmbiguous(text)) {
            row.fault(column, ParkFault.AMBIGUOUS_NUMBER);
            return null;
        }
        row.warn(column, isRate ? ParkWarning.RATE_REPAIRED : ParkWarning.NUMBER_REPAIRED,
                typed.get().value().stripTrailingZeros());
        return typed.get().value();
    }

    /** What other cells say again may stay empty; a capacity may not. */
    private void uncalculated(ParkColumn column) {
        if (column == ParkColumn.CAPACITY) {
            row.fault(column, ParkFault.NOT_CALCULATED);
        } else {
            row.warn(column, ParkWarning.LEFT_EMPTY);
        }
    }
}
