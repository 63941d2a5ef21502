package org.havre.resident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;

class PersonTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 10);

    @Test void somebody_is_known_by_names_a_birth_date_and_what_the_attestation_says() {
        var person = new Person(3L, "Inventé", "Ali", Sex.M, BirthDate.of(DAY));
        assertThat(person.familyName()).isEqualTo("Inventé");
        assertThat(person.givenNames()).isEqualTo("Ali");
        assertThat(person.sex()).isEqualTo(Sex.M);
        assertThat(person.born()).isEqualTo(BirthDate.of(DAY));
        assertThat(person.nationality()).isNull();
        person.identifiedBy("AFG", "0123456789", "prs");
        assertThat(person.nationality()).isEqualTo("AFG");
        assertThat(person.agdref()).isEqualTo("0123456789");
        assertThat(person.language()).isEqualTo("prs");
    }

    @Test void a_part_in_a_household_ends_where_the_next_begins() {
        var spouse = new Membership(7, 71, HouseholdRole.SPOUSE, DAY.minusDays(9));
        var head = spouse.become(HouseholdRole.HEAD, DAY);
        assertThat(spouse.during()).isEqualTo(Period.between(DAY.minusDays(9), DAY));
        assertThat(head.household()).isEqualTo(7);
        assertThat(head.person()).isEqualTo(71);
        assertThat(head.role()).isEqualTo(HouseholdRole.HEAD);
        assertThat(head.during()).isEqualTo(Period.from(DAY));
    }

    @Test void a_household_has_a_reference_and_perhaps_a_directorate() {
        assertThat(new Household("H7", 3L).reference()).isEqualTo("H7");
        assertThat(new Household("H7", 3L).directorate()).isEqualTo(3);
        assertThat(new Household("H7", null).directorate()).isNull();
    }

    @Test void what_somebody_needs_is_said_without_why() {
        assertThat(new Need(71, true, false, null).stepFree()).isTrue();
        assertThat(new Need(71, true, false, null).groundFloor()).isFalse();
        assertThat(new Need(71, false, true, null).stepFree()).isFalse();
        assertThat(new Need(71, false, true, null).groundFloor()).isTrue();
    }

    @Test void the_time_to_appeal_and_the_procedure_are_what_was_recorded() {
        assertThat(new AppealPeriod(5, DAY).endsOn()).isEqualTo(DAY);
        assertThat(new ProcedureSpell(71, DAY, Procedure.DUBLIN).procedure()).isEqualTo(Procedure.DUBLIN);
    }
}
