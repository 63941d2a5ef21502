package org.havre.credit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.facility.FundingRegime;
import org.havre.shared.Objection;

/**
 * An act that is to be recorded for a facility, beside those that stand there.
 *
 * @param regime   null for an act of no facility, as a CPOM
 * @param standing the facility's other acts
 * @param replaced the one of them that it amends or takes the place of; null where there is none
 */
public record ActRequest(ActTerms act, FundingRegime regime, List<ActTerms> standing, ActTerms replaced) {
    public ActRequest {
        standing = List.copyOf(standing);
    }

    /** Everything for which it is refused, one sentence for each act that it overlaps. */
    public List<Objection> objections() {
        return Arrays.stream(ActRule.values()).flatMap(this::told).toList();
    }

    private Stream<Objection> told(ActRule rule) {
        return rule.against(this).map(about -> Objection.of(rule, about.told()).at(rule.field()));
    }

    /** What is odd in its duration: it is recorded as it was signed, and each can be justified. */
    public List<Objection> doubts() {
        return Stream.concat(
                Arrays.stream(AuthorisationRule.values()).filter(rule -> rule.isBrokenBy(this)).map(this::doubt),
                Arrays.stream(ConventionRule.values()).filter(rule -> rule.isBrokenBy(this)).map(this::doubt))
                .toList();
    }

    private Objection doubt(Enum<?> rule) {
        return Objection.of(rule, act.told()).at("lastDay");
    }

    /** The acts of its nature that run on one of its days; the one it takes the place of ends where it begins. */
    Stream<ActTerms> overlapped() {
        if (!act.nature().standsAlone()) return Stream.of();
        return standing.stream().filter(other -> other.nature() == act.nature() && !other.equals(replaced))
                .filter(act::overlaps);
    }

    /** Whether every one of its days is a day of some authorisation; renewals follow one another. */
    boolean isAuthorised() {
        var authorisations = standing.stream().filter(other -> other.nature() == ActNature.AUTHORISATION).toList();
        return act.days().cutAt(authorisations.stream().flatMap(one -> one.days().bounds())).stream()
                .allMatch(piece -> authorisations.stream().anyMatch(one -> one.days().contains(piece)));
    }

    /** The exception of R54: after an extension a convention runs for what was left of the one before it. */
    boolean runsForWhatWasLeft() {
        return act.extension() && Optional.ofNullable(replaced).map(ActTerms::lastDay)
                .filter(last -> last.equals(act.lastDay())).isPresent();
    }
}
