package org.havre.credit;

import java.util.function.Predicate;

/** What is asked about an authorisation: it is given for fifteen years, to the day (CASF L.313-1; R54). */
public enum AuthorisationRule {
    NOT_FIFTEEN_YEARS(act -> !act.lastsExactly(AuthorisationRule.YEARS));

    static final int YEARS = 15;

    private final Predicate<ActTerms> broken;

    AuthorisationRule(Predicate<ActTerms> broken) {
        this.broken = broken;
    }

    public boolean isBrokenBy(ActRequest request) {
        return request.act().nature() == ActNature.AUTHORISATION && broken.test(request.act());
    }
}
