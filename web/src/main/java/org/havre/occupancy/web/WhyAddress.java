package org.havre.occupancy.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.facility.DnaCode;
import org.havre.facility.FacilityKind;
import org.havre.facility.PlaceAttribute;
import org.havre.occupancy.Figure;
import org.havre.occupancy.Grouping;
import org.havre.occupancy.OccupancyFilter;
import org.havre.occupancy.OccupancyQuestion;
import org.havre.occupancy.Step;
import org.havre.occupancy.Window;
import org.havre.shared.DateText;
import org.havre.shared.NotFound;
import org.havre.shared.web.KnownDay;

/** What an address asks of one figure: which, of which nights, and of whom; null leaves out. */
record WhyAddress(String figure, String from, String to, String group, String key, String facility, String known,
        String attribute) {

    /** @throws NotFound where the address names no figure, or one that nobody knows of these places alone */
    Figure asked() {
        var asked = one(Figure.values(), figure);
        if (asked.isOfAllPlaces() && places() != null) throw new NotFound("figure");
        return asked;
    }

    /** @throws NotFound where the address names no period, or nothing that there is */
    OccupancyQuestion question(LocalDate today) {
        var first = day(from, today);
        var last = day(to, today);
        if (last.isBefore(first) || last.isAfter(first.plusYears(1))) throw new NotFound("figure");
        var asked = ofGroup(Window.through(first, last)).knownAt(knownAt(today)).of(places());
        return facility == null ? asked : asked.about(code(facility));
    }

    private PlaceAttribute places() {
        return attribute == null || attribute.isBlank() ? null : one(PlaceAttribute.values(), attribute);
    }

    private OccupancyQuestion ofGroup(Window window) {
        var grouping = group == null || group.isBlank() ? Grouping.NATION : one(Grouping.values(), group);
        var asked = OccupancyQuestion.of(window, Step.MONTH, grouping);
        return switch (grouping) {
            case DEPARTMENT -> asked.within(key, null);
            case REGION -> asked.within(null, key);
            case DT -> asked.only(new OccupancyFilter(null, key, null));
            case OPERATOR -> asked.only(new OccupancyFilter(null, null, key));
            case KIND -> asked.only(new OccupancyFilter(one(FacilityKind.values(), key), null, null));
            case FACILITY -> key == null || key.isBlank() ? asked : asked.about(code(key));
            case NATION -> asked;
        };
    }

    private static DnaCode code(String text) {
        if (!DnaCode.isValid(text)) throw new NotFound("facility");
        return new DnaCode(text);
    }

    private static <E extends Enum<E>> E one(E[] constants, String asked) {
        return Stream.of(constants).filter(constant -> constant.name().equalsIgnoreCase(asked)).findFirst()
                .orElseThrow(() -> new NotFound("figure"));
    }

    static LocalDate day(String text, LocalDate today) {
        return Optional.ofNullable(text).flatMap(typed -> DateText.read(typed, today))
                .orElseThrow(() -> new NotFound("figure"));
    }

    /** Null is now. */
    Instant knownAt(LocalDate today) { return KnownDay.instant(known, today); }
}
