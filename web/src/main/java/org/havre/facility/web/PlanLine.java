package org.havre.facility.web;

import java.io.Serializable;
import java.util.List;

/**
 * A line of the plan: a place, or somebody without one, and the bars along its nights.
 *
 * @param label what its head says
 */
public record PlanLine(String label, List<Bar> bars) implements Serializable {

    /**
     * Nights that are alike, as they are drawn. Null leaves out.
     *
     * @param nights     how many of them, which is how wide
     * @param look       its classes
     * @param href       where it leads
     * @param told       the whole of it, for who listens and for who points at it
     * @param state      the shape and tone of its state
     * @param familyName of who is there
     * @param says       what stands on it where no name does
     */
    public record Bar(int nights, String look, String href, String told, String state, String familyName,
            String givenNames, String says) implements Serializable {}
}
