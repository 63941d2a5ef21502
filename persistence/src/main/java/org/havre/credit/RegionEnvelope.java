package org.havre.credit;

import java.io.Serializable;

/** Money of a region for a year; AE and CP stand apart. */
public record RegionEnvelope(Programme programme, String regionCode, EnvelopeLevel level, String name, Euros ae,
        Euros cp) implements Serializable {}
