package org.havre.comparison.service;

import java.time.Instant;
import java.time.YearMonth;
import org.havre.comparison.OfiiColumn;

/**
 * What somebody says of units that no cause explains.
 *
 * @param units as they were read; null where none were
 * @param drawn when OFII's file was drawn; null for when it came in
 */
public record NewJustification(long facility, YearMonth month, OfiiColumn column, Integer units, String comment,
        Instant drawn) {}
