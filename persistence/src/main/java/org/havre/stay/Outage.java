package org.havre.stay;

import java.io.Serializable;
import org.havre.facility.UnavailabilityReason;
import org.havre.shared.Period;

/** Nights on which a bed cannot be slept in, and why. */
public record Outage(Period nights, UnavailabilityReason reason) implements Serializable {}
