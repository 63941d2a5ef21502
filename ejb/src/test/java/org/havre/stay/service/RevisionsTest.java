package org.havre.stay.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.orientation.ExitReason;
import org.havre.stay.BedWish;
import org.havre.stay.Revision;
import org.havre.stay.RevisionKind;
import org.havre.stay.Revisions;
import org.havre.stay.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What was recorded of somebody's stays is told with its author, its reason and what it replaced. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RevisionsTest {
    private Village village;
    private Desk desk;

    @BeforeAll void settle(TestDatabase database) {
        village = new Village(database);
        desk = Desk.of(village);
        for (int household = 5; household <= 8; household++) village.sends(household, "2026-04-30", 1990);
    }

    @Test void a_move_recorded_on_the_20th_and_effective_on_the_12th_tells_who_why_and_the_bed_before() {
        long stay = arrives(51, BedWish.place(51, 1, 11));
        moves(stay, 15, 12);
        moves(stay, 12, 13);

        assertThat(of(51)).extracting(Revision::kind).containsExactly(RevisionKind.MOVE, RevisionKind.MOVE,
                RevisionKind.ARRIVAL);
        assertThat(of(51).get(0)).extracting(Revision::day, Revision::bedBefore, Revision::bedSince,
                Revision::because, Revision::author)
                .containsExactly(day(12), "U1 · U1-1", "U1 · U1-3", "fuite d'eau", Village.SOCIAL);
        assertThat(of(51).get(1)).extracting(Revision::day, Revision::bedBefore, Revision::bedSince)
                .containsExactly(day(15), "U1 · U1-1", "U1 · U1-2");
    }

    @Test void a_stay_that_never_was_tells_the_reason_and_who_cancelled_it() {
        long stay = arrives(61, BedWish.none(61));
        desk.corrects(c -> c.cancel(stay, "homonyme", Set.of()));

        assertThat(of(61)).extracting(Revision::kind).containsExactly(RevisionKind.CANCELLED, RevisionKind.ARRIVAL);
        assertThat(of(61).get(0)).extracting(Revision::day, Revision::because, Revision::author)
                .containsExactly(day(1), "homonyme", Village.SOCIAL);
    }

    @Test void a_departure_that_was_corrected_and_then_taken_back_tells_each_day() {
        long stay = arrives(71, BedWish.none(71));
        desk.departs(new NewDeparture(List.of(stay), day(18), ExitReason.DEPART_VOLONTAIRE, null));
        desk.corrects(c -> c.correct(
                new Correction(stay, day(15), ExitReason.DEPART_VOLONTAIRE, null, Set.of())));
        desk.corrects(c -> c.takeBack(stay, Set.of()));

        assertThat(of(71)).extracting(Revision::kind).containsExactly(RevisionKind.DEPARTURE_TAKEN_BACK,
                RevisionKind.DEPARTURE_CORRECTED, RevisionKind.DEPARTURE, RevisionKind.ARRIVAL);
        assertThat(of(71)).extracting(Revision::dayBefore).containsExactly(day(15), day(18), null, null);
    }

    @Test void another_facility_is_told_nothing() {
        arrives(81, BedWish.none(81));

        List<Revision> told = village.as("elsewhere", rows -> new Revisions(rows).of(81));
        assertThat(told).isEmpty();
    }

    private long arrives(long person, BedWish bed) {
        return desk.arrivals(a -> a.record(new NewArrival(person / 10, day(1), List.of(bed), Set.of()))).stays().get(0);
    }

    private void moves(long stay, int day, int place) {
        var bed = new NewBed(stay, 1L, (long) place);
        desk.moves(m -> m.move(new NewMove(day(day), List.of(bed), "fuite d'eau", Set.of())));
    }

    private List<Revision> of(long person) {
        return village.as(Village.SOCIAL, rows -> new Revisions(rows).of(person));
    }

    private static LocalDate day(int day) { return LocalDate.of(2026, 5, day); }
}
