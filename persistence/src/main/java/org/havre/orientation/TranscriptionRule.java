package org.havre.orientation;

/** What stands against a transcription beside what stands against the decision; the name is also the message key. */
public enum TranscriptionRule {
    /** What nobody can compare nobody can confirm. */
    PAPER_MISSING,
    /** OFII registers its own decisions itself: there is nothing to confirm. */
    NOT_TRANSCRIBED
}
