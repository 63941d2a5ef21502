package org.havre.access;

import static java.util.EnumSet.of;
import static org.havre.access.Act.*;

import java.util.EnumSet;
import java.util.Set;

/** What an account may be, and what each may do within its scope: the only place that says so. */
public enum Role {
    SOCIAL(of(SEE_FACILITIES, SEE_OCCUPANCY, EXPORT_FIGURES, SEE_RESIDENTS, SEE_SENSITIVE,
            TRANSCRIBE_DECISIONS, RECORD_STAYS, RECORD_OUTCOMES,
            SEE_OVERSTAYS, DECLARE)), //
    DIRECTOR(of(SEE_FACILITIES, SEE_OCCUPANCY, EXPORT_FIGURES, SEE_RESIDENTS, SEE_SENSITIVE, TRANSCRIBE_DECISIONS,
            RECORD_STAYS, DESCRIBE_FACILITIES, RECORD_OUTCOMES, SEE_OVERSTAYS, RECORD_NOTICES, DECLARE, SEE_READERS,
            HOLD_FILES, COMPARE_FILES, CLOSE_MONTHS)), //
    HEAD_OFFICE(of(SEE_FACILITIES, SEE_OCCUPANCY, EXPORT_FIGURES, SEE_RESIDENTS, SEE_OVERSTAYS)), //
    OFII(of(SEE_FACILITIES, SEE_OCCUPANCY, EXPORT_FIGURES, SEE_RESIDENTS, SEE_SENSITIVE, REGISTER_DECISIONS,
            RECORD_OUTCOMES, SEE_OVERSTAYS, SEE_READERS, HOLD_FILES, COMPARE_FILES)), //
    PREFECTURE(of(SEE_FACILITIES, SEE_OCCUPANCY, EXPORT_FIGURES, SEE_OVERSTAYS, RECORD_NOTICES,
            OBJECT_TO_ORIENTATIONS)), //
    FINANCE(of(SEE_FACILITIES, SEE_OCCUPANCY, EXPORT_FIGURES)), //
    ADMIN(of(SEE_FACILITIES, SEE_OCCUPANCY, EXPORT_FIGURES, IMPORT_PARK, IMPORT_TAKEOVER, MANAGE_ACCOUNTS,
            MANAGE_RETENTION)), //
    AUDITOR(of(READ_TRAIL));

    private final EnumSet<Act> acts;

    Role(EnumSet<Act> acts) {
        this.acts = acts;
    }

    public boolean may(Act act) {
        return acts.contains(act);
    }

    public Set<Act> acts() {
        return Set.copyOf(acts);
    }
}
