package org.havre.stay;

import static org.havre.stay.Weight.FORBIDS;
import static org.havre.stay.Weight.WARNS;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.havre.resident.HouseholdRole;
import org.havre.shared.Objection;

/** Everything that can stand against registering a household that waits; the name is also the key of the sentence. */
public enum RegistrationRule implements Weighed {
    /** An unaccompanied minor is the business of the département's child welfare. */
    MINORS_ALONE(FORBIDS, "members", r -> when(r.members().stream().noneMatch(m -> m.born().isAdultOn(r.since())))), //
    NOT_ONE_HEAD(FORBIDS, "members",
            r -> when(r.members().stream().filter(m -> m.role() == HouseholdRole.HEAD).count() != 1)), //
    BORN_LATER(FORBIDS, "members", r -> when(r.members().stream().anyMatch(m -> m.born().day().isAfter(r.today())))), //
    WAITS_LATER(FORBIDS, "since", r -> when(r.since().isAfter(r.today()))), //
    AGDREF_UNREADABLE(FORBIDS, "members",
            r -> when(agdrefs(r).anyMatch(number -> !number.matches("\\d{10}")))), //
    AGDREF_TWICE(FORBIDS, "members", r -> {
        var seen = new HashSet<String>();
        return when(!agdrefs(r).allMatch(seen::add));
    }), //
    WAITS_ALREADY(FORBIDS, "members", r -> known(r, KnownPerson.KnownAs.WAITING)), //
    EXPECTED_ALREADY(FORBIDS, "members", r -> known(r, KnownPerson.KnownAs.EXPECTED)), //
    HOUSED_ALREADY(FORBIDS, "members", r -> known(r, KnownPerson.KnownAs.HOUSED)), //
    WAS_HERE(FORBIDS, "members", r -> known(r, KnownPerson.KnownAs.LEFT)), //
    LOOKS_KNOWN(WARNS, "members", r -> r.known().stream()
            .filter(one -> r.members().stream().anyMatch(member -> member.looksLike(one)))
            .map(one -> List.of(one.household())));

    private final Weight weight;
    private final String field;
    private final Function<RegistrationRequest, Stream<List<Serializable>>> facts;

    /** @param facts what the sentence tells of; once for each time that the rule applies */
    RegistrationRule(Weight weight, String field, Function<RegistrationRequest, Stream<List<Serializable>>> facts) {
        this.weight = weight;
        this.field = field;
        this.facts = facts;
    }

    @Override public Weight weight() { return weight; }

    Stream<Objection> against(RegistrationRequest request) {
        return facts.apply(request)
                .map(told -> Objection.of(this, told.toArray(Serializable[]::new)).at(field));
    }

    private static Stream<List<Serializable>> when(boolean applies) {
        return applies ? Stream.of(List.of()) : Stream.empty();
    }

    private static Stream<String> agdrefs(RegistrationRequest request) {
        return request.members().stream().map(Newcomer::agdref).filter(Objects::nonNull);
    }

    private static Stream<List<Serializable>> known(RegistrationRequest request, KnownPerson.KnownAs standing) {
        return request.known().stream().filter(one -> one.standing() == standing)
                .filter(one -> request.members().stream().anyMatch(member -> member.is(one)))
                .map(one -> one.facility() == null
                        ? List.of(one.household())
                        : List.of(one.household(), one.facility()));
    }
}
