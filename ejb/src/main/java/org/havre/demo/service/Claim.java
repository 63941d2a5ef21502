package org.havre.demo.service;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.orientation.DecisionNature;
import org.havre.orientation.ExitReason;
import org.havre.resident.ClaimBody;
import org.havre.resident.OutcomeKind.Standing;
import org.havre.resident.OutcomeKind;
import org.havre.resident.Procedure;

/** How a household's claim goes, to its end: drawn whole, and known only up to the business date. */
final class Claim {

    /** How the claim is examined from a day on. */
    record Spell(LocalDate from, Procedure procedure) {}

    /** What OFPRA or CNDA says of it. */
    record Ruling(ClaimBody body, OutcomeKind kind, LocalDate decidedOn, LocalDate readOn, LocalDate notifiedOn) {}

    /** What OFII decides of the right to be housed. */
    record Word(DecisionNature nature, LocalDate decidedOn, LocalDate endOfCareOn, LocalDate grantedUntil,
            String ground) {
        LocalDate end() {
            if (grantedUntil != null) return grantedUntil;
            return endOfCareOn != null ? endOfCareOn : decidedOn;
        }
    }

    final List<Spell> spells = new ArrayList<>();
    final List<Ruling> rulings = new ArrayList<>();
    final List<Word> words = new ArrayList<>();
    LocalDate departure;
    ExitReason reason;

    void leave(LocalDate day, ExitReason why) {
        departure = day;
        reason = why;
    }

    boolean isRegistered() { return !spells.isEmpty(); }

    boolean isDublinOn(LocalDate day) {
        Procedure last = null;
        for (Spell spell : spells) {
            if (!spell.from().isAfter(day)) last = spell.procedure();
        }
        return last == Procedure.DUBLIN;
    }

    /** Where the claim stands for those who know of everything notified by then. */
    Standing standingOn(LocalDate day) {
        var standing = Standing.PENDING;
        for (Ruling ruling : rulings) {
            if (!ruling.notifiedOn().isAfter(day)) standing = ruling.kind().standing();
        }
        return standing;
    }

    /** The last authorised night by the decisions of that day or before; null where no decision sets an end. */
    LocalDate authorisedUntil(LocalDate day) {
        LocalDate until = null;
        for (Word word : words) {
            if (!word.decidedOn().isAfter(day) && (until == null || word.end().isAfter(until))) until = word.end();
        }
        return until;
    }

    boolean overstaysOn(LocalDate day) {
        var until = authorisedUntil(day);
        return until != null && day.isAfter(until);
    }
}
