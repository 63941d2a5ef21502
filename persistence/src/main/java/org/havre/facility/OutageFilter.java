package org.havre.facility;

import java.io.Serializable;

/**
 * Which nights out of service are listed.
 *
 * @param reason null for all
 * @param ended  whether those that are over are listed too
 */
public record OutageFilter(UnavailabilityReason reason, boolean ended) implements Serializable {}
