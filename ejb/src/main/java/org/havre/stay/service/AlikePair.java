package org.havre.stay.service;

import java.io.Serializable;
import org.havre.resident.ToldApart;
import org.havre.stay.KnownPerson;

/**
 * Two files that may be of one person.
 *
 * @param apart who told them apart; null where nobody has
 */
public record AlikePair(KnownPerson one, KnownPerson other, ToldApart apart) implements Serializable {
    @Override public String toString() { return one + " and " + other; }
}
