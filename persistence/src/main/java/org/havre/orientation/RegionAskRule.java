package org.havre.orientation;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/** Everything that can stand against asking another region for a place; the name is also the key of the sentence. */
public enum RegionAskRule {
    /** An offer ends by itself after its last day. */
    OFFER_IS_OVER("offer", r -> !r.offer().isOpenOn(r.today()), r -> List.of(r.offer().untilOn())), //
    /** In one's own region one chooses the unit oneself. */
    OWN_PLACES("offer", r -> r.offer().mine()), //
    TOO_FEW_LEFT("offer", r -> r.members().size() > r.offer().left(),
            r -> List.of(r.offer().left(), r.members().size())), //
    /** A household is placed together or not at all. */
    TOO_LARGE_A_HOUSEHOLD("offer", r -> r.members().size() > r.offer().largest(),
            r -> List.of(r.offer().largest(), r.members().size())), //
    NOT_STEP_FREE("offer", r -> r.needsStepFree() && !r.offer().stepFree()), //
    ASKED_ALREADY("household", r -> r.standing().asked()), //
    EXPECTED_ALREADY("household", r -> r.standing().expected()), //
    HOUSED_ALREADY("household", r -> r.standing().housed());

    /** What a household has already: a request that is open, a way that is open, a bed. */
    public record Standing(long household, long directorate, boolean asked, boolean expected, boolean housed) {}

    /** A household for which places of an offer are asked. */
    public record Request(List<AdmissionRequest.Member> members, boolean needsStepFree, OfferRow offer,
            Standing standing, LocalDate today) {

        public Request {
            members = List.copyOf(members);
        }

        /** Everything that stands against it: the offer, the household, and what the kind of facility forbids (R5, R8). */
        public List<Objection> objections() {
            return Stream.concat(Arrays.stream(values()).filter(rule -> rule.applies.test(this)).map(rule -> Objection
                    .of(rule, rule.facts.apply(this).toArray(Serializable[]::new)).at(rule.field)), againstKind())
                    .toList();
        }

        private Stream<Objection> againstKind() {
            var day = offer.startsOn().isAfter(today) ? offer.startsOn() : today;
            var request = new AdmissionRequest(members, offer.kind(), day, day, day, false, false, day);
            return request.objections().stream().filter(AdmissionRule::isAboutTheKind)
                    .map(rule -> rule.against(request).at("offer"));
        }
    }

    private final String field;
    private final Predicate<Request> applies;
    private final Function<Request, List<Serializable>> facts;

    RegionAskRule(String field, Predicate<Request> applies) {
        this(field, applies, request -> List.of());
    }

    RegionAskRule(String field, Predicate<Request> applies, Function<Request, List<Serializable>> facts) {
        this.field = field;
        this.applies = applies;
        this.facts = facts;
    }
}
