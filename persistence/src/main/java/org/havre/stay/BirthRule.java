package org.havre.stay;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.havre.resident.Sex;
import org.havre.shared.Objection;

/** Everything that can stand against a birth; the name is also the key of the sentence. */
public enum BirthRule {
    IN_THE_FUTURE("born", r -> r.born().isAfter(r.today()), r -> List.of(r.today())), //
    MOTHER_NOT_HERE_YET("born", r -> r.born().isBefore(r.stay().during().start()),
            r -> List.of(r.stay().during().start())), //
    MOTHER_HAS_LEFT("mother", r -> !r.stay().during().isOpen() || r.stay().isCancelled()), //
    NOT_A_MOTHER("mother", r -> r.sex() != Sex.F || !r.born().isAfter(r.motherBorn().plusYears(10))), //
    KNOWN_ALREADY("givenNames", BirthRequest::isKnown, r -> List.of(r.born()));

    private final String field;
    private final Predicate<BirthRequest> applies;
    private final Function<BirthRequest, List<Serializable>> facts;

    BirthRule(String field, Predicate<BirthRequest> applies) { this(field, applies, request -> List.of()); }

    BirthRule(String field, Predicate<BirthRequest> applies, Function<BirthRequest, List<Serializable>> facts) {
        this.field = field;
        this.applies = applies;
        this.facts = facts;
    }

    boolean appliesTo(BirthRequest request) { return applies.test(request); }

    Objection against(BirthRequest request) {
        return Objection.of(this, facts.apply(request).toArray(Serializable[]::new)).at(field);
    }
}
