package org.havre.facility;

import java.io.Serializable;

/** A unit as lists show it. */
public record UnitRow(long id, long site, String name, UnitTraits traits, int version) implements Serializable {}
