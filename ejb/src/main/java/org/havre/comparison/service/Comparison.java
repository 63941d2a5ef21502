package org.havre.comparison.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.havre.comparison.ComparedCentre;

/**
 * A month of OFII's file beside Havre's own.
 *
 * @param month null where no month has come in
 * @param drawn the instant by which OFII's file was drawn; null where the month has not come in
 */
public record Comparison(YearMonth month, Instant drawn, List<ComparedCentre> centres) implements Serializable {
    public Comparison {
        centres = List.copyOf(centres);
    }
}
