package org.havre.stay;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/** One change of a household as its history tells it; {@code toldOn} is when OFII was told of it, null while it was not. */
public record ChangeRow(long id, ChangeKind kind, LocalDate day, String familyName, String givenNames, String because,
        String author, Instant recordedAt, LocalDate toldOn) implements Serializable {

    public boolean isOwed() { return kind == ChangeKind.BIRTH && toldOn == null; }

    @Override public String toString() { return "change " + id; }
}
