package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;
import static org.havre.stay.Village.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Households;
import org.havre.resident.Sex;
import org.havre.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who belongs to household 7, which stays in the village, and to 9, which stays elsewhere. */
@InOneVillage
class KinshipsTest {
    private final OneVillage village;

    KinshipsTest(OneVillage village) { this.village = village; }

    @BeforeEach void a_household_stays() {
        village.sends(7, "2026-04-28", 1990, 2015);
        village.sends(9, ELSEWHERE, "2026-04-28", 1990);
        village.stays(71, FACILITY, "2026-05-01", null);
        village.stays(91, ELSEWHERE, "2026-05-01", null);
    }

    private Kinships kinships() { return new Kinships(village.as(SOCIAL)); }

    @Test void those_around_somebody_are_told_head_first_with_their_stays() {
        assertThat(kinships().around(72, TODAY)).containsExactly(
                new Kin(71, 7, "M-7", "Nom7", "Prénom1", Sex.F, born(1990), HouseholdRole.HEAD,
                        LocalDate.of(2015, 1, 1), 71L, FACILITY),
                new Kin(72, 7, "M-7", "Nom7", "Prénom2", Sex.F, born(2015), HouseholdRole.OTHER,
                        LocalDate.of(2015, 1, 1), null, null));
        assertThat(kinships().around(91, TODAY)).isEmpty();
    }

    @Test void a_household_is_as_it_is_on_the_day() {
        village.execute("update membership set ends_on = '2026-05-20' where person_id = 72");
        assertThat(kinships().of(7, TODAY.minusDays(1))).extracting(Kin::person).containsExactly(71L, 72L);
        assertThat(kinships().of(7, TODAY)).extracting(Kin::person).containsExactly(71L);
    }

    @Test void a_facility_has_the_households_of_those_who_stay_there() {
        village.sends(8, "2026-04-28", 1990);
        assertThat(kinships().ofFacility(FACILITY, TODAY)).extracting(Kin::person).containsExactly(71L, 72L);
        assertThat(kinships().ofFacility(ELSEWHERE, TODAY)).isEmpty();
    }

    @Test void whether_ofii_has_decided_of_a_household_is_known() {
        village.execute("insert into household (id, reference) values (70, 'M-70')");
        assertThat(kinships().isDecidedOn(7)).isTrue();
        assertThat(kinships().isDecidedOn(70)).isFalse();
    }

    private HouseholdChange change(String person, ChangeKind kind, LocalDate day) {
        return new HouseholdChange(kind, FACILITY, 7, Long.parseLong(person), day, "parce que", 1L);
    }

    @Test void changes_are_told_the_latest_first_by_their_author() {
        var added = kinships().add(change("72", ChangeKind.HEAD, TODAY.minusDays(1)));
        kinships().add(change("71", ChangeKind.BIRTH, TODAY));
        var changes = kinships().changes(7);
        assertThat(changes).extracting(ChangeRow::kind).containsExactly(ChangeKind.BIRTH, ChangeKind.HEAD);
        assertThat(changes.get(1)).isEqualTo(new ChangeRow(added.id(), ChangeKind.HEAD, TODAY.minusDays(1), "Nom7",
                "Prénom2", "parce que", "social", changes.get(1).recordedAt(), null, null, null, null));
        assertThat(new Kinships(village.as(OneVillage.ELSEWHERE_SOCIAL)).changes(7)).isEmpty();
    }

    @Test void a_change_is_taken_to_be_undone_where_it_is_the_callers() {
        var added = kinships().add(change("72", ChangeKind.HEAD, TODAY));
        assertThat(kinships().getForChange(added.id()).kind()).isEqualTo(ChangeKind.HEAD);
        assertThatThrownBy(() -> new Kinships(village.as(OneVillage.ELSEWHERE_SOCIAL)).getForChange(added.id()))
                .isInstanceOf(NotFound.class);
    }

    /** The head gives its part to the other one. */
    private long headChanges() {
        var rows = village.as(SOCIAL);
        var households = new Households(rows);
        var added = new Kinships(rows).add(change("72", ChangeKind.HEAD, TODAY));
        var open = households.openForChange(List.of(71L, 72L));
        open.forEach(membership -> membership.endOn(TODAY));
        households.flush();
        households.add(open.get(0).become(HouseholdRole.OTHER, TODAY));
        households.add(open.get(1).become(HouseholdRole.HEAD, TODAY));
        households.flush();
        return added.id();
    }

    @Test void what_a_change_began_is_known_to_have_changed_since_or_not() {
        long change = headChanges();
        assertThat(kinships().isChangedSince(change)).isFalse();
        village.execute("update membership set ends_on = '2026-05-20' where person_id = 71 and ends_on is null");
        assertThat(kinships().isChangedSince(change)).isTrue();
    }

    @Test void a_change_undone_is_as_if_it_had_never_been() {
        long change = headChanges();
        assertThat(kinships().of(7, TODAY)).filteredOn(Kin::isHead).extracting(Kin::person).containsExactly(72L);
        kinships().undo(change, "par erreur");
        assertThat(kinships().of(7, TODAY)).filteredOn(Kin::isHead).extracting(Kin::person).containsExactly(71L);
        assertThat(kinships().changes(7)).extracting(ChangeRow::undoneBecause).containsExactly("par erreur");
    }

    @Test void an_undoing_writes_what_waits_before_it() {
        var rows = village.as(SOCIAL);
        long change = new Kinships(rows).add(change("72", ChangeKind.HEAD, TODAY)).id();
        new Kinships(rows).undo(change, "par erreur");
        assertThat(rows.find(HouseholdChange.class, change).isUndone()).isTrue();
    }

    private static BirthDate born(int year) {
        return new BirthDate(LocalDate.of(year, 1, 1), BirthDate.Precision.YEAR);
    }
}
