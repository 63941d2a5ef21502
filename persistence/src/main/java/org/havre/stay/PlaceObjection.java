package org.havre.stay;

import static org.havre.stay.Weight.FORBIDS;
import static org.havre.stay.Weight.WARNS;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.havre.shared.Objection;
import org.havre.shared.Period;

/**
 * Everything that can stand against somebody sleeping in a place. The name is also the key of the sentence, which is
 * told the place's name and the dates, never who holds it.
 */
public enum PlaceObjection implements Weighed {
    NOT_OPEN_YET(FORBIDS, r -> when(r.firstNight().isBefore(r.bed().open().start()), r.bed().open().start())), //
    CLOSED(FORBIDS, r -> when(isOver(r.bed().open(), r.firstNight()), r.bed().open().end())), //
    CLOSES_LATER(WARNS, r -> when(closesDuring(r), r.bed().open().end())), //

    TAKEN(FORBIDS, r -> sleepers(r).filter(nights -> begun(r, nights) && nights.isOpen()).map(nights -> List.of())), //
    TAKEN_UNTIL(FORBIDS, r -> sleepers(r).filter(nights -> begun(r, nights) && !nights.isOpen())
            .map(nights -> List.of(nights.end()))), //
    TAKEN_FROM(FORBIDS, r -> sleepers(r).filter(nights -> !begun(r, nights)).map(nights -> List.of(nights.start()))), //
    RESERVED(FORBIDS, r -> r.rivals().filter(Hold::reserved).map(Hold::nights)
            .map(nights -> List.of(nights.start(), nights.end().minusDays(1)))), //

    OUT_OF_SERVICE(FORBIDS, r -> outages(r, true).filter(outage -> outage.nights().isOpen())
            .map(outage -> List.of(outage.reason()))), //
    OUT_OF_SERVICE_UNTIL(FORBIDS, r -> outages(r, true).filter(outage -> !outage.nights().isOpen())
            .map(outage -> List.of(outage.reason(), outage.nights().end().minusDays(1)))), //
    OUT_OF_SERVICE_LATER(WARNS, r -> outages(r, false)
            .map(outage -> List.of(outage.reason(), outage.nights().start()))), //

    BEING_PREPARED(WARNS, r -> r.ofOthers().filter(hold -> !hold.reserved() && !hold.nights().isEmpty())
            .map(hold -> readyOn(r, hold.nights())).filter(ready -> r.firstNight().isBefore(ready))
            .max(LocalDate::compareTo).stream()
            .map(ready -> List.of(ready, r.lodging().preparationDays())));

    private final Weight weight;
    private final Function<BedRequest, Stream<List<Serializable>>> facts;

    /** @param facts what the sentence tells of, beside the name; once for each time that the rule applies */
    PlaceObjection(Weight weight, Function<BedRequest, Stream<List<Serializable>>> facts) {
        this.weight = weight;
        this.facts = facts;
    }

    @Override public Weight weight() { return weight; }

    /** Whether the bed can be slept in tonight all the same. */
    boolean isForLater() {
        return this == CLOSES_LATER || this == OUT_OF_SERVICE_LATER;
    }

    Stream<Objection> against(BedRequest request) {
        return facts.apply(request).map(told -> Objection.of(this,
                Stream.concat(Stream.of(request.name()), told.stream()).toArray(Serializable[]::new)));
    }

    private static Stream<List<Serializable>> when(boolean applies, LocalDate day) {
        return applies ? Stream.of(List.of(day)) : Stream.empty();
    }

    private static boolean isOver(Period open, LocalDate night) {
        return !open.isOpen() && !night.isBefore(open.end());
    }

    private static boolean closesDuring(BedRequest r) {
        var open = r.bed().open();
        return open.covers(r.firstNight()) && !open.contains(r.nights());
    }

    private static Stream<Period> sleepers(BedRequest r) {
        return r.rivals().filter(hold -> !hold.reserved()).map(Hold::nights);
    }

    private static boolean begun(BedRequest r, Period nights) { return nights.covers(r.firstNight()); }

    private static Stream<Outage> outages(BedRequest r, boolean already) {
        return r.outages().filter(outage -> outage.nights().covers(r.firstNight()) == already);
    }

    /** The first night after somebody's last and the days that it takes to make the bed ready; long ago while still there. */
    private static LocalDate readyOn(BedRequest r, Period nights) {
        var left = !nights.isOpen() && !nights.end().isAfter(r.firstNight());
        return left ? nights.end().plusDays(r.lodging().preparationDays()) : LocalDate.MIN;
    }
}
