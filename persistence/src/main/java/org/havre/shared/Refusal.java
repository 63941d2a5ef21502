package org.havre.shared;

import jakarta.ejb.ApplicationException;
import java.util.Collection;
import java.util.List;

/** What the rules of the trade do not allow, with every reason at once; nothing of the attempt is kept. */
@ApplicationException(rollback = true)
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final List<Objection> objections;

    public Refusal(Collection<Objection> objections) {
        super(objections.stream().map(Objection::key).toList().toString());
        this.objections = List.copyOf(objections);
    }

    public Refusal(Objection objection) {
        this(List.of(objection));
    }

    /** Refuses if there is anything to object. */
    public static void unlessEmpty(Collection<Objection> objections) {
        if (!objections.isEmpty()) {
            throw new Refusal(objections);
        }
    }

    public List<Objection> objections() {
        return objections;
    }
}
