package org.havre.stay.service;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Objection;

/**
 * Beds that are kept.
 *
 * @param until    the last night for which they are
 * @param setAside the warnings that were read
 */
public record Reserved(long orientation, int beds, LocalDate from, LocalDate until, List<Objection> setAside) {}
