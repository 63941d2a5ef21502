package org.havre.credit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.havre.credit.ActNature;
import org.havre.credit.ActRow;
import org.havre.credit.CreditActs;
import org.havre.credit.CreditCheck;
import org.havre.credit.CreditFinding;
import org.havre.credit.Euros;
import org.havre.credit.PaperDays;
import org.havre.credit.Tranche;
import org.havre.database.OnPostgres;
import org.havre.facility.FacilityKind;
import org.havre.facility.FundingRegime;
import org.havre.facility.PlaceAttribute;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.junit.jupiter.api.Test;

/** Acts of the facilities of Lyon: what they give, what contradicts them, and what follows. */
@OnPostgres
class ActServiceTest extends ActsOfLyon {
    @Test void the_capacity_of_a_facility_follows_from_its_acts_and_an_amendment_states_it_anew() {
        var authorisation = authorised();
        assertThat(authorisation.doubts()).isEmpty();
        assertThat(terms(CADA)).isEqualTo(List.of("2015-01-01 100 OFII_FILE", "2020-01-01 100 ACT"));
        act(CADA, ActNature.AMENDMENT, "A-1 bis", MAY.toString(), null, authorisation.id(),
                new Tranche(100, FacilityKind.CADA), new Tranche(30, FacilityKind.HUDA));
        assertThat(terms(CADA))
                .isEqualTo(List.of("2015-01-01 100 OFII_FILE", "2020-01-01 100 ACT", "2026-05-15 130 ACT"));
        var year = year(CADA);
        assertThat(year.acts()).extracting("number").containsExactlyInAnyOrder("A-1", "A-1 bis");
        assertThat(year.envelope(book().costs()).amount()).isEqualTo(Euros.of("932840.30"));
        assertThat(year.envelope(book().costs()).placeDays()).isEqualTo(43430);
    }

    @Test void an_act_that_contradicts_others_is_refused_with_every_reason() {
        authorised();
        assertThatThrownBy(() -> act(CADA, ActNature.AUTHORISATION, "A-1", "2030-01-01", "2044-12-31", null,
                new Tranche(50, FacilityKind.CADA), new Tranche(0, FacilityKind.CADA)))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.objections())
                        .extracting(Objection::key).containsExactlyInAnyOrder("ActRule.OVERLAPS_ANOTHER",
                                "PlacingRule.NUMBER_TAKEN", "PlacingRule.NO_SUCH_PLACES",
                                "PlacingRule.A_KIND_TWICE", "PlacingRule.GIVEN_BY_ANOTHER_ACT"));
        assertThat(terms(CADA)).hasSize(2);
    }

    @Test void the_paper_of_an_act_is_kept_with_it_and_read_by_those_who_see_money() {
        var act = authorised().id();
        assertThat(desk("prefect", (desk, rows) -> desk.acts().paper(act)).content()).isEqualTo(SCAN.content());
        assertThatThrownBy(() -> desk("prefect", (desk, rows) -> desk.acts().paper(-1))).isInstanceOf(NotFound.class);
    }

    @Test void a_convention_that_takes_the_place_of_another_ends_it_on_its_eve() {
        var old = agreed();
        act(HUDA, ActNature.CONVENTION, "C-2", "2026-07-01", "2028-12-31", old.id(),
                new Tranche(90, FacilityKind.HUDA));
        assertThat(year(HUDA).acts()).filteredOn(row -> row.number().equals("C-1")).extracting(ActRow::lastDay)
                .containsExactly(LocalDate.of(2026, 6, 30));
        assertThat(terms(HUDA)).isEqualTo(
                List.of("2015-01-01 80 OFII_FILE", "2026-01-01 80 ACT", "2026-07-01 90 ACT"));
    }

    @Test void an_act_that_is_recorded_tells_the_findings_that_it_raises_and_closes_those_that_it_answers() {
        var told = desk("finance", (desk, rows) -> desk.acts().record(new NewAct(HUDA, ActNature.CONVENTION, "C-7",
                MAY.minusMonths(6), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), null, false,
                List.of(new Tranche(80, FacilityKind.HUDA)), null, SCAN,
                new PaperDays(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31)),
                Map.of(PlaceAttribute.LGBT, 0))));
        assertThat(told.raised()).extracting(CreditFinding::check, CreditFinding::act)
                .contains(tuple(CreditCheck.K6, "C-7")).doesNotContain(tuple(CreditCheck.K30, "C-7"));
        var next = act(HUDA, ActNature.CONVENTION, "C-8", "2027-01-01", "2027-12-31", null);
        assertThat(next.raised()).extracting(CreditFinding::check, CreditFinding::act)
                .containsExactly(tuple(CreditCheck.K30, "C-8"));
    }

    @Test void what_is_told_with_an_act_is_refused_with_every_reason_and_nothing_of_it_is_kept() {
        assertThatThrownBy(() -> desk("finance",
                (desk, rows) -> desk.acts().record(new NewAct(HUDA, ActNature.CONVENTION,
                        "C-7", MAY, LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), null, false, List.of(), null,
                        null,
                        new PaperDays(null, MAY), Map.of(PlaceAttribute.LGBT, -1)))))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.objections())
                        .extracting(Objection::key).containsExactly("DetailRule.DAYS_WITHOUT_PAPER",
                                "DetailRule.FIRST_DAY_MISSING", "DetailRule.FEWER_THAN_NONE"));
        assertThat(acts("finance")).isEmpty();
    }

    private NewAct transforming(Tranche... tranches) {
        return new NewAct(HUDA, ActNature.AUTHORISATION, "A-9", TODAY, LocalDate.parse("2026-07-01"),
                LocalDate.parse("2041-06-30"), null, false, List.of(tranches), FacilityKind.CADA, SCAN,
                PaperDays.UNREAD, Map.of());
    }

    @Test void an_act_makes_a_cada_of_a_huda_from_its_day_and_its_places_keep_their_cost() {
        desk("finance", (desk, rows) -> desk.acts().record(transforming(new Tranche(80, FacilityKind.HUDA))));

        var terms = desk("finance", (desk, rows) -> new CreditActs(rows).terms(HUDA).stream()
                .map(each -> each.start() + " " + each.kind() + " " + each.authorisedCapacity()).toList());
        assertThat(terms).containsExactly("2015-01-01 HUDA 80", "2026-07-01 CADA 80");
        var year = desk("finance", (desk, rows) -> desk.credits().facility(HUDA, 2027)).facilities().get(0);
        assertThat(year.name().regime()).isEqualTo(FundingRegime.TARIFEE);
        assertThat(year.places()).extracting(each -> each.costKind()).containsOnly(FacilityKind.HUDA);
    }

    @Test void an_act_that_changes_the_kind_says_the_places_too() {
        assertThatThrownBy(() -> desk("finance", (desk, rows) -> desk.acts().record(transforming())))
                .isInstanceOfSatisfying(Refusal.class, refused -> assertThat(refused.objections())
                        .extracting(Objection::key).contains("KindRule.WITHOUT_PLACES"));
    }
}
