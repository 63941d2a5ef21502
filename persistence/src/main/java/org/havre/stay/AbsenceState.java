package org.havre.stay;

/** Where an absence is: coming or over, excused or counted, and what OFII is owed or has been told. */
public enum AbsenceState {
    PLANNED, EXCUSED, COUNTED, TO_REPORT, REPORTED, EXIT_TO_ASK, EXIT_ASKED, OVER;

    /** Whether OFII is owed a word. */
    public boolean isOwed() { return this == TO_REPORT || this == EXIT_TO_ASK; }

    /** What OFII is to be told; null where nothing is owed. */
    public NoticeKind notice() {
        return switch (this) {
            case TO_REPORT -> NoticeKind.ABSENCE;
            case EXIT_TO_ASK -> NoticeKind.EXIT;
            default -> null;
        };
    }
}
