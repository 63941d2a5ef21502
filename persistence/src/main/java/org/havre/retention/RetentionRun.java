package org.havre.retention;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One run of the erasure, in counts.
 *
 * @param ended  null where it runs, or was broken off
 * @param byHand whether an administrator had it run
 * @param kept   files whose time is over and that something else keeps
 */
public record RetentionRun(LocalDate day, Instant started, Instant ended, boolean byHand, int files, int orientations,
        int answers, int kept) implements Serializable {}
