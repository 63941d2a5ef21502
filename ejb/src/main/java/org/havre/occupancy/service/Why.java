package org.havre.occupancy.service;

import java.io.Serializable;
import java.util.List;
import org.havre.facility.FacilityRow;
import org.havre.occupancy.Figure;
import org.havre.occupancy.Part;

/**
 * What a figure adds up from.
 *
 * @param facility whose stays or places the parts are; null where several facilities share the figure
 * @param named    whether people are told by name; otherwise by bed
 * @param shares   of each facility, where there are several; of nobody, null, what passes between them
 */
public record Why(Figure figure, long total, FacilityRow facility, boolean named, List<Part> parts, List<Share> shares)
        implements
        Serializable {

    public Why {
        parts = List.copyOf(parts);
        shares = List.copyOf(shares);
    }

    /** @param code null where the facility has none that day */
    public record Share(Long facility, String code, String name, long count) implements Serializable {}
}
