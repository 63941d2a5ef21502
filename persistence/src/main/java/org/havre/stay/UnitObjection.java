package org.havre.stay;

import static org.havre.facility.UnitPublic.FAMILY;
import static org.havre.facility.UnitPublic.MEN;
import static org.havre.facility.UnitPublic.WOMEN;
import static org.havre.stay.Weight.FORBIDS;
import static org.havre.stay.Weight.WARNS;

import java.io.Serializable;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.havre.facility.UnitPublic;
import org.havre.resident.Sex;
import org.havre.shared.Objection;

/**
 * Everything that can stand against people moving into a unit; the name is also the key of the sentence. A boy goes with
 * his mother into a unit for women; no girl goes into a unit for men.
 */
public enum UnitObjection implements Weighed {
    NO_OPEN_PLACE(FORBIDS, m -> m.lodging().openBedsOn(m.day()) == 0), //
    TOO_FEW_PLACES(WARNS, m -> m.lodging().openBedsOn(m.day()) > 0 && m.freeBeds() < m.guests().size(),
            m -> List.of(m.freeBeds(), m.guests().size())), //
    NOT_STEP_FREE(WARNS, m -> !m.lodging().traits().stepFree() && any(m, Guest::needsStepFree)), //
    NOT_GROUND_FLOOR(WARNS, m -> !m.lodging().traits().onGroundFloor() && !m.lodging().traits().lift()
            && any(m, Guest::needsGroundFloor), m -> List.of(m.lodging().traits().floor())), //
    MEN_ONLY(FORBIDS, m -> takes(m, MEN) && any(m, guest -> guest.sex() == Sex.F)), //
    WOMEN_ONLY(FORBIDS, m -> takes(m, WOMEN) && any(m, guest -> guest.isManOn(m.day()))), //
    FAMILIES_ONLY(FORBIDS, m -> takes(m, FAMILY) && any(m, guest -> !guest.isOfAFamily())), //
    NOT_SHARED(FORBIDS, m -> !m.lodging().traits().shared()
            && m.everybody().mapToLong(Guest::household).distinct().count() > 1), //
    MINORS_ALONE(FORBIDS, MoveIn::leavesMinorsAlone);

    private final Weight weight;
    private final Predicate<MoveIn> applies;
    private final Function<MoveIn, List<Serializable>> facts;

    UnitObjection(Weight weight, Predicate<MoveIn> applies) {
        this(weight, applies, request -> List.of());
    }

    /** @param facts what the sentence tells of, beside the unit's name */
    UnitObjection(Weight weight, Predicate<MoveIn> applies, Function<MoveIn, List<Serializable>> facts) {
        this.weight = weight;
        this.applies = applies;
        this.facts = facts;
    }

    @Override public Weight weight() { return weight; }

    public boolean appliesTo(MoveIn request) { return applies.test(request); }

    Objection against(MoveIn request) {
        return Objection.of(this, Stream.concat(Stream.of(request.lodging().name()), facts.apply(request).stream())
                .toArray(Serializable[]::new));
    }

    private static boolean takes(MoveIn request, UnitPublic only) {
        return request.lodging().traits().taking() == only;
    }

    private static boolean any(MoveIn request, Predicate<Guest> what) {
        return request.guests().stream().anyMatch(what);
    }
}
