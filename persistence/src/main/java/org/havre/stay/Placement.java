package org.havre.stay;

import java.util.List;
import java.util.stream.Stream;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;

/** The answer to a request for beds: all of them, or every reason why not. */
public sealed interface Placement {

    /** The beds asked for, and what was set aside to grant them. */
    record Granted(List<BedWish> beds, List<Objection> setAside) implements Placement {}

    record Refused(List<Objection> objections) implements Placement {}

    /** Everything that stands against it, or stood until it was set aside. */
    default List<Objection> objections() {
        return this instanceof Granted granted ? granted.setAside() : ((Refused) this).objections();
    }

    /** The same where nothing else stands against it; otherwise a refusal with all of it. */
    default Placement besides(List<Objection> others) {
        if (others.isEmpty()) return this;
        var still = this instanceof Refused refused ? refused.objections() : List.<Objection>of();
        return new Refused(Stream.concat(others.stream(), still.stream()).toList());
    }

    /** @throws Refusal with every reason, where it was refused */
    default Granted orRefuse() {
        if (this instanceof Refused refused) throw new Refusal(refused.objections());
        return (Granted) this;
    }
}
