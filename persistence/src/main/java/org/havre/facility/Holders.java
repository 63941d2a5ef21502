package org.havre.facility;

import java.util.List;
import org.havre.shared.Period;

/** Who holds beds in a facility. Facilities know beds, stays know people: this is what stays tell of them. */
public interface Holders {

    /** Everybody present or awaited on a night of the period, within the caller's scope. */
    List<Holder> of(long facility, Period nights);

    /** Whether anybody ever slept in this unit or had a bed kept there, even in what was cancelled since. */
    boolean everIn(long unit);
}
