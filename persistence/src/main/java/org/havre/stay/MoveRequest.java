package org.havre.stay;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.havre.shared.Objection;

/** People of a facility sleep elsewhere in it from a day on, which may lie in the past. */
public record MoveRequest(List<BedsOfStay> movers, LocalDate day, LocalDate today) {

    public MoveRequest {
        movers = List.copyOf(movers);
    }

    /** Everything that stands against it, whatever the beds. */
    public List<Objection> objections() {
        return Arrays.stream(MoveRule.values()).filter(rule -> rule.appliesTo(this))
                .map(rule -> rule.against(this)).toList();
    }

    LocalDate latestArrival() {
        return movers.stream().map(beds -> beds.stay().during().start()).max(LocalDate::compareTo).orElse(day);
    }

    /** The day on which the first of them left; null while all are present. */
    LocalDate firstDeparture() {
        return movers.stream().map(beds -> beds.stay().during().end()).filter(end -> end != null)
                .min(LocalDate::compareTo).orElse(null);
    }
}
