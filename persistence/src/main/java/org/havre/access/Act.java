package org.havre.access;

/** Everything that somebody may be allowed to do. SEE_SENSITIVE: what people need, how they are reached, what is noted;
 * with it, the extract for the person. HOLD_FILES: keep a file beyond its time for a dispute.
 * COMPARE_FILES: look at two files that may be of one person, tell them apart or put them together.
 * MOVE_DUBLIN: who of the Dublin procedure must move before a facility becomes a CADA.
 * COMPARE_MONTHS: OFII's month beside Havre's own. SEE_CREDITS: what was granted, due, paid and delivered.
 * SEE_DATED_VALUES, SET_DATED_VALUES: what a place costs a day and when documents are due, for the whole nation. */
public enum Act {
    SEE_FACILITIES, DESCRIBE_FACILITIES, IMPORT_PARK, IMPORT_TAKEOVER, //
    SEE_OCCUPANCY, EXPORT_FIGURES, CLOSE_MONTHS, COMPARE_MONTHS, JUSTIFY_DIFFERENCES, //
    SEE_RESIDENTS, SEE_SENSITIVE, REGISTER_DECISIONS, TRANSCRIBE_DECISIONS, RECORD_STAYS, //
    RECORD_OUTCOMES, SEE_OVERSTAYS, RECORD_NOTICES, OBJECT_TO_ORIENTATIONS, DECLARE, //
    MANAGE_ACCOUNTS, SEE_READERS, READ_TRAIL, //
    MANAGE_RETENTION, HOLD_FILES, COMPARE_FILES, //
    SEE_CREDITS, MANAGE_CREDITS, IMPORT_PAYMENTS, SEE_DATED_VALUES, SET_DATED_VALUES, //
    MOVE_DUBLIN
}
