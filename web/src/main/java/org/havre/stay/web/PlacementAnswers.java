package org.havre.stay.web;

import java.util.List;
import org.havre.orientation.service.Admitted;
import org.havre.shared.Texts;
import org.havre.stay.PlaceSearch.Option;
import org.havre.stay.WaitingHousehold;

/** What is said of households that wait, and of places for them, to other programs: dates as ISO texts, facilities by their DNA code. */
public final class PlacementAnswers {
    private PlacementAnswers() {}

    public record Waiting(String household, int adults, int children, String since, boolean dublin,
            boolean unregistered, boolean stepFree, boolean groundFloor, String before, String askedOf) {}

    /** @param bedsLeftUnusable what nobody else could have once the household is there */
    public record Place(String facility, String kind, long unit, String name, boolean suits, int freeBeds,
            int bedsLeftUnusable, List<StayAnswers.Warning> objections) {}

    /** @param unit whose beds are kept for the household; its facility is where it goes */
    public record Orientation(String number, String household, Long unit, String decidedOn, String notifiedOn,
            String expectedOn, Boolean proposed) {}

    public record OrientationAnswer(long orientation, String household, int people, String lastDay) {}

    static Waiting of(WaitingHousehold household) {
        return new Waiting(household.reference(), household.adults(), household.children(),
                household.since().toString(), household.dublin(), household.unregistered(), household.stepFree(),
                household.groundFloor(), StayAnswers.text(household.before()), household.askedOf());
    }

    static Place of(Option option, Texts texts) {
        return new Place(option.facility().code(), option.facility().kind().name(), option.fit().lodging().unit(),
                option.fit().lodging().name(), option.suits(), option.fit().freeBeds(),
                option.fit().bedsLeftUnusable(), StayAnswers.warnings(option.objections(), texts));
    }

    static OrientationAnswer of(Admitted admitted) {
        return new OrientationAnswer(admitted.orientation(), admitted.household(), admitted.people(),
                admitted.lastDay().toString());
    }
}
