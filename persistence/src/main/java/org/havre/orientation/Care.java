package org.havre.orientation;

import static org.havre.orientation.DecisionNature.EXIT;
import static org.havre.orientation.DecisionNature.EXTENSION;
import static org.havre.orientation.DecisionNature.REFUSAL;
import static org.havre.orientation.DecisionNature.STAY_GRANTED;
import static org.havre.orientation.DecisionNature.WITHDRAWAL;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How long somebody may stay, by the decisions that stand since the last admission; annulled ones are not among them. */
public record Care(List<CareDecision> decisions) implements Serializable {

    public Care {
        decisions = List.copyOf(decisions);
    }

    /** As it bears on one member; on the household as a whole where none is named. */
    public Care of(Long member) {
        return new Care(decisions.stream().filter(decision -> decision.concerns(member)).toList());
    }

    /** As it will be once this is decided as well. */
    public Care with(CareDecision decision) {
        return new Care(Stream.concat(decisions.stream(), Stream.of(decision)).toList());
    }

    /** As it will be once this decision is annulled. */
    public Care without(long decision) {
        return new Care(decisions.stream().filter(known -> known.id() != decision).toList());
    }

    /** The day that OFII's exit decision fixes (R12). */
    public Optional<LocalDate> endOfCare() {
        return days(EXIT).max(Comparator.naturalOrder());
    }

    /** The stay that was granted after it. */
    public Optional<CareDecision> granted() {
        return of(STAY_GRANTED).findFirst();
    }

    /** Its extension; one that rests on no granted stay is none. */
    public Optional<CareDecision> extended() {
        return of(EXTENSION).filter(this::stands).findFirst();
    }

    /** The withdrawal or refusal of reception conditions, after which no stay is granted. */
    public Optional<CareDecision> conditionsEnded() {
        return Stream.concat(of(WITHDRAWAL), of(REFUSAL)).findFirst();
    }

    /** The last authorised day: the latest that a decision sets; empty where none does, and then nobody overstays. */
    public Optional<LocalDate> authorisedUntil() {
        return decisions.stream().filter(this::stands).map(CareDecision::until).filter(Objects::nonNull)
                .max(Comparator.naturalOrder());
    }

    private boolean stands(CareDecision decision) {
        return decision.nature() != EXTENSION
                || of(STAY_GRANTED).anyMatch(granted -> !granted.decidedOn().isAfter(decision.decidedOn()));
    }

    private Stream<LocalDate> days(DecisionNature nature) {
        return of(nature).map(CareDecision::until).filter(Objects::nonNull);
    }

    private Stream<CareDecision> of(DecisionNature nature) {
        return decisions.stream().filter(decision -> decision.nature() == nature);
    }
}
