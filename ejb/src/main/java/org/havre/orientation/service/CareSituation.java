package org.havre.orientation.service;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.havre.orientation.Care;
import org.havre.orientation.CareEnd;
import org.havre.orientation.Speaking;
import org.havre.orientation.StayPolicy;
import org.havre.resident.MemberRow;
import org.havre.resident.OutcomeRow;

/** A household, what was said of its claims, and how long it may stay so far. */
public record CareSituation(List<MemberRow> members, Care care, List<OutcomeRow> outcomes, StayPolicy policy,
        LocalDate today) implements Serializable {

    public CareSituation {
        members = List.copyOf(members);
        outcomes = List.copyOf(outcomes);
    }

    /** Whose claim speaks for whom. */
    public Speaking speaking() {
        return new Speaking(members, today);
    }

    /** The end of care that follows from the claim that speaks for a member, or for the household where none is named. */
    public Optional<CareEnd> proposal(Long member) {
        return speaking().claim(member).flatMap(claim -> outcomes.stream()
                .filter(outcome -> outcome.person() == claim.person()).findFirst()).map(CareSituation::end);
    }

    static CareEnd end(OutcomeRow said) {
        return CareEnd.after(new CareEnd.Said(said.body(), said.outcome(), said.readOn(), said.notifiedOn(),
                said.appealEndsOn()));
    }

    @Override public String toString() { return "care"; }
}
