package org.havre.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.stay.Village.SOCIAL;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.havre.name.Named;
import org.havre.name.Names;
import org.havre.shared.NotFound;
import org.havre.stay.InOneVillage;
import org.havre.stay.OneVillage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 71 has a file under a name that nobody else writes so. */
@InOneVillage
class SpellingsTest {
    private static final Spelt CYRILLIC = new Spelt("Хаджиев", "Магомед");
    private final OneVillage village;

    SpellingsTest(OneVillage village) { this.village = village; }

    @BeforeEach void somebody_is_here() { village.sends(7, "2026-04-28", 1990); }

    private static Spelling added(EntityManager rows) {
        return new Spellings(rows).add(new Spelling(71, CYRILLIC, 1L));
    }

    private static List<Long> found(EntityManager rows, String typed) {
        return new Names(rows).search(typed, 20).stream().map(Named::person).toList();
    }

    @Test void who_has_another_spelling_is_found_by_it_in_any_script() {
        var rows = village.as(SOCIAL);
        added(rows);
        assertThat(found(rows, "Хаджиев")).containsExactly(71L);
        assertThat(found(rows, "Hadjiev Magomed")).containsExactly(71L);
        assertThat(found(rows, "Khadzhiev")).containsExactly(71L);
    }

    @Test void it_is_told_with_its_author() {
        var rows = village.as(SOCIAL);
        var id = added(rows).id();
        assertThat(new Spellings(rows).of(71)).containsExactly(new SpellingRow(id, CYRILLIC, SOCIAL));
    }

    @Test void what_is_removed_finds_nobody_any_more() {
        var rows = village.as(SOCIAL);
        new Spellings(rows).remove(71, added(rows).id());
        assertThat(found(rows, "Хаджиев")).isEmpty();
        assertThat(new Spellings(rows).of(71)).isEmpty();
    }

    @Test void nobody_removes_that_of_somebody_else() {
        var rows = village.as(SOCIAL);
        var id = added(rows).id();
        assertThatThrownBy(() -> new Spellings(rows).remove(72, id)).isInstanceOf(NotFound.class);
    }

    @Test void who_does_not_see_the_file_sees_no_spelling_of_it() {
        added(village.as(SOCIAL));
        assertThat(new Spellings(village.as(OneVillage.ELSEWHERE_SOCIAL)).of(71)).isEmpty();
        assertThat(found(village.as(OneVillage.ELSEWHERE_SOCIAL), "Хаджиев")).isEmpty();
    }

    @Test void a_file_that_is_erased_takes_them_along() {
        added(village.as(SOCIAL));
        village.execute(
                "update person set family_name = '—', given_names = '', erased_on = '2026-05-01' where id = 71");
        var rows = village.as(SOCIAL);
        assertThat(new Spellings(rows).of(71)).isEmpty();
        assertThat(found(rows, "Хаджиев")).isEmpty();
    }
}
