package org.havre.occupancy;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import org.havre.facility.FacilityKind;

/** Which nights are asked for by what a facility was on them; null asks for all. */
public record OccupancyFilter(FacilityKind kind, String directorate, String operator) implements Serializable {
    public static final OccupancyFilter ALL = new OccupancyFilter(null, null, null);

    public boolean admits(FacilityNight night) {
        return (kind == null || kind == night.kind()) && same(directorate, night.directorate())
                && same(operator, night.operator());
    }

    private static boolean same(String asked, String name) {
        return asked == null || Objects.equals(plain(asked), plain(name));
    }

    /** Case and accents aside. */
    private static String plain(String name) {
        return name == null
                ? null
                : Normalizer.normalize(name.strip(), Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT);
    }
}
