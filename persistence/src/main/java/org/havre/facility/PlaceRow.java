package org.havre.facility;

import java.io.Serializable;
import org.havre.shared.Period;

/** A place as lists show it. */
public record PlaceRow(long id, long unit, String label, Period open, int version) implements Serializable {}
