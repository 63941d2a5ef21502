package org.havre.stay.service;

import java.io.Serializable;
import java.time.LocalDate;

/** The judge is asked; {@code finalOn} is null where nobody was rejected, or not finally. */
public record NewApplication(long proceeding, LocalDate appliedOn, LocalDate finalOn, boolean breach)
        implements
        Serializable {}
