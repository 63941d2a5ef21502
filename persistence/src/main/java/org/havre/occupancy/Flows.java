package org.havre.occupancy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.havre.facility.FacilityRow;
import org.havre.shared.Period;

/** Whom each group holds at both ends of its rows, and what passes between groups as facilities change theirs. */
final class Flows {
    private final Grouping grouping;
    private final Step step;
    private final Window window;
    private final Map<Slot, Ends> ends = new HashMap<>();
    private boolean together;

    Flows(Grouping grouping, Step step, Window window) {
        this.grouping = grouping;
        this.step = step;
        this.window = window;
    }

    private static final class Ends {
        private long opening;
        private long joined;
        private long left;
        private long closing;
        private long inTransit;
    }

    private Ends ends(Group group, LocalDate day) {
        return ends.computeIfAbsent(new Slot(group, step.start(day)), none -> new Ends());
    }

    /** The nights of one facility that are asked for, in their order; that before the window too, where it is one. */
    void add(FacilityRow facility, List<FacilityNight> nights) {
        FacilityNight eve = null;
        for (var night : nights) {
            if (eve != null && !isNext(eve, night)) leave(facility, eve);
            enter(facility, eve != null && isNext(eve, night) ? eve : null, night);
            eve = night;
        }
        if (eve != null) leave(facility, eve);
    }

    private static boolean isNext(FacilityNight eve, FacilityNight night) {
        return eve.night().plusDays(1).equals(night.night());
    }

    private void enter(FacilityRow facility, FacilityNight eve, FacilityNight night) {
        if (!window.contains(night.night())) return;
        var now = grouping.of(facility, night);
        var before = eve == null ? null : grouping.of(facility, eve);
        if (before != null && isFirst(night.night())) ends(before, night.night()).opening += eve.figures().present();
        if (!now.equals(before)) {
            ends(now, night.night()).joined += heldBefore(night.figures());
            if (before != null) ends(before, night.night()).left += eve.figures().present();
        }
        if (isLast(night.night())) ends(now, night.night()).closing += night.figures().present();
    }

    /** Those who are there before anybody comes or leaves: of a facility, whatever it was on the eve. */
    private static long heldBefore(Figures night) {
        return night.present() - night.of(Measure.ARRIVALS) + night.of(Measure.DEPARTURES);
    }

    /** After this night the facility is none of those that are asked for. */
    private void leave(FacilityRow facility, FacilityNight eve) {
        var day = eve.night().plusDays(1);
        if (!window.contains(day)) return;
        var group = ends(grouping.of(facility, eve), day);
        if (isFirst(day)) group.opening += eve.figures().present();
        group.left += eve.figures().present();
    }

    /** People who stayed inside a group are held by it on their way. */
    void add(Group group, Period way, int people) {
        onTheWay(way, window.withEve()).filter(night -> night.isBefore(window.to().minusDays(1)))
                .filter(night -> isFirst(night.plusDays(1)))
                .forEach(night -> ends(group, night.plusDays(1)).opening += people);
        onTheWay(way, window).filter(this::isLast).forEach(night -> {
            ends(group, night).closing += people;
            ends(group, night).inTransit += people;
        });
    }

    private static Stream<LocalDate> onTheWay(Period way, Window nights) {
        return nights.nightsOf(way).stream().mapToObj(nights::night);
    }

    /** Nights that are added up already, which do not tell their eve: it follows from all the rest. */
    void add(Group group, NightsTogether nights) {
        together = true;
        if (isLast(nights.ends())) ends(group, nights.ends()).closing += nights.present();
    }

    void passed(Group group, LocalDate day, long joined, long left) {
        if (!window.contains(day)) return;
        ends(group, day).joined += joined;
        ends(group, day).left += left;
    }

    private boolean isFirst(LocalDate day) { return day.equals(window.from()) || step.start(day).equals(day); }

    private boolean isLast(LocalDate day) {
        var next = day.plusDays(1);
        return next.equals(window.to()) || step.start(next).equals(next);
    }

    /** @param counted who came and left, and how, on the nights of the row */
    Flow of(Slot slot, Figures counted) {
        var held = ends.getOrDefault(slot, new Ends());
        var arrived = counted.of(Measure.ARRIVALS) + held.joined;
        var gone = counted.of(Measure.DEPARTURES) + held.left;
        return new Flow(together ? held.closing - arrived + gone : held.opening, counted.of(Measure.ARRIVALS),
                counted.of(Measure.BIRTHS),
                counted.of(Measure.TRANSFERS_IN), held.joined, counted.of(Measure.DEPARTURES),
                counted.of(Measure.TRANSFERS_OUT), held.left, held.closing, held.inTransit);
    }
}
