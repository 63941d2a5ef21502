package org.havre.takeover.imports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.havre.facility.DnaCode;
import org.havre.facility.FacilityKind;
import org.havre.facility.UnitPublic;
import org.havre.orientation.DecisionNature;
import org.havre.shared.Period;

/**
 * What Havre knows already of what a file names.
 *
 * @param came        rows of earlier editions, by sheet and key
 * @param facilities  by code
 * @param people      numbers of those whom the operator's file has named before, as {@code households}
 * @param decisions   by number, of whoever they are
 * @param agdrefs     who has a number already
 * @param stays       of those people, by their number in Havre
 * @param arrivalDays how long an offer lasts after the decision
 */
record Known(Map<TakeoverSheet, Map<String, Came>> came, Map<String, Facility> facilities, Map<String, Member> people,
        Map<String, Long> households, Map<String, Decision> decisions, Map<String, Long> agdrefs,
        Map<Long, List<Nights>> stays, int arrivalDays) {

    static final Known NOTHING = new Known(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(),
            Map.of(), 5);

    /** A row that has come in before; {@code target} is what was made of it. */
    record Came(String digest, Long target) {}

    /** A facility with its terms, units, and who has slept where. */
    record Facility(long id, String department, Long site, Long directorate, NavigableMap<LocalDate, Terms> terms,
            Map<String, Unit> units, LocalDate codeSince, long codeId) {

        FacilityKind kindOn(LocalDate day) {
            return Optional.ofNullable(terms.floorEntry(day)).map(entry -> entry.getValue().kind()).orElse(null);
        }

        Optional<Unit> unit(String name) {
            return Optional.ofNullable(units.get(Words.id(name)));
        }
    }

    /** @param act whether an administrative act says them, which wins */
    record Terms(long id, FacilityKind kind, long operator, int capacity, boolean act) {}

    record Unit(long id, UnitPublic taking, boolean shared, boolean transitory, Map<String, List<Place>> places) {

        List<Place> places(String label) {
            return places.getOrDefault(Words.id(label), List.of());
        }
    }

    record Place(long id, Period open, List<Nights> nights) {}

    /** Nights that somebody has in a place, or a stay in a facility. */
    record Nights(long stay, long facility, long person, Period nights) {}

    /** Somebody whom an earlier edition named, and the household in which it did. */
    record Member(long id, String household) {}

    record Decision(long id, long household, DecisionNature nature, String code, LocalDate decided, boolean annulled) {}

    Optional<Facility> facility(DnaCode code) {
        return Optional.ofNullable(facilities.get(code.value()));
    }

    Optional<Decision> decision(String number) {
        return Optional.ofNullable(number).map(decisions::get);
    }

    Optional<Came> came(TakeoverSheet sheet, String key) {
        return Optional.ofNullable(came.getOrDefault(sheet, Map.of()).get(key));
    }
}
