package org.havre.credit;

import java.io.Serializable;

/** An envelope as lists show it, with the name of its region. */
public record EnvelopeRow(long id, int year, RegionEnvelope envelope, String region) implements Serializable {}
