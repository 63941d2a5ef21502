package org.havre.takeover.imports;

import java.time.LocalDate;
import java.util.List;
import org.havre.facility.DnaCode;
import org.havre.orientation.ExitReason;
import org.havre.shared.Period;
import org.havre.stay.EntryKind;
import org.havre.takeover.imports.TakeoverRow.Stay;

/** One person's stay in a facility, told in one row for each bed: from the first row's entry to the last one's exit. */
record Sojourn(List<Stay> rows) {

    Sojourn {
        rows = List.copyOf(rows);
    }

    Stay first() {
        return rows.get(0);
    }

    Stay last() {
        return rows.get(rows.size() - 1);
    }

    String person() {
        return first().person();
    }

    DnaCode code() {
        return first().code();
    }

    LocalDate in() {
        return first().in();
    }

    /** Null while the person is there. */
    LocalDate out() {
        return last().out();
    }

    EntryKind entry() {
        return first().entry();
    }

    Period nights() {
        return new Period(in(), out());
    }

    boolean isOneDay() {
        return in().equals(out());
    }

    /** The decision on which the stay was closed; null while it is open. */
    String exitDecision() {
        return out() == null ? null : last().exitDecision();
    }

    /**
     * Why somebody left: what the file says, else what follows from the decision on which they did; null while they stay.
     */
    ExitReason reason(DecisionsCheck decisions) {
        if (out() == null) {
            return null;
        }
        if (last().reason() != null) {
            return last().reason();
        }
        var nature = decisions.nature(last().exitDecision());
        if (nature == null) {
            return ExitReason.AUTRE;
        }
        return switch (nature) {
            case TRANSFER, ADMISSION -> ExitReason.TRANSFERT_INTERNE_DNA;
            case WITHDRAWAL -> ExitReason.RETRAIT_CMA;
            case REFUSAL -> ExitReason.REFUS_CMA;
            default -> decisions.decision(last().exitDecision()).map(TakeoverRow.Decision::reason)
                    .orElse(ExitReason.AUTRE);
        };
    }
}
