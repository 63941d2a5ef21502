package org.havre.stay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.havre.shared.Objection;

/** Everything that can stand against keeping beds for people on the way; the name is also the key of the sentence. */
public enum ReservationRule {
    NOT_EXPECTED("beds", r -> r.offer().isOver() || !r.areAllOnTheWay()), //
    BEFORE_THE_DECISION("day", r -> r.from().isBefore(r.offer().decidedOn())), //
    AFTER_THE_LAST_DAY("day", r -> r.from().isAfter(r.offer().lastDay()));

    /** Beds for these people from a night on, out of everybody who is expected under an offer. */
    public record Request(Offer offer, List<Expected> expected, List<Long> people, LocalDate from) {
        boolean areAllOnTheWay() {
            return expected.stream().filter(e -> !e.hasArrived()).map(e -> e.guest().person()).toList()
                    .containsAll(people);
        }

        public List<Objection> objections() {
            return Arrays.stream(values()).filter(rule -> rule.applies.test(this))
                    .map(rule -> Objection.of(rule, offer.decidedOn(), offer.lastDay()).at(rule.field)).toList();
        }
    }

    private final String field;
    private final Predicate<Request> applies;

    ReservationRule(String field, Predicate<Request> applies) {
        this.field = field;
        this.applies = applies;
    }
}
