package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;
import static org.havre.stay.Village.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.stay.KnownPerson.KnownAs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is about to be registered: who has the same number or was born on the same day. */
@InOneVillage
class KnownPeopleTest {
    private static final BirthDate IN_1990 = new BirthDate(LocalDate.of(1990, 1, 1), BirthDate.Precision.YEAR);
    private final OneVillage village;

    KnownPeopleTest(OneVillage village) { this.village = village; }

    @BeforeEach void some_are_known() {
        village.sends(7, "2026-05-18", 1990);
        village.sends(8, "2026-04-28", 1990);
        village.sends(9, "2026-04-28", 1991);
        village.sends(10, ELSEWHERE, "2026-04-28", 1990);
        village.stays(81, FACILITY, "2026-05-01", null);
        village.stays(91, FACILITY, "2026-05-01", "2026-05-20");
        village.execute("update person set agdref = '6900000091' where id = 91");
    }

    private List<KnownPerson> like(String agdref, BirthDate born) {
        return new KnownPeople(village.as(SOCIAL)).like(
                List.of(new Newcomer(HouseholdRole.HEAD, "Nom", "Prénom", born, agdref)), TODAY);
    }

    @Test void those_born_on_the_same_day_are_told_with_where_they_are() {
        assertThat(like(null, IN_1990)).containsExactly(
                new KnownPerson(71, "M-7", "Nom7", "Prénom1", IN_1990, null, KnownAs.EXPECTED, "CADA des Tilleuls"),
                new KnownPerson(81, "M-8", "Nom8", "Prénom1", IN_1990, null, KnownAs.HOUSED, "CADA des Tilleuls"));
    }

    @Test void whoever_has_the_same_number_is_told_though_they_have_left() {
        assertThat(like("6900000091", BirthDate.of(TODAY))).extracting(KnownPerson::person, KnownPerson::agdref,
                KnownPerson::standing, KnownPerson::facility)
                .containsExactly(tuple(91L, "6900000091", KnownAs.LEFT, null));
    }

    @Test void whose_last_day_has_passed_waits() {
        village.execute("update orientation set last_day = '2026-05-19' where id = 7");
        assertThat(like(null, IN_1990)).filteredOn(known -> known.person() == 71).extracting(KnownPerson::standing)
                .containsExactly(KnownAs.WAITING);
        village.execute("update orientation set last_day = '2026-05-20' where id = 7");
        assertThat(like(null, IN_1990)).filteredOn(known -> known.person() == 71).extracting(KnownPerson::standing)
                .containsExactly(KnownAs.EXPECTED);
    }

    @Test void nobody_is_like_nobody() {
        assertThat(new KnownPeople(village.as(SOCIAL)).like(List.of(), TODAY)).isEmpty();
    }
}
