package org.havre.statement;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Work of a facility that was due within the month, and is not done.
 *
 * @param kind   the constant of the kind of work
 * @param oldest since when
 */
public record OpenPoint(String kind, long number, LocalDate oldest) implements Serializable {}
