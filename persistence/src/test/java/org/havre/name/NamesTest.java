package org.havre.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.SOCIAL;

import java.util.List;
import org.havre.stay.InOneVillage;
import org.havre.stay.OneVillage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 71 is on the way here, 91 elsewhere; both are called the same, by different rules. */
@InOneVillage
class NamesTest {
    private final OneVillage village;

    NamesTest(OneVillage village) { this.village = village; }

    @BeforeEach void some_are_called() {
        village.sends(7, "2026-04-28", 1990);
        village.sends(9, ELSEWHERE, "2026-04-28", 1980);
        called(71, "Cherifi", "Abdelkader");
        called(91, "Šarīfī", "ʿAbd al-Qādir");
    }

    private void called(long person, String family, String given) {
        village.execute("update person set family_name = '%s', given_names = '%s' where id = %d", family, given,
                person);
        village.execute(
                "select 1 from keep_name_keys(array[%d]::bigint[], array[0]::bigint[], 1, array['%s'], array['%s'])",
                person, Letters.plain(family + " " + given), NameQuestion.text(NameKeys.of(family, given)));
    }

    private List<Long> found(String login, String typed) {
        return new Names(village.as(login)).search(typed, 20).stream().map(Named::person).toList();
    }

    @ParameterizedTest
    @CsvSource({"Cherifi Abdelkader", "Abdulqader Shareefi", "sharifi", "ABD EL KADER", "cher",
            "شريفي عبد القادر"}) void a_name_is_found_by_any_of_its_spellings(String typed) {
        assertThat(found(SOCIAL, typed)).containsExactly(71L);
    }

    @Test void only_files_of_the_callers_scope_are_found_whatever_is_like_them() {
        assertThat(found(OneVillage.ELSEWHERE_SOCIAL, "Cherifi Abdelkader")).containsExactly(91L);
        assertThat(found(OneVillage.OFII, "Cherifi Abdelkader")).containsExactly(71L);
        assertThat(found(OneVillage.FINANCE, "Cherifi Abdelkader")).isEmpty();
    }

    @Test void behind_more_of_the_same_name_than_are_looked_at_whoever_is_of_the_scope_is_found() {
        village.execute(
                """
                insert into person (id, family_name, given_names, sex, birth_date, birth_precision)
                    select -n, 'Cherifi', 'Abdelkader', 'M', '1990-01-01', 'DAY' from generate_series(1, 5000) n;
                insert into person_facility (person_id, facility_id, household_id)
                    select -n, %d, 9 from generate_series(1, 5000) n;
                insert into name_key (person_id, edition, plain, keys)
                    select -n, k.edition, k.plain, k.keys from name_key k, generate_series(1, 5000) n where k.person_id = 71"""
                        .formatted(ELSEWHERE));
        assertThat(found(SOCIAL, "Abdulqader Shareefi")).containsExactly(71L);
        assertThat(found(OneVillage.OFII, "Abdulqader Shareefi")).containsExactly(71L);
        assertThat(found(OneVillage.OFII, "Abdulqader Zwiebelfisch")).containsExactly(71L);
        assertThat(found(OneVillage.ELSEWHERE_SOCIAL, "Abdulqader Shareefi")).hasSize(20).doesNotContain(71L);
    }

    /** Of fifty who are called the same, by the other spelling. */
    @Test void whoever_was_born_in_the_year_that_is_typed_stands_first() {
        village.execute("""
                insert into person (id, family_name, given_names, sex, birth_date, birth_precision)
                    select -n, 'Shareefi', 'Abdulqader', 'M', '1985-05-05', 'DAY' from generate_series(1, 50) n;
                insert into person_facility (person_id, facility_id, household_id)
                    select -n, facility_id, 7 from person_facility, generate_series(1, 50) n where person_id = 71""");
        for (int person = -50; person < 0; person++) called(person, "Shareefi", "Abdulqader");
        assertThat(found(SOCIAL, "Abdulqader Shareefi")).hasSize(20).doesNotContain(71L);
        assertThat(found(SOCIAL, "Abdulqader Shareefi 1990")).hasSize(20).startsWith(71L);
        assertThat(found(SOCIAL, "Abdulqader Shareefi 01/01/1990")).startsWith(71L);
        assertThat(found(SOCIAL, "Abdulqader Shareefi 1985")).hasSize(20).doesNotContain(71L);
        assertThat(found(SOCIAL, "Abdulqader Shareefi 1970")).hasSize(20);
        assertThat(found(OneVillage.ELSEWHERE_SOCIAL, "Abdulqader Shareefi 1990")).containsExactly(91L);
        assertThat(found(SOCIAL, "1990")).isEmpty();
    }

    @Test void somebody_new_is_found_at_once() {
        var rows = village.as(SOCIAL);
        new Names(rows).keep(71, "Woldemariam", "Ghirmai");
        assertThat(new Names(rows).search("Uoldemariam Girmay", 20)).hasSize(1);
    }

    @Test void nothing_that_tells_people_apart_finds_nobody() {
        assertThat(found(SOCIAL, "  -  ")).isEmpty();
    }

    @Test void whoever_has_entered_takes_no_names_that_are_due() {
        assertThat(new Names(village.as(SOCIAL)).keepSome(10)).isEmpty();
    }
}
