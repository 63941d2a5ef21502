package org.havre.occupancy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.havre.shared.Period;
import org.havre.stay.Overstay;

/** One presence whose care may have ended: on which nights it is undue, and what it is then counted as. */
final class Care {
    private final List<Fact.Decided> decisions = new ArrayList<>();
    private final List<Fact.Outcome> outcomes = new ArrayList<>();
    private final List<Period> dublin = new ArrayList<>();
    private final List<Period> hall = new ArrayList<>();
    private Fact.Stay stay;
    private Authorisation authorisation;

    void take(Fact.OfPresence fact) {
        if (fact instanceof Fact.Stay itself) stay = itself;
        if (fact instanceof Fact.Decided decided) decisions.add(decided);
        if (fact instanceof Fact.Outcome outcome) outcomes.add(outcome);
        if (fact instanceof Fact.Dublin procedure) dublin.add(procedure.period());
        if (fact instanceof Fact.InHall bed) hall.add(bed.period());
    }

    /** The days on which {@link #overstayOn} may change: between two of them every night is alike. */
    Stream<LocalDate> turns() {
        var periods = Stream.concat(Stream.of(stay.period()), Stream.concat(dublin.stream(), hall.stream()))
                .flatMap(period -> Stream.of(period.start(), Optional.ofNullable(period.end()).orElse(LocalDate.MAX)));
        return Stream.concat(periods, authorisation().turns());
    }

    /** Empty where the person is not there, authorised, or in a transitory unit. */
    Optional<Overstay> overstayOn(LocalDate night) {
        var undue = stay.period().covers(night) && authorisation().until(night).filter(night::isAfter).isPresent();
        return undue && !covered(hall, night) ? Optional.of(category(night)) : Optional.empty();
    }

    private Authorisation authorisation() {
        if (authorisation == null) authorisation = Authorisation.of(stay, decisions, new Claims(outcomes));
        return authorisation;
    }

    private Overstay category(LocalDate night) {
        if (covered(dublin, night)) return Overstay.OTHER;
        return authorisation.claims().speakingOn(night).map(outcome -> switch (outcome.kind().standing()) {
            case PROTECTED -> Overstay.PROTECTED;
            case REJECTED -> Overstay.REJECTED;
            case PENDING -> Overstay.OTHER;
        }).orElse(Overstay.OTHER);
    }

    private static boolean covered(List<Period> periods, LocalDate night) {
        return periods.stream().anyMatch(period -> period.covers(night));
    }
}
