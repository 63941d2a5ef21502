package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;

import java.time.LocalDate;
import java.util.List;
import org.havre.orientation.ExitReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was ever recorded of somebody's stay. */
@InOneVillage
class RevisionsOfStaysTest {
    private final OneVillage village;

    RevisionsOfStaysTest(OneVillage village) { this.village = village; }

    @BeforeEach void somebody_arrives() {
        village.sends(7, "2026-04-28", 1990);
        var stays = new Stays(village.as(SOCIAL));
        var stay = stays.add(Stay.byDecision(71, FACILITY, may(1), 7, 1L));
        stays.add(BedAssignment.within(stay, 1, 11L, stay.during(), 1L));
        stays.settle();
    }

    private List<Revision> revisions() { return new Revisions(village.as(SOCIAL)).of(71); }

    private BedsOfStay found(Stays stays) {
        return stays.get(List.of(Long.valueOf(village.rows("select id from stay").get(0)))).get(0);
    }

    @Test void an_arrival_is_told_with_its_author_and_facility() {
        assertThat(revisions()).containsExactly(new Revision(revisions().get(0).at(), "social", RevisionKind.ARRIVAL,
                "CADA des Tilleuls", may(1), null, null, null, null));
    }

    @Test void a_departure_its_correction_and_what_took_it_back_are_told_the_newest_first() {
        leaves(5);
        leaves(6);
        var stays = new Stays(village.as(SOCIAL));
        found(stays).stay().by(1).remain();
        stays.settle();
        assertThat(revisions()).extracting(Revision::kind, Revision::day, Revision::dayBefore).containsExactly(
                tuple(RevisionKind.DEPARTURE_TAKEN_BACK, may(6), may(6)),
                tuple(RevisionKind.DEPARTURE_CORRECTED, may(6), may(5)),
                tuple(RevisionKind.DEPARTURE, may(5), null), tuple(RevisionKind.ARRIVAL, may(1), null));
    }

    private void leaves(int day) {
        var stays = new Stays(village.as(SOCIAL));
        var beds = found(stays);
        beds.giveUpFrom(may(day), 1);
        beds.stay().by(1).depart(may(day), ExitReason.DEPART_VOLONTAIRE, null);
        stays.settle();
    }

    @Test void a_move_is_told_with_both_beds_and_why() {
        var stays = new Stays(village.as(SOCIAL));
        stays.rearrange();
        var beds = found(stays);
        beds.moveTo(BedWish.place(71, 2, 21), may(10), 1).ifPresent(stays::add);
        stays.add(new Move(beds.stay(), may(10), "bruit", 1L));
        stays.settle();
        assertThat(revisions().get(0)).extracting(Revision::kind, Revision::day, Revision::bedBefore,
                Revision::bedSince, Revision::because).containsExactly(RevisionKind.MOVE, may(10), "U1 · U1-1",
                        "U2 · U2-1", "bruit");
    }

    @Test void nobody_elsewhere_reads_of_it() {
        assertThat(new Revisions(village.as(OneVillage.ELSEWHERE_SOCIAL)).of(71)).isEmpty();
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
