package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;

/** A certificate of service as lists show it; nights are null where not all of its months were closed. */
public record Certified(LocalDate from, LocalDate until, long placeDays, Long nights, LocalDate certifiedOn)
        implements
        Serializable {}
