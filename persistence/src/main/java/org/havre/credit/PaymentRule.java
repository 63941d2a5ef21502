package org.havre.credit;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/** Everything that can stand against recording a payment; what only warns is recorded once it has been read. */
public enum PaymentRule {
    NOT_POSITIVE("amount", false, payment -> told(!payment.amount().isPositive())), //
    PAID_AGAIN("request", false, payment -> told(payment.again())), //
    /** The same amount to the same facility on the same day, by another request. */
    PAID_TWICE("amount", true, payment -> payment.alike().map(alike -> List.of(alike.request(), alike.commitment()))), //
    NO_COMMITMENT_NUMBER("commitment", false, payment -> told(!matches(payment.commitment(), "\\d{10}"))), //
    NO_REQUEST_NUMBER("request", false, payment -> told(!matches(payment.request(), "\\d{4,12}"))), //
    NOT_PAID_YET("paidOn", false, payment -> told(payment.paidOn().isAfter(payment.today()))), //
    OTHER_PROGRAMME("programme", false, payment -> Optional.ofNullable(payment.whose().grant())
            .filter(grant -> grant.programme() != payment.programme()).map(grant -> List.of(grant.programme()))), //
    WRONG_YEAR("paidOn", true, payment -> Optional.of(payment.paidOn().getYear())
            .filter(year -> year != payment.whose().year())
            .map(year -> List.of(String.valueOf(year), String.valueOf(payment.whose().year())))), //
    CLOSED_CONVENTION("paidOn", true, payment -> told(!payment.isCovered())), //
    UNKNOWN_COMMITMENT("commitment", true, payment -> told(payment.committed() == null)), //
    /** It was told for another facility, or for all of another operator. */
    COMMITMENT_OF_OTHERS("commitment", true, payment -> told(payment.onOthers())), //
    ABOVE_COMMITMENT("amount", true, payment -> Optional.ofNullable(payment.committed())
            .filter(committed -> payment.drawn().plus(payment.amount()).exceeds(committed))
            .map(committed -> List.of(payment.drawn().plus(payment.amount()).amount(), committed.amount()))), //
    ABOVE_GRANT("amount", true, payment -> Optional.ofNullable(payment.whose().grant())
            .filter(grant -> payment.whose().paid().plus(payment.amount()).exceeds(grant.amount()))
            .map(grant -> List.of(payment.whose().paid().plus(payment.amount()).amount(), grant.amount().amount())));

    private final String field;
    private final boolean warns;
    private final Function<PaymentRequest, Optional<? extends List<? extends Serializable>>> broken;

    PaymentRule(String field, boolean warns,
            Function<PaymentRequest, Optional<? extends List<? extends Serializable>>> broken) {
        this.field = field;
        this.warns = warns;
        this.broken = broken;
    }

    static List<Objection> against(PaymentRequest payment) {
        return Stream.of(values()).flatMap(rule -> rule.broken.apply(payment).stream()
                .map(told -> Objection.of(rule, told.toArray(Serializable[]::new)).at(rule.field))
                .filter(objection -> !rule.warns || !payment.accepted().contains(objection.key()))).toList();
    }

    /** Whether it may be set aside by somebody who has read it. */
    public static boolean mayBeSetAside(Objection objection) {
        return Stream.of(values()).anyMatch(rule -> rule.warns && Objection.of(rule).key().equals(objection.key()));
    }

    private static boolean matches(String number, String pattern) { return number != null && number.matches(pattern); }

    private static Optional<List<Serializable>> told(boolean broken) {
        return broken ? Optional.of(List.of()) : Optional.empty();
    }
}
