package org.havre.quality;

import java.io.Serializable;
import java.util.Locale;

/**
 * Which contradictions are listed.
 *
 * @param check    null for all
 * @param facility a code; null for all, as what is no code
 */
public record FindingFilter(QualityCheck check, String facility) implements Serializable {
    public FindingFilter {
        facility = facility == null || !facility.strip().matches("[A-Za-z]\\d{4}")
                ? null
                : facility.strip().toUpperCase(Locale.ROOT);
    }

    public boolean admits(Finding finding) {
        return isIn(finding) && (check == null || finding.check() == check);
    }

    /** Whether it is of the facility that is asked for, whatever the check. */
    public boolean isIn(Finding finding) {
        return facility == null || facility.equals(finding.code());
    }
}
