package org.havre.retention;

import java.util.function.BiPredicate;

import java.time.LocalDate;

/** Why a file is kept; the first that applies is told. */
public enum Kept {
    PRESENT((f, day) -> f.staying()), //
    AWAITED((f, day) -> f.awaited()), //
    WAITING((f, day) -> f.waiting()), //
    PROCEEDING((f, day) -> f.proceeding()), //
    DISPUTED((f, day) -> f.disputed()), //
    REOPENED((f, day) -> f.reopened()), //
    HELD((f, day) -> f.heldUntil() != null && day.isBefore(f.heldUntil())), //
    APPEAL((f, day) -> f.appealUntil() != null && !day.isAfter(f.appealUntil())), //
    /** Its time is not over. */
    TIME((f, day) -> f.over() == null || day.isBefore(f.over()));

    private final BiPredicate<FileFacts, LocalDate> applies;

    Kept(BiPredicate<FileFacts, LocalDate> applies) { this.applies = applies; }

    boolean appliesTo(FileFacts file, LocalDate day) { return applies.test(file, day); }
}
