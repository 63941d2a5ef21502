package org.havre.takeover.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.havre.facility.imports.TypedNumber;
import org.havre.shared.workbook.Cell;
import org.havre.shared.workbook.Spelling;
import org.havre.shared.workbook.TypedDay;

/** Reads the cells of one row as what they are meant to be, and says what they are not. */
final class LineReader {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2200;
    private static final int MOST_PLACES = 99_999;
    private static final Set<String> YES = Set.of("oui", "o", "vrai", "true", "x", "1", "yes");
    private static final Set<String> NO = Set.of("non", "n", "faux", "false", "0", "no");

    private final Line line;
    private final Remarks remarks;
    private final LocalDate dayZero;

    /** @param dayZero from which the workbook counts days that it shows as numbers */
    LineReader(Line line, LocalDate dayZero, Remarks remarks) {
        this.line = line;
        this.dayZero = dayZero;
        this.remarks = remarks;
    }

    Line line() {
        return line;
    }

    void fault(TakeoverColumn column, TakeoverFault fault, java.io.Serializable... parameters) {
        remarks.reject(line, column, fault, parameters);
    }

    void warn(TakeoverColumn column, TakeoverWarning warning, java.io.Serializable... parameters) {
        remarks.warn(line, column, warning, parameters);
    }

    /** The words of a cell, null where nothing stands; a mandatory one without them is a fault. */
    String text(TakeoverColumn column, int longest) {
        Cell cell = cell(column);
        if (cell == null) {
            return null;
        }
        String text = Spelling.clean(cell.shown());
        if (text.length() > longest) {
            fault(column, TakeoverFault.TOO_LONG, longest);
            return null;
        }
        return text;
    }

    /** What the file calls somebody or something. */
    String id(TakeoverColumn column, int longest) {
        String text = text(column, longest);
        return text == null ? null : Words.id(text);
    }

    private Cell cell(TakeoverColumn column) {
        Cell cell = line.at(column);
        if (cell == null) {
            if (column.isMandatory() && line.header().has(column)) {
                fault(column, TakeoverFault.MISSING, column.heading());
            }
            return null;
        }
        switch (cell.kind()) {
            case ERROR -> fault(column, TakeoverFault.CELL_IN_ERROR);
            case UNCALCULATED -> fault(column, TakeoverFault.NOT_CALCULATED);
            default -> {
                return cell;
            }
        }
        return null;
    }

    LocalDate day(TakeoverColumn column) {
        Cell cell = cell(column);
        if (cell == null) {
            return null;
        }
        LocalDate day = switch (cell.kind()) {
            case DATE -> cell.date();
            case NUMBER -> serial(column, cell.number());
            default -> typed(column, Spelling.clean(cell.text()));
        };
        if (day == null || day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            fault(column, TakeoverFault.NO_DATE);
            return null;
        }
        return day;
    }

    /** A day that Excel shows as the number behind it. */
    private LocalDate serial(TakeoverColumn column, BigDecimal number) {
        LocalDate day = TypedDay.ofSerial(number, dayZero).orElse(null);
        if (day != null) {
            warn(column, TakeoverWarning.DATE_REPAIRED, day);
        }
        return day;
    }

    private LocalDate typed(TakeoverColumn column, String text) {
        return TypedDay.isSerial(text)
                ? serial(column, new BigDecimal(text))
                : TypedDay.read(text).orElse(null);
    }

    /** A whole number of places; null where nothing stands, or what stands is a fault. */
    Integer count(TakeoverColumn column) {
        Cell cell = cell(column);
        if (cell == null) {
            return null;
        }
        BigDecimal number = cell.is(Cell.Kind.NUMBER) ? cell.number() : typedNumber(column, cell);
        if (number == null || number.signum() < 0 || number.stripTrailingZeros().scale() > 0
                || number.compareTo(BigDecimal.valueOf(MOST_PLACES)) > 0) {
            fault(column, TakeoverFault.NO_NUMBER);
            return null;
        }
        return number.intValueExact();
    }

    private BigDecimal typedNumber(TakeoverColumn column, Cell cell) {
        Optional<TypedNumber> typed = cell.is(Cell.Kind.TEXT) && !TypedNumber.isAmbiguous(cell.text())
                ? TypedNumber.read(cell.text())
                : Optional.empty();
        if (typed.isEmpty() || typed.get().percent()) {
            return null;
        }
        warn(column, TakeoverWarning.NUMBER_REPAIRED, typed.get().value().stripTrailingZeros());
        return typed.get().value();
    }

    /** One of a closed list; null where nothing stands, or what stands is a fault. */
    <E extends Enum<E>> E choice(TakeoverColumn column, Vocabulary<E> vocabulary) {
        Cell cell = cell(column);
        if (cell == null) {
            return null;
        }
        Optional<E> found = vocabulary.find(cell.shown());
        if (found.isEmpty()) {
            fault(column, TakeoverFault.CHOICE_UNKNOWN, vocabulary.choices());
        }
        return found.orElse(null);
    }

    /** The same for a reason, which is kept as another one where the list does not know it. */
    <E extends Enum<E>> E reason(TakeoverColumn column, Vocabulary<E> vocabulary, E other) {
        Cell cell = cell(column);
        if (cell == null) {
            return null;
        }
        Optional<E> found = vocabulary.find(cell.shown());
        if (found.isEmpty()) {
            warn(column, TakeoverWarning.REASON_UNKNOWN);
        }
        return found.orElse(other);
    }

    /** {@code oui} or {@code non}; what is not said where nothing stands. */
    boolean yes(TakeoverColumn column, boolean unsaid) {
        Cell cell = cell(column);
        if (cell == null) {
            return unsaid;
        }
        String key = Spelling.key(cell.shown());
        if (!YES.contains(key) && !NO.contains(key)) {
            fault(column, TakeoverFault.CHOICE_UNKNOWN, "oui, non");
        }
        return YES.contains(key);
    }

    /** What is wanted but not needed: kept where it fits, left out with a word where it does not. */
    String fitting(TakeoverColumn column, Pattern pattern, String text) {
        if (text != null && !pattern.matcher(text).matches()) {
            warn(column, TakeoverWarning.LEFT_EMPTY);
            return null;
        }
        return text;
    }

    /** Whether two days stand in their order; a fault where they do not. */
    void inOrder(TakeoverColumn column, LocalDate first, LocalDate then) {
        if (first != null && then != null && then.isBefore(first)) {
            fault(column, TakeoverFault.DATES_REVERSED, first);
        }
    }
}
