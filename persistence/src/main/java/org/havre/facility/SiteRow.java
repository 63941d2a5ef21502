package org.havre.facility;

import java.io.Serializable;

/** An address of a facility as lists show it. */
public record SiteRow(long id, String name, BuildingPattern pattern, String address, String postalCode, String commune,
        int version) implements Serializable {}
