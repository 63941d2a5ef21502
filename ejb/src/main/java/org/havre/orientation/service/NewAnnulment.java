package org.havre.orientation.service;

import java.io.Serializable;
import java.time.LocalDate;

/** A decision that counts as never taken from now on; {@code decision} is its number in Havre. */
public record NewAnnulment(String number, long decision, LocalDate decidedOn, LocalDate notifiedOn, String because)
        implements
        Serializable {}
