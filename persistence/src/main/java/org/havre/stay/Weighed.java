package org.havre.stay;

import java.util.Arrays;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/** A rule that says whether it may be set aside by somebody who has read it; the name of its constant is its key. */
public interface Weighed {
    Weight weight();

    /** Whether the rule behind an objection only warns. */
    static boolean mayBeSetAside(Objection objection) {
        return Stream
                .of(UnitObjection.values(), PlaceObjection.values(), ArrivalRule.values(), CorrectionRule.values(),
                        RegistrationRule.values())
                .flatMap(Arrays::stream)
                .filter(rule -> ((Weighed) rule).weight() == Weight.WARNS)
                .anyMatch(rule -> Objection.of((Enum<?>) rule).key().equals(objection.key()));
    }
}
