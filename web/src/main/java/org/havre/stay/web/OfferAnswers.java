package org.havre.stay.web;

import java.util.List;
import org.havre.orientation.OfferRow;
import org.havre.orientation.RegionAskRow;
import org.havre.shared.Texts;
import org.havre.stay.service.RegionService.Choice;

/** What is said of places between regions to other programs, and what they say: dates as ISO texts, directorates by name. */
public final class OfferAnswers {
    private OfferAnswers() {}

    /** @param directorate by its name; may be left out by whoever covers only one
     *  @param largest     people of the largest household that finds room in one unit
     *  @param from        today where it is left out */
    public record NewPlaces(String directorate, String kind, Integer places, Integer largest, Boolean stepFree,
            String from, String until) {}

    /** @param left how many of the places nobody has asked for */
    public record OneOffer(long offer, String directorate, String region, String kind, int places, int left,
            int largest, boolean stepFree, String from, String until, String withdrawnOn, boolean mine) {}

    public record OneChoice(OneOffer offer, boolean suits, List<StayAnswers.Warning> objections) {}

    /** @param household its reference */
    public record NewRequest(String household) {}

    /**
     * @param household null for whoever no longer follows it
     * @param endedAs   how the way ended that followed, where nobody arrived
     * @param facility  where the household is going; null unless it is on its way
     */
    public record OneRequest(long request, String household, int people, String from, String to, String kind,
            String askedOn, String state, String answeredOn, String because, String endedAs, boolean received,
            String facility, String lastDay) {}

    public record Refused(String because) {}

    static OneOffer of(OfferRow row) {
        return new OneOffer(row.id(), row.directorate(), row.region(), row.kind().name(), row.places(), row.left(),
                row.largest(), row.stepFree(), row.startsOn().toString(), row.untilOn().toString(),
                StayAnswers.text(row.withdrawnOn()), row.mine());
    }

    static OneChoice of(Choice choice, Texts texts) {
        return new OneChoice(of(choice.offer()), choice.suits(), StayAnswers.warnings(choice.objections(), texts));
    }

    static OneRequest of(RegionAskRow row) {
        return new OneRequest(row.id(), row.household(), row.people(), row.directorate(), row.host(),
                row.kind().name(), row.askedOn().toString(), row.state().name(), StayAnswers.text(row.answeredOn()),
                row.because(), StayAnswers.text(row.endedAs()), row.received(), row.facility(),
                StayAnswers.text(row.lastDay()));
    }
}
