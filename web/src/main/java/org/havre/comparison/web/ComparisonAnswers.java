package org.havre.comparison.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.havre.comparison.ComparedCentre;
import org.havre.comparison.Difference;
import org.havre.comparison.Justification;
import org.havre.comparison.OfiiColumn;
import org.havre.comparison.service.CentreFile;
import org.havre.comparison.service.Comparison;
import org.havre.shared.web.Paging;

/** What is said of OFII's month beside Havre's own to other programs, and what they say: counts, and rates in percent. */
public final class ComparisonAnswers {
    private ComparisonAnswers() {}

    /** @param month absent where none has come in; {@code drawnAt} when OFII's file is taken as drawn */
    public record ComparedMonth(String month, String drawnAt, List<OneCentre> items, int page, int size, long total) {}

    /** @param columns those that differ, of a list; all of them, of one centre */
    public record OneCentre(String facility, String name, String kind, String department, String region, String month,
            String drawnAt, String state, List<OneColumn> columns) {}

    /** @param difference what OFII says more; the sum of the causes' shares and of what is unexplained */
    public record OneColumn(String column, BigDecimal ofii, BigDecimal havre, BigDecimal difference,
            Map<String, BigDecimal> causes, BigDecimal unexplained, String state, Said justification) {}

    /** @param units how many were left unexplained when it was said */
    public record Said(BigDecimal units, String comment, String author, String at) {}

    /** @param units what is left unexplained, as it was read */
    public record Justify(String facility, String month, String column, BigDecimal units, String comment) {}

    static ComparedMonth of(Comparison told, Paging paging) {
        return new ComparedMonth(text(told.month()), text(told.drawn()),
                told.centres().stream().skip(paging.first()).limit(paging.size())
                        .map(centre -> of(centre, text(told.month()), told.drawn(), false)).toList(),
                paging.page(), paging.size(), told.centres().size());
    }

    static OneCentre of(CentreFile told) {
        return of(told.centre(), text(told.month()), told.drawn(), true);
    }

    private static OneCentre of(ComparedCentre centre, String month, Instant drawn, boolean all) {
        var name = centre.name();
        return new OneCentre(name.code(), name.name(), name.kind() == null ? null : name.kind().name(),
                name.departmentCode(), name.regionCode(), month, text(drawn), centre.state().name(),
                centre.differences().stream().filter(one -> all || !one.isNone()).map(one -> of(centre, one))
                        .toList());
    }

    private static OneColumn of(ComparedCentre centre, Difference one) {
        var causes = new LinkedHashMap<String, BigDecimal>();
        one.shares().forEach((cause, share) -> causes.put(cause.name(), units(one.column(), share)));
        return new OneColumn(one.column().name(), units(one.column(), one.ofii()), units(one.column(), one.havre()),
                units(one.column(), one.units()), causes, units(one.column(), one.unexplained()),
                centre.state(one.column()).name(), centre.said(one.column()).map(ComparisonAnswers::of).orElse(null));
    }

    private static Said of(Justification said) {
        return new Said(units(said.column(), said.units()), said.comment(), said.author(), said.at().toString());
    }

    private static BigDecimal units(OfiiColumn column, Integer units) {
        if (units == null) return null;
        return column.isRate() ? BigDecimal.valueOf(units, 1) : BigDecimal.valueOf(units);
    }

    private static String text(Object value) { return value == null ? null : value.toString(); }
}
