package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.access.Caller;
import org.havre.access.Entry;
import org.havre.access.Permissions;
import org.havre.access.Role;
import org.havre.access.Scope;
import org.havre.access.ScopeKind;
import org.havre.facility.Holder;
import org.havre.shared.Period;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who holds beds: one who sleeps in a place until the tenth, and one for whom a place is kept. */
@InOneVillage
class BedHoldersTest {
    private final OneVillage village;

    BedHoldersTest(OneVillage village) { this.village = village; }

    @BeforeEach void one_sleeps_and_one_is_awaited() {
        village.sends(7, "2026-05-01", 1990);
        village.sends(8, "2026-05-01", 1980);
        village.sleeps(71, 11, "2026-05-02", "2026-05-10");
        village.keeps(81, 1, 12, "2026-05-01", "2026-05-07");
    }

    private BedHolders holders(String login, Role role) {
        var entry = new Entry();
        entry.of(new Caller(1, login, login, role,
                new Scope(ScopeKind.FACILITY, null, "CADA des Tilleuls", Set.of(FACILITY)), null, null));
        return new BedHolders(village.as(login), new Permissions(entry));
    }

    private List<Holder> named(int from, Integer until) {
        return holders(SOCIAL, Role.SOCIAL).of(FACILITY, nights(from, until));
    }

    @Test void they_are_named_to_whoever_may_read_names() {
        assertThat(named(5, 8)).containsExactlyInAnyOrder(
                new Holder(71L, "Nom7", "Prénom1", 71L, 1L, 11L, nights(2, 10), false),
                new Holder(71L, "Nom7", "Prénom1", 71L, null, null, nights(2, 10), false),
                new Holder(81L, "Nom8", "Prénom1", null, 1L, 12L, nights(1, 7), true));
    }

    @Test void whoever_has_left_by_the_first_night_holds_nothing() {
        assertThat(named(9, null)).hasSize(2);
        assertThat(named(10, null)).isEmpty();
    }

    @Test void whoever_is_awaited_and_has_no_bed_yet_holds_one_without_a_place() {
        village.sends(9, "2026-05-01", 1980);
        assertThat(named(5, 8)).contains(new Holder(91L, "Nom9", "Prénom1", null, null, null, nights(1, 7), true));
    }

    @Test void they_are_counted_without_names_for_whoever_may_not() {
        var counted = holders(OneVillage.FINANCE, Role.FINANCE).of(FACILITY, nights(5, 8));
        assertThat(counted).isNotEmpty().allSatisfy(holder -> {
            assertThat(holder.person()).isNull();
            assertThat(holder.familyName()).isNull();
        });
        assertThat(counted).extracting(Holder::place).contains(11L, 12L);
    }

    @Test void a_unit_in_which_somebody_ever_had_a_bed_is_known() {
        var holders = holders(SOCIAL, Role.SOCIAL);
        assertThat(holders.everIn(1)).isTrue();
        assertThat(holders.everIn(2)).isFalse();
    }

    private static Period nights(int from, Integer until) {
        return Period.between(LocalDate.of(2026, 5, from), until == null ? null : LocalDate.of(2026, 5, until));
    }
}
