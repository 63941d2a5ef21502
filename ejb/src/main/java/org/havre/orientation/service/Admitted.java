package org.havre.orientation.service;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * An admission that was registered: the places it keeps, and until which day.
 *
 * @param arrivedOn since when the household has been there, sheltered until this decision came; null where it has yet to
 *        come
 */
public record Admitted(long orientation, String household, int people, LocalDate lastDay, LocalDate arrivedOn)
        implements Serializable {}
