package org.havre.orientation.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.resident.ClaimBody;
import org.havre.resident.OutcomeKind;

/** What OFPRA or CNDA said of a person's claim; days that are not known are null. */
public record NewOutcome(long person, ClaimBody body, OutcomeKind outcome, LocalDate decidedOn, LocalDate readOn,
        LocalDate notifiedOn, LocalDate appealEndsOn) implements Serializable {}
