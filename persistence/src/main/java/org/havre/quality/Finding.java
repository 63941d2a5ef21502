package org.havre.quality;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One contradiction in the records of a facility.
 *
 * @param unit      null where it is about no unit
 * @param person    null, as who and household, where it is about no person or the reader may see none
 * @param number    how many people, places or members it is about
 * @param since     a day that says why; null where none does
 * @param detail    which of several causes of the check; null where there is one
 */
public record Finding(QualityCheck check, long facility, String code, String name, String department, String unit,
        Long person, String who, String household, long number, LocalDate since, String detail)
        implements
        Serializable {

    /** The key of its sentence. */
    public String key() {
        return "quality." + check + (detail == null ? "" : "." + detail);
    }

    /** The same, of nobody. */
    Finding withoutNames() {
        return new Finding(check, facility, code, name, department, unit, null, null, null, number, null, detail);
    }

    Finding plus(Finding alike) {
        return new Finding(check, facility, code, name, department, unit, null, null, null, number + alike.number, null,
                detail);
    }

    @Override public String toString() { return check + " in facility " + facility; }
}
