package org.havre.facility;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.havre.facility.DayOfBeds.PlaceOnDay;
import org.havre.facility.DayOfBeds.SiteOnDay;
import org.havre.facility.DayOfBeds.UnitOnDay;

/**
 * Which places of a night are listed.
 *
 * @param state what they are; null for all
 * @param text  stands in the name of their unit; null for all
 * @param over  whether those that have closed are listed too
 */
public record PlaceFilter(PlaceState state, String text, boolean over) implements Serializable {

    public PlaceFilter {
        text = text == null || text.isBlank() ? null : text.strip().toLowerCase(Locale.ROOT);
    }

    public boolean isNarrow() {
        return state != null || text != null;
    }

    /** The units of a site that it lets through, with the places that it lets through; a unit without one only where all are asked for. */
    public List<UnitOnDay> of(SiteOnDay site) {
        return site.units().stream().filter(this::isNamed)
                .filter(unit -> unit.places().stream().anyMatch(this::admits)
                        || !isNarrow() && (over || !unit.isRetired()))
                .map(unit -> new UnitOnDay(unit.unit(), unit.load(),
                        unit.places().stream().filter(this::admits).toList(), unit.withoutPlace()))
                .toList();
    }

    private boolean isNamed(UnitOnDay candidate) {
        return text == null || candidate.unit().name().toLowerCase(Locale.ROOT).contains(text);
    }

    private boolean admits(PlaceOnDay candidate) {
        return (over || !candidate.isOver()) && (state == null || candidate.is(state));
    }
}
