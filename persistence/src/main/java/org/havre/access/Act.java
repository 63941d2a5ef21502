package org.havre.access;

/** Everything that somebody may be allowed to do. SEE_SENSITIVE: what people need, how they are reached, what is noted. */
public enum Act {
    SEE_FACILITIES, DESCRIBE_FACILITIES, IMPORT_PARK, //
    SEE_OCCUPANCY, EXPORT_FIGURES, //
    SEE_RESIDENTS, SEE_SENSITIVE, REGISTER_DECISIONS, TRANSCRIBE_DECISIONS, RECORD_STAYS, //
    RECORD_OUTCOMES, SEE_OVERSTAYS, RECORD_NOTICES, OBJECT_TO_ORIENTATIONS, DECLARE
}
