package org.havre.credit;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/** What stands against recording an order of recovery: no more is asked back than was paid, or than the result gives back. */
public enum RecoveryRule {
    NUMBER_MISSING("number", asked -> told(asked.number().isBlank() || asked.number().length() > 40)), //
    NUMBER_TAKEN("number", asked -> told(asked.taken())), //
    NOT_POSITIVE("amount", asked -> told(!asked.amount().isPositive())), //
    NOT_ISSUED_YET("issuedOn", asked -> told(asked.issuedOn().isAfter(asked.today()))), //
    BEFORE_THE_YEAR("issuedOn", asked -> asked.issuedOn().getYear() < asked.year()
            ? Optional.of(List.of(String.valueOf(asked.year())))
            : Optional.empty()), //
    ABOVE_WHAT_WAS_PAID("amount", asked -> asked.inAll().exceeds(asked.paid())
            ? Optional.of(List.of(asked.inAll().amount(), asked.paid().amount(), String.valueOf(asked.year())))
            : Optional.empty()), //
    ABOVE_THE_RESULT("amount", asked -> asked.reason() == RecoveryReason.RESULT
            && asked.ofResult().exceeds(asked.recoverable())
                    ? Optional.of(List.of(asked.ofResult().amount(), asked.recoverable().amount(),
                            String.valueOf(asked.year())))
                    : Optional.empty());

    private final String field;
    private final Function<RecoveryRequest, Optional<? extends List<? extends Serializable>>> broken;

    RecoveryRule(String field, Function<RecoveryRequest, Optional<? extends List<? extends Serializable>>> broken) {
        this.field = field;
        this.broken = broken;
    }

    static List<Objection> against(RecoveryRequest asked) {
        return Stream.of(values()).flatMap(rule -> rule.broken.apply(asked).stream()
                .map(told -> Objection.of(rule, told.toArray(Serializable[]::new)).at(rule.field))).toList();
    }

    private static Optional<List<Serializable>> told(boolean broken) {
        return broken ? Optional.of(List.of()) : Optional.empty();
    }
}
