package org.havre.credit;

import java.io.Serializable;
import org.havre.facility.FacilityKind;

/** So many places at the reference cost of a kind, as an act states them. */
public record Tranche(int places, FacilityKind costKind) implements Serializable {}
