package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.havre.resident.BirthDate;
import org.havre.resident.Spelt;

/**
 * A file that was put into another one.
 *
 * @param stays how many stays came with it
 * @param undoneOn when it was given back its own; null while the two are one
 * @param stands why it cannot be given back any more
 */
public record MergeRow(long id, long other, Spelt name, BirthDate born, LocalDate on, String author, long stays,
        LocalDate undoneOn, String undoneBy, List<MergeStands> stands) implements Serializable {

    public boolean isUndoable() { return undoneOn == null && stands.isEmpty(); }

    @Override public String toString() { return "merge " + id; }
}
