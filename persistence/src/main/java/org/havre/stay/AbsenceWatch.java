package org.havre.stay;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;

/** Whether somebody has been away for too long, on a day; it proposes what to tell OFII and closes nothing (R29). */
public record AbsenceWatch(AbsenceLimits limits, LocalDate today) implements Serializable {

    /** Away for more than a week without a valid reason, and nobody of the household is seen (R27). */
    public boolean alerts(Whereabouts one, Collection<Whereabouts> others) {
        return isBeyond(one, limits.days()) && !isSpokenFor(others);
    }

    /** Away for so long that an exit may be asked of OFII. */
    public boolean proposesExit(Whereabouts one, Collection<Whereabouts> others) {
        return isBeyond(one, limits.daysToExit()) && !isSpokenFor(others);
    }

    /** @param told the last day on which OFII was told of an absence, and on which it was asked for an exit */
    public AbsenceState state(Whereabouts one, Collection<Whereabouts> others, Told told) {
        if (!one.isAbsent(today)) return isComing(one) ? AbsenceState.PLANNED : AbsenceState.OVER;
        var last = one.lastPresence(today);
        if (!alerts(one, others))
            return told.knows(last)
                    ? AbsenceState.REPORTED
                    : one.isExcused(today) ? AbsenceState.EXCUSED : AbsenceState.COUNTED;
        if (!told.knows(last)) return AbsenceState.TO_REPORT;
        if (told.isAsked(last)) return AbsenceState.EXIT_ASKED;
        return proposesExit(one, others) ? AbsenceState.EXIT_TO_ASK : AbsenceState.REPORTED;
    }

    private boolean isComing(Whereabouts one) {
        return one.absences().stream().anyMatch(away -> away.nights().start().isAfter(today));
    }

    private boolean isBeyond(Whereabouts one, int days) { return one.daysAbsent(today) > days; }

    /** Whether the setting lets a member speak who is neither away for too long nor excused. */
    private boolean isSpokenFor(Collection<Whereabouts> others) {
        return limits.oneSeenIsEnough() && others.stream()
                .anyMatch(other -> !other.isExcused(today) && !isBeyond(other, limits.days()));
    }

    /** When OFII was told last, and asked for an exit last; null where it never was. */
    public record Told(LocalDate reportedOn, LocalDate askedOn) implements Serializable {
        public static final Told NOTHING = new Told(null, null);

        boolean knows(LocalDate lastPresence) { return isSince(reportedOn, lastPresence) || isAsked(lastPresence); }

        boolean isAsked(LocalDate lastPresence) { return isSince(askedOn, lastPresence); }

        private static boolean isSince(LocalDate day, LocalDate last) { return day != null && day.isAfter(last); }
    }
}
