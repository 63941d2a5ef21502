package org.havre.credit;

import java.io.Serializable;

/** What of a region's credits of a programme is used in a year: AE by commitments that begin in it, CP by what was paid for it. */
public record UsedCredits(Programme programme, String regionCode, Euros committed, Euros paid)
        implements
        Serializable {}
