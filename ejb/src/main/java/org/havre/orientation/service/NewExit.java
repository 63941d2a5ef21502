package org.havre.orientation.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.orientation.ExitReason;

/** OFII's decision that a household, or the named member, is to leave; {@code endOfCare} is the last day of the right (R.552-13). */
public record NewExit(String number, long household, Long person, LocalDate decidedOn, LocalDate notifiedOn,
        LocalDate endOfCare,
        ExitReason reason) implements Serializable {}
