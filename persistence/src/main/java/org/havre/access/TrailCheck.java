package org.havre.access;

import java.time.Instant;
import java.util.List;

/**
 * What a verification of the whole trail found.
 *
 * @param seal    number of the last seal, and {@code head} its digest: whoever notes them can find them again
 * @param lines   that are sealed and were looked at
 * @param tail    lines that are not sealed yet, the oldest of them written at {@code since}
 */
public record TrailCheck(List<TrailFinding> findings, long seal, String head, long lines, long tail, Instant since) {
    public TrailCheck { findings = List.copyOf(findings); }

    public boolean isSound() { return findings.isEmpty(); }
}
