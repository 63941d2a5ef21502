package org.havre.stay;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.havre.shared.Objection;

/** Everything that can stand against a formal notice; the name is also the key of the sentence. */
public enum FormalNoticeRule {
    IN_THE_FUTURE("notifiedOn", r -> r.notifiedOn().isAfter(r.today()), r -> List.of(r.today())), //
    NOT_PRESENT("notifiedOn", r -> !r.present()), //
    NO_END_OF_CARE("notifiedOn", r -> r.authorisedUntil() == null), //
    STILL_AUTHORISED("notifiedOn", r -> r.authorisedUntil() != null && !r.notifiedOn().isAfter(r.authorisedUntil()),
            r -> List.of(r.authorisedUntil())), //
    ENDS_BEFORE_IT_IS_GIVEN("leaveBy", r -> r.leaveBy().isBefore(r.notifiedOn()), r -> List.of(r.notifiedOn())), //
    CASE_OPEN("notifiedOn", FormalNoticeRequest::openCase), //
    /** A warning: whoever gives the notice may know better. */
    NO_CASE_OF_THE_TEXT("permit", r -> !r.isACaseOfTheText());

    private final String field;
    private final Predicate<FormalNoticeRequest> applies;
    private final Function<FormalNoticeRequest, List<Serializable>> facts;

    FormalNoticeRule(String field, Predicate<FormalNoticeRequest> applies) {
        this(field, applies, request -> List.of());
    }

    FormalNoticeRule(String field, Predicate<FormalNoticeRequest> applies,
            Function<FormalNoticeRequest, List<Serializable>> facts) {
        this.field = field;
        this.applies = applies;
        this.facts = facts;
    }

    /** Whether it may be set aside once it has been read (R32). */
    public static boolean isWarning(Objection objection) {
        return Objection.of(NO_CASE_OF_THE_TEXT).key().equals(objection.key());
    }

    boolean appliesTo(FormalNoticeRequest request) { return applies.test(request); }

    Objection against(FormalNoticeRequest request) {
        return Objection.of(this, facts.apply(request).toArray(Serializable[]::new)).at(field);
    }
}
