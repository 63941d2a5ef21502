package org.havre.stay.service;

import java.time.LocalDate;
import java.util.Set;
import org.havre.orientation.ExitReason;
import org.havre.shared.service.Accepting;

/** A departure was on another day, for another reason or on another decision than was recorded. */
public record Correction(long stay, LocalDate day, ExitReason reason, Long decision, Set<String> accepted)
        implements Accepting {}
