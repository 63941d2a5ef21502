package org.havre.resident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.stay.Village.ELSEWHERE;

import jakarta.persistence.EntityManager;
import org.havre.stay.InOneVillage;
import org.havre.stay.OneVillage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 71 and 81 are on their way to one facility, 91 to another. */
@InOneVillage
class ResemblancesTest {
    private final OneVillage village;

    ResemblancesTest(OneVillage village) { this.village = village; }

    @BeforeEach void some_may_be_one_person() {
        village.sends(7, "2026-04-28", 1990);
        village.sends(8, "2026-04-28", 1990);
        village.sends(9, ELSEWHERE, "2026-04-28", 1980);
        village.execute("insert into resemblance values (71, 81, 90), (71, 91, 95)");
    }

    private Resemblances as(String login) { return new Resemblances(rows(login)); }

    private EntityManager rows(String login) { return village.as(login); }

    @Test void who_sees_both_files_is_told_and_nobody_of_one_that_is_not_theirs() {
        assertThat(as(OneVillage.DIRECTOR).open(0, 10)).containsExactly(new Alike(71, 81, 90));
        assertThat(as(OneVillage.NORTH).open(0, 10)).isEmpty();
        assertThat(as(OneVillage.FINANCE).open(0, 10)).isEmpty();
    }

    @Test void told_apart_they_are_proposed_no_more_until_it_is_taken_back() {
        var director = as(OneVillage.DIRECTOR);
        director.tellApart(81, 71, 4);
        director.tellApart(71, 81, 4);
        assertThat(director.open(0, 10)).isEmpty();
        assertThat(director.apart(71, 81)).extracting(ToldApart::author).containsExactly(OneVillage.DIRECTOR);
        director.takeBack(71, 81);
        assertThat(director.open(0, 10)).hasSize(1);
        assertThat(director.apart(71, 81)).isEmpty();
    }

    @Test void a_file_that_is_erased_is_like_none() {
        village.execute(
                "update person set family_name = '—', given_names = '', erased_on = '2026-05-01' where id = 81");
        assertThat(as(OneVillage.DIRECTOR).open(0, 10)).isEmpty();
    }
}
