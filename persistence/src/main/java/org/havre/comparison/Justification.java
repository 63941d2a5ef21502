package org.havre.comparison;

import java.io.Serializable;
import java.time.Instant;

/**
 * What a person says of the units that no cause explains; it stays when the month comes in again.
 *
 * @param units how many they were when it was said
 */
public record Justification(OfiiColumn column, int units, String comment, String author, Instant at)
        implements
        Serializable {}
