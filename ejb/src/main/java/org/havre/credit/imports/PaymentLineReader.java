package org.havre.credit.imports;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.havre.credit.Euros;
import org.havre.credit.PaidLine;
import org.havre.facility.imports.CodeText;
import org.havre.facility.imports.ParkFault;
import org.havre.facility.imports.TypedNumber;
import org.havre.shared.Objection;
import org.havre.shared.workbook.Cell;
import org.havre.shared.workbook.ImportReport.Remark;
import org.havre.shared.workbook.Row;
import org.havre.shared.workbook.Spelling;
import org.havre.shared.workbook.TypedDay;

/** Reads one row as the payment that it tells, and says what was repaired in it and what cannot be read. */
final class PaymentLineReader {
    private static final int FIRST_YEAR = 2015;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_LABEL = 100;
    private static final BigDecimal TOO_MUCH = BigDecimal.TEN.pow(12);
    private static final Set<String> YES = Set.of("oui", "o", "vrai", "true", "x", "1", "yes");

    private final String sheet;
    private final PaymentHeader header;
    private final Row row;
    private final PaymentNames names;
    private final LocalDate dayZero;
    private final List<Remark> faults = new ArrayList<>();
    private final List<Remark> warnings = new ArrayList<>();

    /** @param dayZero from which the workbook counts days that it shows as numbers */
    PaymentLineReader(String sheet, PaymentHeader header, Row row, PaymentNames names, LocalDate dayZero) {
        this.sheet = sheet;
        this.header = header;
        this.row = row;
        this.names = names;
        this.dayZero = dayZero;
    }

    List<Remark> faults() { return faults; }

    List<Remark> warnings() { return warnings; }

    /** Empty where something cannot be read; then there are faults. */
    Optional<PaidLine> read() {
        var commitment = digits(PaymentColumn.COMMITMENT);
        var request = digits(PaymentColumn.REQUEST);
        var amount = amount();
        var paidOn = day();
        var year = year(paidOn);
        var facility = facility(paidOn);
        var operator = operator();
        var label = words(PaymentColumn.LABEL, LONGEST_LABEL);
        return faults.isEmpty()
                ? Optional.of(new PaidLine(row.number(), commitment, request, amount, paidOn, year, facility, operator,
                        label, YES.contains(Spelling.key(text(PaymentColumn.READ)))))
                : Optional.empty();
    }

    /** A number of Chorus, without the spaces in it; empty where nothing stands. */
    private String digits(PaymentColumn column) {
        return text(column).replaceAll("[\\s']", "");
    }

    /** What stands in a cell; empty where nothing does, or an error, or what was never calculated. */
    private String text(PaymentColumn column) {
        var cell = header.cell(row, column);
        if (PaymentHeader.isBlank(cell)) {
            if (column.isNeeded()) fault(column, PaymentFault.MISSING, column.heading());
            return "";
        }
        return switch (cell.kind()) {
            case ERROR -> failed(column, ParkFault.CELL_IN_ERROR);
            case UNCALCULATED -> failed(column, ParkFault.NOT_CALCULATED);
            default -> Spelling.clean(cell.shown());
        };
    }

    private String failed(PaymentColumn column, ParkFault fault) {
        fault(column, fault);
        return "";
    }

    private Euros amount() {
        var text = text(PaymentColumn.AMOUNT).replaceFirst("\\s*(€|(?i)euros?)\\s*$", "");
        if (text.isEmpty()) return null;
        var number = number(PaymentColumn.AMOUNT, text);
        if (number == null) return null;
        if (number.stripTrailingZeros().scale() > 2) fault(PaymentColumn.AMOUNT, PaymentFault.TOO_FINE);
        else
            if (number.abs().compareTo(TOO_MUCH) >= 0) fault(PaymentColumn.AMOUNT, PaymentFault.TOO_LARGE);
            else return new Euros(number);
        return null;
    }

    /** What may be read in two ways is no number; what was typed as text is one, and said to be. */
    private BigDecimal number(PaymentColumn column, String text) {
        var cell = header.cell(row, column);
        if (cell.is(Cell.Kind.NUMBER)) return cell.number();
        var typed = TypedNumber.read(text).filter(one -> cell.is(Cell.Kind.TEXT) && !one.percent());
        if (typed.isEmpty() || TypedNumber.isAmbiguous(text)) {
            fault(column, typed.isEmpty() ? ParkFault.NOT_A_NUMBER : ParkFault.AMBIGUOUS_NUMBER);
            return null;
        }
        warn(column, PaymentWarning.NUMBER_REPAIRED, typed.get().value());
        return typed.get().value();
    }

    private LocalDate day() {
        var text = text(PaymentColumn.PAID_ON);
        if (text.isEmpty()) return null;
        var cell = header.cell(row, PaymentColumn.PAID_ON);
        if (cell.is(Cell.Kind.DATE)) return within(cell.date());
        var serial = cell.is(Cell.Kind.NUMBER) || TypedDay.isSerial(text);
        var day = serial ? TypedDay.ofSerial(new BigDecimal(text), dayZero) : TypedDay.read(text);
        day.ifPresent(one -> warn(PaymentColumn.PAID_ON, PaymentWarning.DATE_REPAIRED, one));
        return within(day.orElse(null));
    }

    private LocalDate within(LocalDate day) {
        if (day != null && day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) return day;
        fault(PaymentColumn.PAID_ON, PaymentFault.NO_DATE);
        return null;
    }

    /** The year that it was paid for: where the row names none, that of its day, which is said. */
    private int year(LocalDate paidOn) {
        var text = text(PaymentColumn.YEAR);
        if (text.isEmpty()) {
            if (paidOn != null) warn(PaymentColumn.YEAR, PaymentWarning.YEAR_OF_DATE, String.valueOf(paidOn.getYear()));
            return paidOn == null ? 0 : paidOn.getYear();
        }
        if (text.matches("\\d{4}") && Integer.parseInt(text) >= FIRST_YEAR && Integer.parseInt(text) <= LAST_YEAR)
            return Integer.parseInt(text);
        fault(PaymentColumn.YEAR, PaymentFault.NO_YEAR);
        return 0;
    }

    private Long facility(LocalDate paidOn) {
        var text = text(PaymentColumn.CODE);
        if (text.isEmpty()) return null;
        var code = CodeText.read(text, null);
        if (code.isEmpty()) fault(PaymentColumn.CODE, PaymentFault.CODE_UNREADABLE);
        if (code.isEmpty() || paidOn == null) return null;
        if (!code.get().value().equals(text))
            warn(PaymentColumn.CODE, PaymentWarning.CODE_REPAIRED, code.get().value());
        var facility = names.facility(code.get().value(), paidOn);
        if (facility.isEmpty()) fault(PaymentColumn.CODE, PaymentFault.CODE_UNKNOWN, code.get().value());
        return facility.orElse(null);
    }

    private Long operator() {
        var text = text(PaymentColumn.OPERATOR);
        if (text.isEmpty()) return null;
        var operator = names.operator(text);
        if (operator.isEmpty()) fault(PaymentColumn.OPERATOR, PaymentFault.OPERATOR_UNKNOWN);
        return operator.orElse(null);
    }

    private String words(PaymentColumn column, int longest) {
        var text = text(column);
        if (text.length() > longest) fault(column, PaymentFault.TOO_LONG, longest);
        return text.isEmpty() ? null : text;
    }

    private void fault(PaymentColumn column, Enum<?> fault, Serializable... told) {
        faults.add(remark(column, Objection.of(fault, told)));
    }

    private void warn(PaymentColumn column, PaymentWarning warning, Serializable... told) {
        warnings.add(remark(column, Objection.of(warning, told)));
    }

    private Remark remark(PaymentColumn column, Objection objection) {
        return new Remark(sheet, row.number(), header.heading(column), header.cell(row, column).shown().strip(),
                List.of(objection));
    }
}
