package org.havre.facility;

import java.io.Serializable;
import java.time.YearMonth;

/** What OFII's file said of a facility at the end of a month; null where its cell was empty, which is not 0. */
public record DeclaredRow(YearMonth month, Integer capacity, Integer travaux, Integer remiseEnEtat,
        Integer desinsectisation, Integer sousOccupation, Integer unavailable, Integer occupied,
        Integer overstayProtected, Integer overstayRejected) implements Serializable {}
