package org.havre.stay.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Set;
import org.havre.stay.ReturnRequest;

/** Formal notice to a household to leave by a day; {@code accepted} are the keys of the warnings that were read. */
public record NewNotice(long household, LocalDate notifiedOn, LocalDate leaveBy, boolean permit,
        ReturnRequest returning, Set<String> accepted) implements Serializable {}
