package org.havre.stay;

import java.time.LocalDate;
import java.util.function.Function;
import org.havre.facility.UnavailabilityReason;
import org.havre.orientation.ExitReason;
import org.havre.orientation.OrientationState;
import org.havre.orientation.PlaceAnswer;

/** One thing that is told of an event; kept as a text, read as what it is. */
public enum DeclaredFact {
    DAY(LocalDate::parse), DECISION(text -> text), DECIDED_ON(LocalDate::parse), CHANNEL(ShelteringChannel::valueOf), //
    REASON(ExitReason::valueOf), NON_ARRIVAL(OrientationState::valueOf), LAST_DAY(LocalDate::parse), //
    ANSWER(PlaceAnswer::valueOf), ANSWER_REASON(PlaceAnswer.Reason::valueOf), //
    LAST_SEEN(LocalDate::parse), CHANGE(ChangeKind::valueOf), //
    OUTAGE(UnavailabilityReason::valueOf), USABLE_FROM(LocalDate::parse), AUTHORISED_UNTIL(LocalDate::parse), //
    /** What was told before never was. */
    VOID(text -> true);

    private final Function<String, Object> read;

    DeclaredFact(Function<String, Object> read) {
        this.read = read;
    }

    Object read(String text) {
        return read.apply(text);
    }
}
