package org.havre.resident;

/** What OFPRA or CNDA may say of a claim, and what it makes of the person. */
public enum OutcomeKind {
    REFUGEE(Standing.PROTECTED), SUBSIDIARY(Standing.PROTECTED), STATELESS(Standing.PROTECTED), //
    REJECTED(Standing.REJECTED), INADMISSIBLE(Standing.REJECTED), EXCLUDED(Standing.REJECTED), //
    CLOSED(Standing.REJECTED), WITHDRAWN(Standing.REJECTED), REJECTED_BY_ORDER(Standing.REJECTED), //
    DECEASED(Standing.PENDING), ANNULLED(Standing.PENDING);

    /** Where the claim stands after an outcome. */
    public enum Standing {
        PENDING, PROTECTED, REJECTED
    }

    private final Standing standing;

    OutcomeKind(Standing standing) {
        this.standing = standing;
    }

    public Standing standing() {
        return standing;
    }
}
