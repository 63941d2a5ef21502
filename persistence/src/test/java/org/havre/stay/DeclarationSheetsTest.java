package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;

import java.time.LocalDate;
import java.util.List;
import org.havre.facility.UnavailabilityReason;
import org.havre.resident.BirthDate;
import org.havre.resident.HouseholdRole;
import org.havre.resident.Sex;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the sheet of an event says: who, where, of what, and when it was told. */
@InOneVillage
class DeclarationSheetsTest {
    private final OneVillage village;

    DeclarationSheetsTest(OneVillage village) { this.village = village; }

    @BeforeEach void a_household_arrives_and_a_unit_is_closed() {
        village.declaresFrom("2026-05-01");
        village.sends(7, "2026-05-15", 2015, 1990);
        village.execute("update person set nationality = 'AFG', agdref = '6900000071' where id = 71");
        village.stays(71, FACILITY, "2026-05-18", null);
        village.stays(72, FACILITY, "2026-05-18", null);
        village.execute(
                "insert into unavailability (id, facility_id, unit_id, place_id, reason, starts_on, ends_on) values"
                        + " (31, 900, 1, null, 'TRAVAUX', '2026-05-19', '2026-06-01'), (32, 900, 2, 21, 'TRAVAUX', '2026-05-19', null)");
    }

    private DeclarationSheets sheets() { return new DeclarationSheets(village.as(SOCIAL)); }

    @Test void the_sheet_of_an_arrival_names_the_household_its_head_first() {
        var sheet = sheets().find(Recipient.OFII, DeclarationKind.ARRIVAL, 72).orElseThrow();
        assertThat(sheet.recipient()).isEqualTo(Recipient.OFII);
        assertThat(sheet.kind()).isEqualTo(DeclarationKind.ARRIVAL);
        assertThat(sheet.state()).isEqualTo(DeclarationState.TO_DECLARE);
        assertThat(sheet.events()).containsExactly(71L, 72L);
        assertThat(sheet.household()).isEqualTo("M-7");
        assertThat(sheet.day()).isEqualTo(may(18));
        assertThat(sheet.due()).isEqualTo(may(19));
        assertThat(sheet.told()).isNull();
        assertThat(sheet.place()).isNull();
        assertThat(sheet.people()).extracting(DeclarationSheet.Somebody::person).containsExactly(71L, 72L);
        assertThat(sheet.people().get(0)).isEqualTo(new DeclarationSheet.Somebody(71, "Nom7", "Prénom1", Sex.F,
                new BirthDate(LocalDate.of(2015, 1, 1), BirthDate.Precision.YEAR), "AFG", "6900000071",
                HouseholdRole.HEAD));
    }

    @Test void the_sheet_says_which_facility_tells() {
        assertThat(sheets().find(Recipient.OFII, null, 71).orElseThrow().at()).isEqualTo(
                new DeclarationSheet.At(FACILITY, "C6980", "CADA des Tilleuls", "Havre des Tilleuls", "Rhône"));
    }

    @Test void a_place_out_of_use_is_named_with_its_number_of_beds() {
        assertThat(sheets().find(Recipient.OFII, DeclarationKind.OUTAGE, 31).orElseThrow().place())
                .isEqualTo(new DeclarationSheet.OutOfUse("Bourg", "U1", null, 4));
        var one = sheets().find(Recipient.OFII, DeclarationKind.OUTAGE, 32).orElseThrow();
        assertThat(one.place()).isEqualTo(new DeclarationSheet.OutOfUse("Bourg", "U2", "U2-1", 1));
        assertThat(one.people()).isEmpty();
        assertThat(one.now().get(DeclaredFact.OUTAGE)).isEqualTo(UnavailabilityReason.TRAVAUX);
    }

    @Test void what_was_told_has_its_sheet_too_and_each_telling_is_kept() {
        new Declarations(village.as(SOCIAL)).declare(Recipient.OFII, DeclarationKind.ARRIVAL, List.of(71L, 72L),
                may(20), 1);
        var sheet = sheets().find(Recipient.OFII, DeclarationKind.ARRIVAL, 71).orElseThrow();
        assertThat(sheet.state()).isEqualTo(DeclarationState.DECLARED);
        assertThat(sheet.told()).isEqualTo(sheet.now());
        new Declarations(village.as(SOCIAL)).withdraw(Recipient.OFII, DeclarationKind.ARRIVAL, List.of(71L, 72L), 1);
        assertThat(sheets().tellings(Recipient.OFII, DeclarationKind.ARRIVAL, List.of(71L, 72L))).singleElement()
                .satisfies(telling -> {
                    assertThat(telling.edition()).isEqualTo(1);
                    assertThat(telling.people()).isEqualTo(2);
                    assertThat(telling.declaredOn()).isEqualTo(may(20));
                    assertThat(telling.author()).isEqualTo("social");
                    assertThat(telling.withdrawnBy()).isEqualTo("social");
                    assertThat(telling.withdrawnAt()).isAfter(telling.recordedAt());
                    assertThat(telling.facts().get(DeclaredFact.DAY)).isEqualTo(may(18));
                });
    }

    @Test void another_facility_finds_no_sheet() {
        assertThat(new DeclarationSheets(village.as(OneVillage.ELSEWHERE_SOCIAL)).find(Recipient.OFII, null, 71))
                .isEmpty();
        assertThat(sheets().find(Recipient.PREFECT, null, 71)).isEmpty();
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
