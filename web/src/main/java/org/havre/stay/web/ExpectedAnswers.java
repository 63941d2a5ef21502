package org.havre.stay.web;

import java.util.List;
import org.havre.shared.Texts;
import org.havre.stay.ExpectedHousehold;
import org.havre.stay.ExpectedMember;
import org.havre.stay.Fit;
import org.havre.stay.service.Reception;
import org.havre.stay.service.Reserved;

/** What is said of households on their way to other programs. */
public final class ExpectedAnswers {
    private ExpectedAnswers() {}

    public record Way(long orientation, String household, String facility, String decision, String decidedOn,
            String expectedOn, String lastDay, int people, int arrived, String state, String answer, String reason) {}

    /** @param answer CONFIRMED, NOT_ADAPTED or NOT_AVAILABLE, the last two with a reason */
    public record NewPlaceAnswer(String answer, String reason, String note) {}

    /** @param act ACCEPT, REFUSE, CANCEL or OBJECT, by OFII; NOT_ARRIVED or WITHDRAWN, by the facility */
    public record NewOutcome(String act, String because) {}

    /** @param freeFrom the first night for which nothing is kept; the one after the last day while it goes on */
    public record OutcomeAnswer(long orientation, String state, String freeFrom) {}

    public record Detail(Way orientation, List<Comer> people, List<Choice> units) {}

    public record Comer(long person, String familyName, String givenNames, String role, String arrivedOn) {}

    public record Choice(long unit, String name, boolean suits, int freeBeds, int bedsLeftUnusable, List<FreeBed> beds,
            List<StayAnswers.Warning> objections) {}

    public record FreeBed(long place, String label) {}

    /** @param from the first night for which beds are kept
     *  @param accept the codes of the warnings that have been read */
    public record Reservation(String from, List<StayAnswers.PersonBed> beds, List<String> accept) {}

    public record ReservationAnswer(long orientation, int beds, String from, String until,
            List<StayAnswers.Warning> setAside) {}

    static Way of(ExpectedHousehold household) {
        return new Way(household.orientation(), household.household(), household.code(), household.decision(),
                household.offer().decidedOn().toString(), household.expectedOn().toString(),
                household.offer().lastDay().toString(), household.people(), household.arrived(),
                household.state().name(), household.answer() == null ? null : household.answer().answer().name(),
                household.answer() == null || household.answer().reason() == null
                        ? null
                        : household.answer().reason().name());
    }

    static Detail of(Reception reception, Texts texts) {
        return new Detail(of(reception.household()), reception.members().stream().map(ExpectedAnswers::of).toList(),
                reception.choices().stream().map(fit -> of(fit, texts)).toList());
    }

    static ReservationAnswer of(Reserved reserved, Texts texts) {
        return new ReservationAnswer(reserved.orientation(), reserved.beds(), reserved.from().toString(),
                reserved.until().toString(), StayAnswers.warnings(reserved.setAside(), texts));
    }

    private static Comer of(ExpectedMember member) {
        return new Comer(member.person(), member.familyName(), member.givenNames(), member.role().name(),
                StayAnswers.text(member.expected().arrivedOn()));
    }

    private static Choice of(Fit fit, Texts texts) {
        return new Choice(fit.lodging().unit(), fit.lodging().name(), fit.suits(), fit.freeBeds(),
                fit.bedsLeftUnusable(),
                fit.offered().stream().map(bed -> new FreeBed(bed.place(), bed.label())).toList(),
                StayAnswers.warnings(fit.objections(), texts));
    }
}
