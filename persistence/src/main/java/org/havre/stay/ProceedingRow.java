package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;

/** Where a proceeding stands, with the days of its steps; those to come are null. */
public record ProceedingRow(long id, ProceedingState state, NoticeAuthor givenBy, LocalDate notifiedOn,
        LocalDate leaveBy, boolean permit, ReturnRequest returning, int offersRefused, Overstay category,
        LocalDate appliedOn, LocalDate finalOn, boolean breach, LocalDate ruledOn, LocalDate executedOn,
        LocalDate closedOn) implements Serializable {}
