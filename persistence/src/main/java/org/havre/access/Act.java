package org.havre.access;

/** Everything that somebody may be allowed to do. */
public enum Act {
    SEE_FACILITIES, DESCRIBE_FACILITIES, IMPORT_PARK, //
    SEE_OCCUPANCY, EXPORT_FIGURES, //
    SEE_RESIDENTS, REGISTER_DECISIONS, TRANSCRIBE_DECISIONS, RECORD_STAYS
}
