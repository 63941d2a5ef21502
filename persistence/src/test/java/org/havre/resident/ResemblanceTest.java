package org.havre.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.resident.Resemblance.WORTH_ASKING;

import java.time.LocalDate;
import java.time.Year;
import org.havre.resident.Resemblance.Told;
import org.junit.jupiter.api.Test;

class ResemblanceTest {
    private static final BirthDate DAY = BirthDate.of(LocalDate.of(1990, 5, 12));

    private static Told told(String family, String given, BirthDate born) {
        return new Told(family, given, Sex.M, born, "AFG", null);
    }

    private static int weight(Told one, Told other) { return Resemblance.weight(one, other, false); }

    @Test void one_name_by_two_rules_and_one_day_of_birth_are_worth_asking() {
        assertThat(weight(told("Aḩmadzay", "Naqībullāh", DAY), told("Ahmadzai", "Naqeebullah", DAY)))
                .isGreaterThanOrEqualTo(WORTH_ASKING);
        assertThat(weight(told("Diallo", "Mamadou", DAY), told("Mamadou", "Jallow", DAY)))
                .isGreaterThanOrEqualTo(WORTH_ASKING);
    }

    @Test void the_first_of_january_says_little() {
        var first = BirthDate.of(LocalDate.of(1990, 1, 1));
        assertThat(weight(told("Ahmadi", "Ali Reza", first), told("Ahmadi", "Ali Reza", first)))
                .isLessThan(WORTH_ASKING);
        var year = BirthDate.of(Year.of(1990));
        assertThat(weight(told("Ahmadi", "Ali Reza", year), told("Ahmadi", "Ali Reza", DAY))).isLessThan(WORTH_ASKING);
    }

    @Test void day_and_month_may_have_been_exchanged() {
        assertThat(weight(told("Ahmadi", "Ali Reza", DAY),
                told("Ahmadi", "Ali Reza", BirthDate.of(LocalDate.of(1990, 12, 5)))))
                .isGreaterThanOrEqualTo(WORTH_ASKING);
    }

    @Test void another_day_is_another_person() {
        assertThat(weight(told("Ahmadi", "Ali Reza", DAY),
                told("Ahmadi", "Ali Reza", BirthDate.of(LocalDate.of(1990, 5, 13)))))
                .isLessThan(WORTH_ASKING);
    }

    @Test void twins_are_two_people() {
        var hassan = told("Rahimi", "Hassan", DAY);
        assertThat(Resemblance.weight(hassan, told("Rahimi", "Hussein", DAY), true)).isZero();
        assertThat(Resemblance.weight(told("Rahimi", "Hawa", DAY), told("Rahimi", "Adama", DAY), false)).isZero();
        assertThat(Resemblance.weight(hassan, told("Rahimi", "Hasan", DAY), true)).isGreaterThanOrEqualTo(WORTH_ASKING);
    }

    @Test void two_numbers_are_two_people_and_one_number_is_one() {
        var one = new Told("Rahimi", "Hassan", Sex.M, DAY, "AFG", "9900000001");
        assertThat(weight(one, new Told("Rahimi", "Hassan", Sex.M, DAY, "AFG", "9900000002"))).isZero();
        assertThat(weight(one, new Told("Sow", "Awa", Sex.F, DAY, "GIN", "9900000001"))).isEqualTo(100);
    }

    @Test void another_sex_or_nationality_weighs_against_it() {
        var one = told("Rahimi", "Hassan", DAY);
        assertThat(weight(one, new Told("Rahimi", "Hassan", Sex.F, DAY, "AFG", null))).isLessThan(weight(one, one));
        assertThat(weight(one, new Told("Rahimi", "Hassan", Sex.M, DAY, "IRN", null))).isLessThan(weight(one, one));
    }
}
