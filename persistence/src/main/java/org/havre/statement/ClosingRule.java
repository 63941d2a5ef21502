package org.havre.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.havre.shared.Objection;

/** Everything that can stand against closing a month; the name is also the key of the sentence. */
public enum ClosingRule {
    /** The last night of the month is not over. */
    NOT_OVER,
    /** Months are closed one after the other. */
    NOT_NEXT, CLOSED_ALREADY,
    /** No place and no term is known of the month: unknown is not nought. */
    NOTHING_COUNTED,
    /** The figures were not confirmed. */
    NOT_READ,
    /** The figures are no longer those that were read. */
    FIGURES_MOVED,
    /** Others go on recording facts at this very moment. */
    RECORDING;

    /**
     * @param last    the month that was closed last; null before the first
     * @param counted whether there is anything to close
     */
    public static List<Objection> against(YearMonth month, YearMonth last, boolean counted, LocalDate today) {
        var objections = new ArrayList<Objection>();
        if (!MonthState.isOver(month, today)) objections.add(Objection.of(NOT_OVER, month.plusMonths(1).atDay(1)));
        if (last != null && !month.isAfter(last)) objections.add(Objection.of(CLOSED_ALREADY));
        if (last != null && month.isAfter(last.plusMonths(1)))
            objections.add(Objection.of(NOT_NEXT, last.plusMonths(1)));
        if (!counted) objections.add(Objection.of(NOTHING_COUNTED));
        return List.copyOf(objections);
    }
}
