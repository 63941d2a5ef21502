package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.havre.facility.FundingRegime;
import org.havre.shared.Period;

/**
 * The acts of a facility, those of its operator that it joined among them.
 *
 * @param today on which they are looked at: of an act that is over nothing is asked any more
 */
public record ActsOnFile(LocalDate today, List<ActOnFile> acts) implements Serializable {
    public ActsOnFile {
        acts = List.copyOf(acts);
    }

    /**
     * One of them.
     *
     * @param terms    on which days it holds
     * @param signed   the same as it was signed; another act may have ended it since
     * @param onPaper  the days as its document says them; null where nobody read them
     * @param hasPaper whether its document is attached
     * @param replaced the act that it takes the place of, as that was signed; null where there is none
     * @param members  how many facilities it is for
     */
    public record ActOnFile(ActTerms terms, ActTerms signed, Period onPaper, boolean hasPaper, ActTerms replaced,
            int members) implements Serializable {
        boolean differsFromPaper() { return onPaper != null && !onPaper.equals(signed.days()); }

        boolean is(ActNature nature) { return terms.nature() == nature; }

        private boolean isOver(LocalDate day) { return terms.lastDay() != null && terms.lastDay().isBefore(day); }
    }

    /** The numbers of those of a nature that something is said of. */
    Stream<String> numbers(ActNature nature, Predicate<ActOnFile> said) {
        return acts.stream().filter(act -> act.is(nature) && !act.isOver(today)).filter(said)
                .map(act -> act.terms().number()).distinct();
    }

    Stream<String> doubted(FundingRegime regime, AuthorisationRule rule) {
        return numbers(ActNature.AUTHORISATION, act -> rule.isBrokenBy(request(act, regime)));
    }

    Stream<String> doubted(FundingRegime regime, ConventionRule rule) {
        return numbers(ActNature.CONVENTION, act -> rule.isBrokenBy(request(act, regime)));
    }

    boolean carryMoney() {
        return acts.stream().map(ActOnFile::terms)
                .anyMatch(terms -> terms.nature().carriesMoney() && terms.isInForceOn(today));
    }

    private ActRequest request(ActOnFile act, FundingRegime regime) {
        var others = acts.stream().filter(other -> other != act).map(ActOnFile::terms).toList();
        return new ActRequest(act.signed(), regime, others, act.replaced());
    }
}
