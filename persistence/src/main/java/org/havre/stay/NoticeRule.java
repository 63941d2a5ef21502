package org.havre.stay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.havre.shared.Objection;

/** Everything that can stand against recording that OFII was told; the name is also the key of the sentence. */
public enum NoticeRule {
    /** Nobody is told of an absence that is excused, over, or shorter than the text says. */
    NOTHING_TO_TELL,
    /** Once is enough (R27). */
    TOLD_BEFORE, IN_THE_FUTURE, BEFORE_THE_ABSENCE;

    /**
     * @param state where the absence is today
     * @param last  the last day on which the person was here
     */
    public static List<Objection> against(AbsenceState state, NoticeKind kind, LocalDate last, LocalDate day,
            LocalDate today) {
        if (isTold(state, kind)) return List.of(Objection.of(TOLD_BEFORE).at("day"));
        if (state.notice() != kind) return List.of(Objection.of(NOTHING_TO_TELL).at("day"));
        var objections = new ArrayList<Objection>();
        if (day.isAfter(today)) objections.add(Objection.of(IN_THE_FUTURE, today).at("day"));
        if (!day.isAfter(last)) objections.add(Objection.of(BEFORE_THE_ABSENCE, last).at("day"));
        return List.copyOf(objections);
    }

    private static boolean isTold(AbsenceState state, NoticeKind kind) {
        return switch (state) {
            case REPORTED, EXIT_TO_ASK -> kind == NoticeKind.ABSENCE;
            case EXIT_ASKED -> true;
            default -> false;
        };
    }
}
