package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;

/** How a facility stands with what OFII is to be told: {@code oldest} is the earliest day by which something was or is due, null where nothing is. */
public record DeclarationCount(String facility, String facilityName, long owed, long late, long corrected,
        LocalDate oldest, long told) implements Serializable {}
