package org.havre.stay;

/** How an event stands with whoever is to be told of it. */
public enum DeclarationState {
    TO_DECLARE,
    /** Put right since it was told: it is told anew. */
    CORRECTED,
    /** It was told, and never was: this is told too. */
    CANCELLED, DECLARED;

    /**
     * @param now  as it is known; {@code told} as it was told, null where it was not
     * @param owed whether anything is still to be told
     */
    static DeclarationState of(DeclarationKind kind, DeclaredFacts now, DeclaredFacts told, boolean owed) {
        if (!owed) return DECLARED;
        if (now.isVoid()) return CANCELLED;
        return told == null || kind.isEachTimeAnother() ? TO_DECLARE : CORRECTED;
    }

    public boolean isOwed() { return this != DECLARED; }
}
