package org.havre.stay;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One change of a household as its history tells it.
 *
 * @param toldOn when OFII was told of it, null while it was not
 * @param undoneOn when it was undone, by {@code undoneBy} and {@code undoneBecause}; null where it stands
 */
public record ChangeRow(long id, ChangeKind kind, LocalDate day, String familyName, String givenNames, String because,
        String author, Instant recordedAt, LocalDate toldOn, LocalDate undoneOn, String undoneBy, String undoneBecause)
        implements Serializable {

    public boolean isOwed() { return kind == ChangeKind.BIRTH && toldOn == null; }

    /** Whether it may be undone, as far as its row tells. */
    public boolean isUndoable() {
        return kind != ChangeKind.BIRTH && undoneOn == null;
    }

    @Override public String toString() { return "change " + id; }
}
