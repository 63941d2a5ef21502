package org.havre.credit;

import java.io.Serializable;
import java.util.List;

/**
 * One thing that a check found; people may justify it.
 *
 * @param year nought where it is tied to none
 * @param acts the numbers of the acts that it is about; none where it is about the facility itself
 */
public record CreditFinding(CreditCheck check, long facility, int year, List<String> acts) implements Serializable {
    public CreditFinding {
        acts = List.copyOf(acts);
    }
}
