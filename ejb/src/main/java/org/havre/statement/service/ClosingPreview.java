package org.havre.statement.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havre.facility.FacilityKind;
import org.havre.occupancy.Figures;
import org.havre.shared.Objection;
import org.havre.statement.PriorPeriodCorrection;
import org.havre.statement.StatementBook;

/**
 * What a statement would tell if the month were closed now.
 *
 * @param kind       of the facility on the last night
 * @param objections everything that stands against closing it
 * @param people     names by the number of the stay, for readers who may see them
 */
public record ClosingPreview(StatementBook book, YearMonth month, Figures figures, Optional<FacilityKind> kind,
        List<PriorPeriodCorrection> corrections, List<Objection> objections, Map<Long, String> people) {

    public ClosingPreview {
        corrections = List.copyOf(corrections);
        objections = List.copyOf(objections);
        people = Map.copyOf(people);
    }

    public LocalDate due() { return book.due(); }
}
