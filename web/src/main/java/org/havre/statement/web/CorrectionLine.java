package org.havre.statement.web;

import java.io.Serializable;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * A difference of a closed month in words.
 *
 * @param nights  slept more or less, with the sign
 * @param figures the other figures that differ, with their signs; empty where none does
 * @param causes  what was recorded, a sentence each
 * @param author  null where nobody signed in recorded it
 */
public record CorrectionLine(YearMonth month, String nights, String figures, List<String> causes, Instant recordedAt,
        String author, boolean explained) implements Serializable {}
