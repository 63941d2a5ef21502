package org.havre.occupancy;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import org.havre.facility.FacilityKind;
import org.havre.facility.FacilityRow;

/** Which nights are asked for by what a facility was on them; null asks for all. */
public record OccupancyFilter(FacilityKind kind, String directorate, String operator) implements Serializable {
    public static final OccupancyFilter ALL = new OccupancyFilter(null, null, null);

    public boolean admits(FacilityNight night) {
        return admits(night.kind(), night.directorate(), night.operator());
    }

    /** Whether it asks for a facility as it is now. */
    public boolean admits(FacilityRow facility) {
        return admits(facility.kind(), facility.directorate(), facility.operator());
    }

    private boolean admits(FacilityKind its, String itsDirectorate, String itsOperator) {
        return (kind == null || kind == its) && same(directorate, itsDirectorate) && same(operator, itsOperator);
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
