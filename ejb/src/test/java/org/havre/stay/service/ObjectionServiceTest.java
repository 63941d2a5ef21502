package org.havre.stay.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.access.Forbidden;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.law.Rule;
import org.havre.orientation.OrientationState;
import org.havre.orientation.ReviewedWay;
import org.havre.orientation.service.NewObjection;
import org.havre.orientation.service.ObjectionService;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.stay.BedWish;
import org.havre.stay.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Households that were sent on 18 May and may come until the 23rd; the prefect may object until the 20th, which is today. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ObjectionServiceTest {
    private Village village;
    private Desk facility;
    private Desk prefect;
    private Desk another;

    @BeforeAll void settle(TestDatabase database) {
        village = new Village(database);
        facility = Desk.of(village);
        prefect = facility.ofPrefecture("69");
        another = facility.ofPrefecture("01");
        for (int household = 1; household <= 4; household++) village.sends(household, "2026-05-18", 1990, 1988);
        village.sends(5, "2026-05-17", 1990);
    }

    @Test
    @Rule("R9") void an_objection_ends_the_way_and_frees_the_beds_and_says_by_whom() {
        facility.reserves(
                new NewReservation(1, LocalDate.of(2026, 5, 18), List.of(BedWish.place(11, 1, 11)), Set.of()));

        assertThat(objects(prefect, 1, "ordre public", Set.of())).isEqualTo(Village.TODAY);

        assertThat(village.rows("select state, ended_on, reason from orientation where id = 1"))
                .containsExactly("OBJECTED|2026-05-20|ordre public");
        assertThat(village.rows("select starts_on, ends_on, state from bed_assignment where orientation_id = 1"))
                .containsExactly("2026-05-18|2026-05-20|RESERVED");
        var told = facility.objections(all -> all.way(1));
        assertThat(told.objectedOn()).isEqualTo(Village.TODAY);
        assertThat(told.author()).isEqualTo("prefect69");
        List<ReviewedWay> made = prefect.objections(ObjectionService::made);
        assertThat(made).extracting(ReviewedWay::orientation).contains(1L);
        assertThat(refusal(() -> objects(prefect, 1, "encore", Set.of())))
                .containsExactly("OrientationActRule.NOT_POSSIBLE_NOW");
    }

    @Test void the_prefect_sees_the_households_of_the_department_until_somebody_has_come() {
        facility.arrivals(a -> a.record(new NewArrival(2, Village.TODAY, List.of(BedWish.none(21)), Set.of())));
        List<ReviewedWay> open = prefect.objections(ObjectionService::open);
        assertThat(open).extracting(ReviewedWay::orientation).contains(3L, 5L).doesNotContain(2L);
        assertThat(open.get(0).until()).isEqualTo(LocalDate.of(2026, 5, 19));
        assertThat(refusal(() -> objects(prefect, 2, "ordre public", Set.of())))
                .containsExactly("OrientationActRule.SOMEBODY_ARRIVED");
    }

    @Test void after_the_delay_the_warning_is_read_first() {
        assertThat(refusal(() -> objects(prefect, 5, "ordre public", Set.of())))
                .containsExactly("PrefectRule.AFTER_THE_DELAY");
        objects(prefect, 5, "ordre public", Set.of("PrefectRule.AFTER_THE_DELAY"));
        assertThat(prefect.objections(all -> all.way(5)).state()).isEqualTo(OrientationState.OBJECTED);
    }

    @Test void only_the_prefect_of_the_department_objects() {
        assertThatThrownBy(() -> objects(another, 3, "ordre public", Set.of())).isInstanceOf(NotFound.class);
        List<ReviewedWay> seen = another.objections(ObjectionService::open);
        assertThat(seen).isEmpty();
        assertThatThrownBy(() -> objects(facility, 3, "non", Set.of())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> objects(facility.ofOfii(), 3, "non", Set.of())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> prefect.ways(ways -> ways.way(3))).isInstanceOf(Forbidden.class);
    }

    private static LocalDate objects(Desk desk, long orientation, String because, Set<String> read) {
        return desk.objections(all -> all.object(new NewObjection(orientation, because, read)));
    }

    private static List<String> refusal(Runnable attempt) {
        try {
            attempt.run();
            return List.of();
        } catch (Refusal refusal) {
            return refusal.objections().stream().map(Objection::key).toList();
        }
    }
}
