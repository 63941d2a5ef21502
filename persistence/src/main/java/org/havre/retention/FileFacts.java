package org.havre.retention;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * What decides about a person's file, without a name.
 *
 * @param facility     where the person stayed last, or was last sent; null where the caller does not see it
 * @param goneOn       the last exit; null where there was no stay
 * @param unarrivedOn  the end of the last way that was not taken up; null where there was none
 * @param decidedOn    the last outcome of the claim that is known; null where none is
 * @param appealUntil  the last day to appeal that is known
 * @param heldUntil    the end of a hold that stands
 * @param staying      whether a stay is open
 * @param awaited      whether a facility or a region awaits the person
 * @param waiting      whether the person was never sent anywhere, and waits
 * @param proceeding   whether an eviction proceeding is open
 * @param disputed     whether a transcription is contested, or a request to OFII unanswered
 * @param reopened     whether the last outcome reopened the claim
 * @param fileMonths   how long files are kept, by the rule of the day
 * @param wayMonths    how long ways never taken up are kept
 */
public record FileFacts(long person, long household, String facility, LocalDate goneOn, LocalDate unarrivedOn,
        LocalDate decidedOn, LocalDate appealUntil, LocalDate heldUntil, boolean staying, boolean awaited,
        boolean waiting, boolean proceeding, boolean disputed, boolean reopened, int fileMonths, int wayMonths)
        implements Serializable {

    /**
     * The first day on which time alone no longer keeps the file: so many months after the later of final decision and
     * exit. Where Havre knows no decision, somebody left before it: the exit is the only event that it knows of, or
     * nothing would ever be erased. Null where nothing has ended yet.
     */
    public LocalDate over() {
        if (goneOn == null) return unarrivedOn == null ? null : unarrivedOn.plusMonths(wayMonths);
        return (decidedOn != null && decidedOn.isAfter(goneOn) ? decidedOn : goneOn).plusMonths(fileMonths);
    }

    /** By which rule the file goes. */
    public Subject subject() {
        return goneOn == null ? Subject.ORIENTATION : Subject.FILE;
    }
}
