package org.havre.credit;

import static org.havre.facility.FundingRegime.SUBVENTIONNEE;
import static org.havre.facility.FundingRegime.TARIFEE;

import java.util.function.Predicate;

/** What is asked about a convention (R54): five years inside the authorisation where tariffs pay, else three at most. */
public enum ConventionRule {
    NOT_FIVE_YEARS(request -> request.regime() == TARIFEE && !request.act().lastsExactly(ConventionRule.TARIFFED_YEARS)
            && !request.runsForWhatWasLeft()), //
    MORE_THAN_THREE_YEARS(request -> request.regime() == SUBVENTIONNEE
            && !request.act().lastsAtMost(ConventionRule.SUBSIDISED_YEARS)), //
    OUTSIDE_THE_AUTHORISATION(request -> request.regime() == TARIFEE && !request.isAuthorised());

    static final int TARIFFED_YEARS = 5;
    static final int SUBSIDISED_YEARS = 3;

    private final Predicate<ActRequest> broken;

    ConventionRule(Predicate<ActRequest> broken) {
        this.broken = broken;
    }

    public boolean isBrokenBy(ActRequest request) {
        return request.act().nature() == ActNature.CONVENTION && broken.test(request);
    }
}
