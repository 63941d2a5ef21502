package org.havre.stay;

import java.util.List;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;

/** The answer to a request for beds: all of them, or every reason why not. */
public sealed interface Placement {

    /** The beds asked for, and what was set aside to grant them. */
    record Granted(List<BedWish> beds, List<Objection> setAside) implements Placement {}

    record Refused(List<Objection> objections) implements Placement {}

    /** @throws Refusal with every reason, where it was refused */
    default Granted orRefuse() {
        if (this instanceof Refused refused) throw new Refusal(refused.objections());
        return (Granted) this;
    }
}
