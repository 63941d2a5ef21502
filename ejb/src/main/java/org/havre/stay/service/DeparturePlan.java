package org.havre.stay.service;

import java.util.List;
import org.havre.stay.ExitDecision;
import org.havre.stay.Housemate;

/** A household as it stays in a facility, those who have left included, and the decisions on which its people may leave. */
public record DeparturePlan(List<Housemate> housemates, List<ExitDecision> decisions) {

    /** Those who are still here. */
    public List<Housemate> present() {
        return housemates.stream().filter(mate -> !mate.hasLeft()).toList();
    }
}
