package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;

/** A household, or the part of it that is present, whose right to be here ends: carried out by the facility (R.552-14). */
public record LeavingRow(long person, String household, int people, String facility, LocalDate careEnds)
        implements Serializable {}
