package org.havre.credit;

import java.util.List;
import org.havre.shared.Objection;
import org.havre.shared.Period;

/**
 * The places that an act is to give to a facility, beside those that acts give already.
 *
 * @param amended the act whose places it states anew; null for any but an amendment
 * @param others  all acts of the facility
 * @param given   the places that they give
 */
public record ActPlacing(ActTerms act, ActRow amended, List<Tranche> tranches, List<ActRow> others,
        List<ActPlaces> given) {

    public ActPlacing {
        tranches = List.copyOf(tranches);
        others = List.copyOf(others);
        given = List.copyOf(given);
    }

    /** Everything that stands against it. */
    public List<Objection> objections() { return PlacingRule.against(this); }

    /** Of an amendment that names no last day, to the end of what it amends. */
    public Period days() {
        return act.lastDay() == null && amended != null && amended.days().end() != null
                && act.startsOn().isBefore(amended.days().end()) ? act.days().until(amended.days().end()) : act.days();
    }

    /** Whether these are places of the act that it amends, or of another amendment of it. */
    boolean replaces(ActPlaces places) {
        return amended != null && (places.act() == amended.id() || others.stream().anyMatch(other -> other
                .id() == places.act() && other.amendsId() != null && other.amendsId() == amended.id()));
    }

    /** The places that it states anew and that hold on its first day. */
    public List<ActPlaces> replaced() {
        return given.stream().filter(this::replaces).filter(each -> each.funded().days().covers(act.startsOn()))
                .toList();
    }
}
