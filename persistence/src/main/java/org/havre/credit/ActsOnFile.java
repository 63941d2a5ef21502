package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.havre.facility.FundingRegime;
import org.havre.shared.Period;

/** The acts of a facility, those of its operator that it joined among them. */
public record ActsOnFile(List<ActOnFile> acts) implements Serializable {
    public ActsOnFile {
        acts = List.copyOf(acts);
    }

    /**
     * One of them.
     *
     * @param onPaper  the days as its document says them; null where nobody read them
     * @param hasPaper whether its document is attached
     * @param replaced the act that it takes the place of; null where there is none
     * @param members  how many facilities it is for
     */
    public record ActOnFile(ActTerms terms, Period onPaper, boolean hasPaper, ActTerms replaced, int members)
            implements
            Serializable {
        boolean differsFromPaper() { return onPaper != null && !onPaper.equals(terms.days()); }

        boolean is(ActNature nature) { return terms.nature() == nature; }
    }

    /** The numbers of those of a nature that something is said of. */
    List<String> numbers(ActNature nature, Predicate<ActOnFile> said) {
        return of(nature).filter(said).map(act -> act.terms().number()).toList();
    }

    List<String> doubted(FundingRegime regime, AuthorisationRule rule) {
        return numbers(ActNature.AUTHORISATION, act -> rule.isBrokenBy(request(act, regime)));
    }

    List<String> doubted(FundingRegime regime, ConventionRule rule) {
        return numbers(ActNature.CONVENTION, act -> rule.isBrokenBy(request(act, regime)));
    }

    boolean carryMoneyOn(LocalDate day) {
        return acts.stream().map(ActOnFile::terms)
                .anyMatch(terms -> terms.nature().carriesMoney() && terms.isInForceOn(day));
    }

    private Stream<ActOnFile> of(ActNature nature) { return acts.stream().filter(act -> act.is(nature)); }

    private ActRequest request(ActOnFile act, FundingRegime regime) {
        var others = acts.stream().map(ActOnFile::terms).filter(terms -> !terms.equals(act.terms())).toList();
        return new ActRequest(act.terms(), regime, others, act.replaced());
    }
}
