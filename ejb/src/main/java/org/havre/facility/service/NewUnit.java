package org.havre.facility.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.facility.UnitTraits;

/** A unit that opens with all its places on one day. */
public record NewUnit(long facility, long site, String name, UnitTraits traits, LocalDate opening)
        implements
        Serializable {}
