package org.havre.orientation.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.orientation.DecisionNature;

/** A stay after the end of care that OFII grants or extends; {@code until} is its last day (R.552-13). */
public record NewStay(String number, DecisionNature nature, long household, Long person, LocalDate requestedOn,
        LocalDate decidedOn, LocalDate notifiedOn, LocalDate until) implements Serializable {}
