package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.SOCIAL;
import static org.havre.stay.Village.TODAY;

import java.time.LocalDate;
import java.util.List;
import org.havre.resident.HouseholdRole;
import org.havre.shared.NotFound;
import org.havre.shared.Period;
import org.havre.shared.Rate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Household 7 sleeps in the village with its child, who is away; 8 sleeps there too; 9 elsewhere. */
@InOneVillage
class AbsencesTest {
    private final OneVillage village;

    AbsencesTest(OneVillage village) { this.village = village; }

    @BeforeEach void one_is_away() {
        village.sends(7, "2026-04-28", 1990, 2015);
        village.sends(8, "2026-04-28", 1980);
        village.sends(9, ELSEWHERE, "2026-04-28", 1980);
        village.sleeps(71, 11, "2026-05-01", null);
        village.sleeps(72, 12, "2026-05-01", null);
        village.sleeps(81, 13, "2026-05-01", null);
        village.stays(91, ELSEWHERE, "2026-05-01", null);
        village.execute(
                "insert into absence (id, facility_id, stay_id, person_id, starts_on, ends_on, reason, evidence, returned, cancelled) values"
                        + " (1, 900, 72, 72, '2026-05-10', '2026-05-12', 'HOSPITAL', true, true, false),"
                        + " (2, 900, 72, 72, '2026-05-15', null, null, false, false, false),"
                        + " (3, 900, 72, 72, '2026-05-03', '2026-05-04', null, false, false, true)");
    }

    private Absences absences() { return new Absences(village.as(SOCIAL)); }

    @Test void the_absences_of_a_stay_that_stand_are_told_in_order() {
        assertThat(absences().ofStay(72)).extracting(absence -> absence.away().nights())
                .containsExactly(nights(10, 12), nights(15, null));
        assertThat(absences().ofStay(71)).isEmpty();
    }

    @Test void an_absence_is_added_and_found_to_be_changed() {
        var rows = village.as(SOCIAL);
        var added = new Absences(rows).add(new Absence(rows.find(Stay.class, 81L), nights(18, null), null, false, 1L));
        assertThat(absences().getForChange(added.id()).away().nights()).isEqualTo(nights(18, null));
        assertThatThrownBy(() -> absences().getForChange(99)).isInstanceOf(NotFound.class);
    }

    @Test void who_is_away_is_told_with_those_who_are_not() {
        village.execute("insert into sighting (id, facility_id, stay_id, person_id, day, seen) values"
                + " (1, 900, 72, 72, '2026-05-14', true), (2, 900, 72, 72, '2026-05-16', false)");
        var around = absences().around(TODAY);
        assertThat(around).extracting(Absent::person, Absent::role, Absent::bed).containsExactly(
                tuple(71L, HouseholdRole.HEAD, "U1 · U1-1"), tuple(72L, HouseholdRole.OTHER, "U1 · U1-2"));
        var away = around.get(1);
        assertThat(away).isEqualTo(new Absent(72, 72, 7, 900, "C6980", "CADA des Tilleuls", "M-7", HouseholdRole.OTHER,
                "Nom7", "Prénom2", "U1 · U1-2",
                new Whereabouts(may(1), may(14), may(16), away.spells().stream().map(Absent.Spell::away).toList()),
                List.of(new Absent.Spell(1, 0, new Away(nights(10, 12), AbsenceReason.HOSPITAL, true), true),
                        new Absent.Spell(2, 0, new Away(nights(15, null), null, false), false)),
                new AbsenceWatch.Told(null, null), null));
        assertThat(around.get(0).spells()).isEmpty();
    }

    @Test void what_ofii_was_told_of_an_absence_is_told_with_its_author() {
        new Declarations(village.as(SOCIAL)).declareAbsence(DeclarationKind.ABSENCE, 72, may(14), may(20), 1);
        var away = absences().around(TODAY).get(1);
        assertThat(away.told()).isEqualTo(new AbsenceWatch.Told(may(20), null));
        assertThat(away.toldBy()).isEqualTo("social");
    }

    @Test void those_around_a_stay_are_its_household_in_the_facility() {
        assertThat(absences().aroundStay(81, TODAY)).extracting(Absent::person).containsExactly(81L);
        assertThat(absences().aroundStay(72, TODAY)).extracting(Absent::person).containsExactly(71L, 72L);
        assertThat(absences().aroundStay(91, TODAY)).isEmpty();
    }

    @Test void the_rate_of_presence_counts_the_nights_slept_here() {
        assertThat(absences().presence(may(10), may(20))).isEqualTo(Rate.of(30 - 2 - 5, 30));
        assertThat(absences().presence(may(1), may(2))).isEqualTo(Rate.of(3, 3));
        assertThat(absences().presence(LocalDate.of(2026, 4, 1), may(1))).isEmpty();
    }

    @Test void the_limits_are_those_of_the_day() {
        village.execute("delete from policy_value where name like 'ABSENCE%%'");
        village.execute(
                "insert into policy_value values ('ABSENCE_DAYS', '2015-11-01', 7, 'x'), ('ABSENCE_DAYS', '2026-05-20', 8, 'x'),"
                        + " ('ABSENCE_PROPOSAL_DAYS', '2015-11-01', 30, 'x'), ('ABSENCE_ONE_SEEN_IS_ENOUGH', '2015-11-01', 1, 'x'),"
                        + " ('ABSENCE_ONE_SEEN_IS_ENOUGH', '2026-05-20', 0, 'x')");
        assertThat(absences().limits(may(19))).isEqualTo(new AbsenceLimits(7, 30, true));
        assertThat(absences().limits(may(20))).isEqualTo(new AbsenceLimits(8, 30, false));
    }

    private static Period nights(int from, Integer until) {
        return Period.between(may(from), until == null ? null : may(until));
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
