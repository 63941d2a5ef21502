package org.havre.stay.web;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;
import java.util.List;

/** What has just been done about absences and can be taken back on the page that follows, and nowhere else. */
record AbsenceUndo(boolean declared, List<Long> absences) implements Serializable {
    private static final String KEPT = "org.havre.stay.absence.undo";

    AbsenceUndo {
        absences = List.copyOf(absences);
    }

    /** Keeps for the next page how to take it back. */
    void offer() {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(KEPT, this);
    }

    /** Null where nothing was done a moment ago. */
    static AbsenceUndo offered() {
        return (AbsenceUndo) FacesContext.getCurrentInstance().getExternalContext().getFlash().get(KEPT);
    }
}
