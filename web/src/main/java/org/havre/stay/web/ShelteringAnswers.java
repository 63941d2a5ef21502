package org.havre.stay.web;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.havre.orientation.web.DecisionAnswers.Member;
import org.havre.shared.Texts;
import org.havre.shared.web.Wanted;
import org.havre.stay.BedWish;
import org.havre.stay.ShelteringChannel;
import org.havre.stay.service.NewSheltering;
import org.havre.stay.service.ShelteredHousehold;

/** What other programs say of a sheltering, and what is answered. */
public final class ShelteringAnswers {
    private ShelteringAnswers() {}

    /** @param facility its DNA code; {@code beds} one for each of the members, in their order, or none at all */
    public record Sheltering(String facility, String day, String channel, String askedBy, List<Member> members,
            List<SomeBed> beds, List<String> accept) {

        NewSheltering wanted(long facilityNumber) {
            var people = Wanted.some(members, "members").stream().map(Member::typed).toList();
            var wishes = IntStream.range(0, people.size()).mapToObj(this::wish).toList();
            return new NewSheltering(facilityNumber, Wanted.day(day),
                    Wanted.constant(channel, ShelteringChannel.class, "channel"), askedBy, people, wishes,
                    Set.copyOf(Wanted.list(accept)));
        }

        private BedWish wish(int member) {
            var chosen = Wanted.list(beds);
            var bed = member < chosen.size() ? chosen.get(member) : new SomeBed(null, null);
            return new BedWish(NewSheltering.guest(member), bed.unit(), bed.place());
        }
    }

    /** Neither unit nor place: present without a bed yet. */
    public record SomeBed(Long unit, Long place) {}

    public record ShelteringAnswer(String household, String day, List<Long> stays,
            List<StayAnswers.Warning> setAside) {}

    static ShelteringAnswer of(ShelteredHousehold sheltered, Texts texts) {
        return new ShelteringAnswer(sheltered.household(), sheltered.day().toString(), sheltered.stays(),
                StayAnswers.warnings(sheltered.setAside(), texts));
    }
}
