package org.havre.stay.web;

import java.util.List;
import org.havre.orientation.web.DecisionAnswers;
import org.havre.stay.ChangeRow;
import org.havre.stay.Kin;
import org.havre.stay.service.HouseholdPlan;

/** What is said of households to other programs, and what they say: dates as ISO texts, people by number. */
public final class HouseholdAnswers {
    private HouseholdAnswers() {}

    public record OneHousehold(long household, String reference, List<Member> members, List<Change> changes) {}

    /** @param stay null for somebody who stays nowhere in the scope */
    public record Member(long person, String familyName, String givenNames, String role, String born, String since,
            Long stay) {}

    public record Change(long change, String kind, String day, String because, String recordedAt, String toldOn,
            String undoneOn) {}

    /** @param accept the codes of the warnings that have been read */
    public record Birth(Long mother, String born, String familyName, String givenNames, String sex,
            List<String> accept) {}

    public record Born(long person) {}

    /**
     * @param person    one of the household
     * @param people    those who part from it
     * @param host      the household that they join, by number
     * @param head      of the household that they found
     * @param successor the head of what remains, where the head parts or changes
     */
    public record Parting(Long person, List<Long> people, Long host, Long head, Long successor, String day,
            String because) {}

    public record Why(String because) {}

    public record Done(String household, String day) {}

    /**
     * A household that waits for a place.
     *
     * @param directorate by its name; may be left out by whoever covers only one
     * @param since       today where it is left out
     * @param accept      the warnings that were read
     */
    public record Newcomers(String directorate, String since, List<DecisionAnswers.Member> members,
            List<String> accept) {}

    public record Waits(String household, List<Long> people, String directorate, String since) {}

    static OneHousehold of(HouseholdPlan plan) {
        var first = plan.members().get(0);
        return new OneHousehold(first.household(), first.reference(),
                plan.members().stream().map(HouseholdAnswers::of).toList(),
                plan.changes().stream().map(HouseholdAnswers::of).toList());
    }

    private static Member of(Kin kin) {
        return new Member(kin.person(), kin.familyName(), kin.givenNames(), kin.role().name(), kin.born().text(),
                kin.since().toString(), kin.stay());
    }

    private static Change of(ChangeRow row) {
        return new Change(row.id(), row.kind().name(), row.day().toString(), row.because(), row.recordedAt().toString(),
                StayAnswers.text(row.toldOn()), StayAnswers.text(row.undoneOn()));
    }
}
