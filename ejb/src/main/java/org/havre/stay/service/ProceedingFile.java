package org.havre.stay.service;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.havre.stay.Guests;
import org.havre.stay.ProceedingRow;

/** A household's way to the judge: where it is, what is open, what was; {@code guests} is null where nobody is present. */
public record ProceedingFile(String household, Guests guests, List<ProceedingRow> proceedings)
        implements
        Serializable {

    public ProceedingFile {
        proceedings = List.copyOf(proceedings);
    }

    public Optional<ProceedingRow> open() {
        return proceedings.stream().filter(row -> !row.state().isOver()).findFirst();
    }
}
