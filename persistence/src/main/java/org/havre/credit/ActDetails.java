package org.havre.credit;

import java.util.List;
import java.util.Map;
import org.havre.facility.PlaceAttribute;
import org.havre.shared.Objection;

/**
 * What an act is told with, for the checks that ask about it later.
 *
 * @param hasPaper  whether its paper is attached
 * @param says      the days that the paper says
 * @param special   places for some that it grants; nothing of those that it does not speak of
 * @param tranches  all places that it gives; none where it speaks of none
 */
public record ActDetails(boolean hasPaper, PaperDays says, Map<PlaceAttribute, Integer> special,
        List<Tranche> tranches) {
    public ActDetails {
        special = Map.copyOf(special);
        tranches = List.copyOf(tranches);
    }

    /** Everything that stands against it. */
    public List<Objection> objections() { return DetailRule.against(this); }

    /** Of all places that it gives; more than any number where it speaks of none. */
    private int places() {
        return tranches.isEmpty() ? Integer.MAX_VALUE : tranches.stream().mapToInt(Tranche::places).sum();
    }

    boolean grantsMoreThanItGives(PlaceAttribute attribute) {
        return special.getOrDefault(attribute, 0) > places();
    }

    boolean grantsLessThanNone(PlaceAttribute attribute) { return special.getOrDefault(attribute, 0) < 0; }
}
