package org.havre.statement;

import java.time.Instant;

/** A facility with closed months that this transaction recorded something about, at an instant. */
public record NotedFacility(TouchedMonths closed, Instant at) {}
