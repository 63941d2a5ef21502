package org.havre.shared.service;

/** Kinds of work that wait for somebody; the view {@code all_work} says what is due of each, and for which roles. */
public enum Work {
    ARRIVAL, NO_SHOW, EXIT, NOT_ARRIVED, CONFIRM_PLACE, NO_ANSWER, CONTESTED, TRANSCRIBED, SHELTERED, //
    ABSENCE_TO_REPORT, EXIT_TO_ASK, ABSENCE_REPORTED, BIRTH_TO_REPORT, TRANSFER_ASKED, TRANSFER_LEAVES, //
    EXIT_OVERDUE, REVIEW_END_OF_CARE, TRANSCRIPTION_CONTESTED, TO_DECLARE, TO_SEND, REGION_ASKED, FILE_GOES,
    CLOSE_MONTH, //
    ACT_ENDS
}
