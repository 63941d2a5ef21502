package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.TODAY;

import java.time.LocalDate;
import org.havre.facility.FacilityKind;
import org.havre.shared.NotFound;
import org.havre.stay.InOneVillage;
import org.havre.stay.OneVillage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The prefect of the Rhône reviews the ways to the village. */
@InOneVillage
class ObjectionsTest {
    private final OneVillage village;

    ObjectionsTest(OneVillage village) { this.village = village; }

    @BeforeEach void some_are_sent() {
        village.execute("insert into policy_value values ('OBJECTION_DAYS', '2026-05-01', 2, 'x')");
        village.sends(7, "2026-05-18", 1990, 2015);
        village.sends(8, "2026-05-17", 1980);
        village.sends(9, ELSEWHERE, "2026-05-18", 1980);
    }

    private Objections objections() { return new Objections(village.as(OneVillage.PREFECT)); }

    @Test void those_whose_delay_ends_first_come_first() {
        assertThat(objections().open(TODAY)).extracting(ReviewedWay::household).containsExactly("M-8", "M-7");
        assertThat(objections().find(7, TODAY)).contains(new ReviewedWay(7, FACILITY, "A-7", DecisionNature.ADMISSION,
                "M-7", 2, 0, "C6980", "CADA des Tilleuls", FacilityKind.HUDA, may(18), may(18), may(23), may(20),
                OrientationState.EXPECTED, null, null, null));
    }

    @Test void nobody_objects_any_more_once_somebody_has_arrived_or_the_last_day_has_passed() {
        village.stays(71, FACILITY, "2026-05-19", null);
        assertThat(objections().open(may(22))).extracting(ReviewedWay::household).containsExactly("M-8");
        assertThat(objections().open(may(23))).isEmpty();
    }

    @Test void an_objection_is_told_with_who_made_it_and_when() {
        var objections = objections();
        var way = objections.getForChange(7);
        objections.add(new PrefectObjection(way, TODAY, may(20), 7));
        way.end(OrientationState.OBJECTED, TODAY, "ordre public");
        village.as(OneVillage.PREFECT);
        assertThat(objections().made(TODAY, 5)).singleElement().satisfies(made -> {
            assertThat(made.orientation()).isEqualTo(7);
            assertThat(made.objectedOn()).isEqualTo(TODAY);
            assertThat(made.author()).isEqualTo("prefect");
            assertThat(made.because()).isEqualTo("ordre public");
        });
        assertThat(objections().made(TODAY, 0)).isEmpty();
    }

    @Test void nobody_objects_in_the_name_of_somebody_else() {
        var objections = objections();
        var way = objections.getForChange(7);
        assertThatThrownBy(() -> objections.add(new PrefectObjection(way, TODAY, may(20), 5)))
                .hasMessageContaining("row-level security");
    }

    @Test void a_way_to_another_department_is_not_found() {
        assertThat(objections().find(9, TODAY)).isEmpty();
        assertThatThrownBy(() -> objections().getForChange(9)).isInstanceOf(NotFound.class);
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
