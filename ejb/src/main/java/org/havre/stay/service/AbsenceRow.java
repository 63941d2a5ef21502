package org.havre.stay.service;

import java.io.Serializable;
import java.time.LocalDate;
import org.havre.stay.AbsenceState;
import org.havre.stay.Absent;
import org.havre.stay.Away;

/**
 * One absence as a list tells it.
 *
 * @param spell what was declared; null where only the presence sheet misses the person
 * @param since the last day on which the person was here, or the first night away of what is to come or over
 * @param days  how many days count by today
 * @param due   the day on which OFII was or is to be told; null where nothing is owed yet
 */
public record AbsenceRow(Absent who, Absent.Spell spell, AbsenceState state, LocalDate since, long days, LocalDate due,
        LocalDate exitToAsk) implements Serializable {

    public Away away() { return spell == null ? null : spell.away(); }

    /** Whether a sheet has seen the person after leaving, so that a return is to be recorded. */
    public boolean isSeenAgain() {
        return spell != null && state != AbsenceState.OVER && who.where().lastSeen() != null
                && who.where().lastSeen().isAfter(spell.away().nights().start());
    }

    @Override public String toString() { return "absence of " + who.person(); }
}
