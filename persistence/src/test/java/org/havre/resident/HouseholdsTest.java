package org.havre.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.stay.Village.SOCIAL;
import static org.havre.stay.Village.TODAY;

import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import org.havre.stay.InOneVillage;
import org.havre.stay.OneVillage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Household 7, a child at its head by error of age and its mother, is on the way to the village. */
@InOneVillage
class HouseholdsTest {
    private final OneVillage village;

    HouseholdsTest(OneVillage village) { this.village = village; }

    @BeforeEach void a_household_is_sent() { village.sends(7, "2026-05-18", 2015, 1990, 1980); }

    private Households households() { return new Households(village.as(SOCIAL)); }

    @Test void a_household_is_found_by_number_and_reference_by_those_who_see_it() {
        assertThat(households().find(7).orElseThrow().reference()).isEqualTo("M-7");
        assertThat(households().find("M-7").orElseThrow().id()).isEqualTo(7);
        assertThat(new Households(village.as(OneVillage.ELSEWHERE_SOCIAL)).find(7)).isEmpty();
        assertThat(new Households(village.as(OneVillage.ELSEWHERE_SOCIAL)).find("M-7")).isEmpty();
    }

    @Test void members_are_told_head_first_then_by_age() {
        assertThat(households().membersOn(7, TODAY)).extracting(MemberRow::person).containsExactly(71L, 73L, 72L);
        assertThat(households().membersOn("M-7", TODAY)).extracting(MemberRow::person).containsExactly(71L, 73L, 72L);
        assertThat(households().membersOn("M-8", TODAY)).isEmpty();
    }

    @Test void a_member_is_told_with_the_procedure_and_the_outcome_of_the_day() {
        village.execute("insert into person_procedure (id, person_id, starts_on, procedure) values"
                + " (1, 71, '2026-01-01', 'DUBLIN'), (2, 71, '2026-05-20', 'NORMAL')");
        village.execute("insert into outcome (id, person_id, body, outcome, decided_on) values"
                + " (1, 71, 'OFPRA', 'REJECTED', '2026-05-01'), (2, 71, 'CNDA', 'REFUGEE', '2026-05-20')");
        assertThat(households().membersOn(7, TODAY).get(0)).isEqualTo(new MemberRow(71, "Nom7", "Prénom1", Sex.F,
                new BirthDate(LocalDate.of(2015, 1, 1), BirthDate.Precision.YEAR), HouseholdRole.HEAD, Procedure.NORMAL,
                OutcomeKind.REFUGEE));
        assertThat(households().membersOn(7, TODAY.minusDays(1)).get(0)).extracting(MemberRow::procedure,
                MemberRow::outcome).containsExactly(Procedure.DUBLIN, OutcomeKind.REJECTED);
    }

    @Test void whoever_has_left_a_household_belongs_to_it_until_the_day_before() {
        village.execute("update membership set ends_on = '2026-05-20' where person_id = 72");
        assertThat(households().membersOn(7, TODAY.minusDays(1))).hasSize(3);
        assertThat(households().membersOn(7, TODAY)).hasSize(2);
        assertThat(households().openForChange(List.of(71L, 72L))).extracting(Membership::person).containsExactly(71L);
    }

    @Test void ofii_registers_a_household_with_everybody_and_what_they_need() {
        var rows = village.as(OneVillage.OFII);
        var households = new Households(rows);
        var household = households.register(OneVillage.LYON);
        var person = households.add(new Person(OneVillage.LYON, "Nom", "Prénom", Sex.M, BirthDate.of(TODAY)));
        households.flush();
        households.add(new Membership(household.id(), person.id(), HouseholdRole.HEAD, TODAY));
        households.add(new ProcedureSpell(person.id(), TODAY, Procedure.ACCELERATED));
        households.add(new Need(person.id(), true, false, null));
        households.flush();
        assertThat(household.reference()).matches("M\\d+");
        assertThat(households.membersOn(household.id(), TODAY)).extracting(MemberRow::procedure)
                .containsExactly(Procedure.ACCELERATED);
        assertThat(village.rows("select step_free, ground_floor from person_need")).containsExactly("true|false");
        assertThat(village.rows("select directorate_id from household where id = " + household.id()))
                .containsExactly("1");
    }

    @Test void a_household_that_parts_belongs_to_no_directorate() {
        var parted = new Households(village.as(OneVillage.OFII)).part();
        assertThat(parted.reference()).matches("M\\d+");
        assertThat(parted.directorate()).isNull();
        assertThat(parted.id()).isPositive();
    }

    @Test void a_reference_used_twice_is_refused_at_once() {
        var households = new Households(village.as(OneVillage.OFII));
        households.add(new Household("M-7", OneVillage.LYON));
        assertThatThrownBy(households::flush).isInstanceOf(PersistenceException.class)
                .hasMessageContaining("household_reference_taken");
    }
}
