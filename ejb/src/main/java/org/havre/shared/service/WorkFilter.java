package org.havre.shared.service;

import java.util.List;

/** Which of the work that waits somebody looks for; what is null does not matter. */
public record WorkFilter(Work kind, Whose whose) {

    /** Whether work waits for the reader or for the facility. */
    public enum Whose { MINE, FACILITIES }

    public List<FacilityWork> of(List<FacilityWork> rows) { return rows.stream().filter(this::admits).toList(); }

    private boolean admits(FacilityWork row) {
        return (kind == null || row.work() == kind)
                && (whose == null || row.ofFacility() == (whose == Whose.FACILITIES));
    }

    /** Whether work that waits for the reader is looked for at all. */
    public boolean asksForMine() {
        return whose != Whose.FACILITIES;
    }
}
