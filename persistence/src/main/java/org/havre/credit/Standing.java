package org.havre.credit;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.havre.facility.PlaceAttribute;
import org.havre.shared.Period;

/**
 * How a facility was judged, and what it says of itself.
 *
 * @param evaluations the latest first
 * @param labels      the latest first
 */
public record Standing(long facility, String title, List<LocalDate> evaluations, List<Label> labels)
        implements
        Serializable {
    public Standing {
        evaluations = List.copyOf(evaluations);
        labels = List.copyOf(labels);
    }

    /** For whom it says that it keeps places, and when. */
    public record Label(long id, PlaceAttribute attribute, Period days) implements Serializable {}

    /** The one that is not ended. */
    public Optional<Label> open(PlaceAttribute attribute) {
        return labels.stream().filter(label -> label.attribute() == attribute && label.days().isOpen()).findFirst();
    }

    Optional<Label> after(PlaceAttribute attribute, LocalDate day) {
        return labels.stream().filter(label -> label.attribute() == attribute)
                .filter(label -> label.days().overlaps(Period.from(day))).findFirst();
    }
}
