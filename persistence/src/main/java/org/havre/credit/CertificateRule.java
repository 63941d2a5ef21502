package org.havre.credit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.shared.Objection;

/** What stands against certifying that places were provided; the name is also the message key. */
public enum CertificateRule {
    ENDS_BEFORE_IT_STARTS, NOT_OVER_YET, CERTIFIED_ALREADY, OF_TWO_YEARS;

    /** @param last the last day that it certifies */
    public static List<Objection> against(CreditYear year, LocalDate from, LocalDate last, LocalDate today) {
        var found = new ArrayList<Objection>();
        if (last.isBefore(from)) found.add(Objection.of(ENDS_BEFORE_IT_STARTS).at("until"));
        if (!last.isBefore(today)) found.add(Objection.of(NOT_OVER_YET, last).at("until"));
        if (from.getYear() != year.year() || last.getYear() != year.year())
            found.add(Objection.of(OF_TWO_YEARS, String.valueOf(year.year())).at("from"));
        year.certificates().stream().filter(each -> !each.from().isAfter(last) && !each.until().isBefore(from))
                .findFirst()
                .ifPresent(each -> found.add(Objection.of(CERTIFIED_ALREADY, each.from(), each.until()).at("from")));
        return found;
    }
}
