package org.havre.statement;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.havre.occupancy.Window;

/**
 * What somebody recorded at one instant: all of a household's departures, a move, a birth.
 *
 * @param author null where nobody signed in recorded it
 */
public record RecordedAct(Instant at, Author author, List<ChangedFact> facts) implements Serializable {

    public RecordedAct {
        facts = List.copyOf(facts);
    }

    public boolean bearsOn(Window window) { return facts.stream().anyMatch(fact -> fact.bearsOn(window)); }

    public List<ChangedFact> bearingOn(Window window) {
        return facts.stream().filter(fact -> fact.bearsOn(window)).toList();
    }
}
