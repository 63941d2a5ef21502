package org.havre.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two names may be one, and how far. */
class NameTest {

    private static double likeness(String one, String other) { return new Name(one).likeness(new Name(other)); }

    /** Whether the index leads from what is typed to what is kept. */
    private static boolean finds(String typed, String kept) {
        var listed = new Listed();
        listed.add(new Pairs.Entered(kept, ""));
        return !listed.search(typed, 20).isEmpty();
    }

    @Test void forms_of_muhammad_find_one_another() {
        var forms = List.of("Mohamed", "Mohammed", "Muhammad", "Mahamat");
        for (var one : forms) assertThat(forms).as(one).allMatch(other -> finds(one, other));
    }

    @ParameterizedTest
    @CsvSource({"Berhane Tesfalem, Tesfalem Berhane", "Zarghuna, Zarghuna Rahimi", "Castro, Castro Benavides Yuliana",
            "Rahimi Zarghuna, Zarghuna"}) void swapped_single_and_second_names_are_found(String typed, String kept) {
        assertThat(finds(typed, kept)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"Nguyen|Nguyễn", "DSouza|D'Souza", "D Souza|D'Souza", "Ould Ahmed|Ould-Ahmed",
            "Ahmed|Ould-Ahmed", "Sahin|Şahin"}) void signs_apostrophes_and_hyphens_are_not_needed(String typed,
                    String kept) {
        assertThat(finds(typed, kept)).isTrue();
        assertThat(finds(kept, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Хаджиев, Hadjiev", "Khadzhiev, Hadjiev", "Hadjiev, Хаджиев", "محمد, Mohamed",
            "محمد, محمد"}) void scripts_lead_to_one_another(String typed,
                    String kept) {
        assertThat(finds(typed, kept)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"Abderrahmane, Abd al-Rahman", "Abdulrahman, Abd el Rahman", "Benomar, Ibn Umar", "Alkhatib, El Khatib",
            "Bouaziz, Bou Aziz"}) void articles_and_particles_may_be_part_of_the_word_or_not(String one, String other) {
        assertThat(finds(one, other)).isTrue();
        assertThat(finds(other, one)).isTrue();
    }

    @Test void the_same_words_are_as_near_as_can_be_in_any_order() {
        assertThat(likeness("Diallo Mamadou", "MAMADOU diallo")).isEqualTo(1);
    }

    @Test void a_word_more_takes_something_away_and_another_word_more() {
        var same = likeness("Diallo Mamadou", "Diallo Mamadou");
        var longer = likeness("Diallo Mamadou", "Diallo Mamadou Saliou");
        var another = likeness("Diallo Mamadou", "Diallo Saliou");
        assertThat(same).isGreaterThan(longer);
        assertThat(longer).isGreaterThan(another);
    }

    @Test void likeness_is_the_same_both_ways() {
        for (var pair : Pairs.all())
            assertThat(pair.kept().name().likeness(pair.asked().name()))
                    .isEqualTo(pair.asked().name().likeness(pair.kept().name()),
                            org.assertj.core.data.Offset.offset(1e-9));
    }

    @Test void nobody_is_like_a_name_without_letters() {
        assertThat(likeness("-", "Diallo")).isZero();
        assertThat(NameKeys.asked(" . ").isEmpty()).isTrue();
        assertThat(NameKeys.of("", "")).isEmpty();
    }

    @Test void others_are_others() {
        assertThat(likeness("Diallo Mamadou", "Petrosyan Garegin")).isLessThan(Names.ALIKE);
        assertThat(likeness("Rahimi Hassan", "Rahimi Zahra")).isLessThan(Name.SAME);
    }
}
