package org.havre.credit;

import static org.havre.facility.FundingRegime.MARCHE;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/** Why a year has no result to share out. */
public enum ResultRequestRule {
    OF_A_CONTRACT(asked -> asked.whose().whose().regime() == MARCHE), //
    NOT_OVER_YET(asked -> asked.today().getYear() <= asked.told().year()), //
    NO_ACCOUNT(asked -> asked.whose().year(asked.told().year()).account().isEmpty());

    private final Predicate<ResultRequest> broken;

    ResultRequestRule(Predicate<ResultRequest> broken) {
        this.broken = broken;
    }

    static List<Objection> against(ResultRequest asked) {
        return Stream.of(values()).filter(rule -> rule.broken.test(asked))
                .map(rule -> Objection.of(rule, String.valueOf(asked.told().year()))).toList();
    }
}
