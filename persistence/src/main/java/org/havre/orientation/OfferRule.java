package org.havre.orientation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.havre.facility.FacilityKind;
import org.havre.shared.Objection;

/**
 * Everything that can stand against offering places to the other regions; the name is also the key of the sentence. What
 * is promised must be there: a facility may not refuse freely (R6), so that a promise of more than the free places could
 * only be broken at somebody's arrival.
 */
public enum OfferRule {
    KIND_MISSING("kind", r -> r.kind() == null), //
    NO_PLACES("places", r -> r.places() < 1), //
    LARGEST_OUT_OF_RANGE("largest", r -> r.largest() < 1 || r.largest() > r.places()), //
    STARTS_IN_THE_PAST("startsOn", r -> r.startsOn().isBefore(r.today())), //
    ENDS_BEFORE_IT_STARTS("untilOn", r -> r.untilOn().isBefore(r.startsOn())), //
    MORE_THAN_FREE("places", r -> r.places() > r.free(), r -> List.of(r.free())), //
    NO_UNIT_SO_LARGE("largest", r -> r.largest() > r.largestFree(), r -> List.of(r.largestFree()));

    /**
     * What a directorate offers.
     *
     * @param largest     people of the largest household that finds room in one unit
     * @param free        places of this kind that are free during all of the offer, and promised to nobody
     * @param largestFree free places of the unit that has most of them
     */
    public record Request(FacilityKind kind, int places, int largest, LocalDate startsOn, LocalDate untilOn, int free,
            int largestFree, LocalDate today) {

        /** Everything that stands against it. */
        public List<Objection> objections() {
            return Arrays.stream(values()).filter(rule -> rule.applies.test(this)).map(rule -> Objection
                    .of(rule, rule.facts.apply(this).toArray(Serializable[]::new)).at(rule.field)).toList();
        }
    }

    private final String field;
    private final Predicate<Request> applies;
    private final Function<Request, List<Serializable>> facts;

    OfferRule(String field, Predicate<Request> applies) {
        this(field, applies, request -> List.of());
    }

    OfferRule(String field, Predicate<Request> applies, Function<Request, List<Serializable>> facts) {
        this.field = field;
        this.applies = applies;
        this.facts = facts;
    }
}
