package org.havre.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.havre.shared.Sentences;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a facility is made of, as it was described. */
class DescribedTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 10);
    private static final UnitTraits ROOM = UnitTraits.room(4);

    @Test void a_facility_has_a_name_a_departement_and_days_to_make_a_place_ready() {
        var facility = new Facility("Bel Air", "69");
        assertThat(facility.name()).isEqualTo("Bel Air");
        assertThat(facility.departmentCode()).isEqualTo("69");
        assertThat(facility.preparationDays()).isZero();
        assertThat(facility.lastDeclared()).isNull();
        facility.prepareBetweenGuests(2);
        assertThat(facility.preparationDays()).isEqualTo(2);
    }

    @Test void terms_say_what_holds_from_a_day() {
        var terms = new FacilityTerms(1, DAY, FacilityKind.HUDA, 3, 80, TermsSource.ACT, "arrêté");
        assertThat(terms.kind()).isEqualTo(FacilityKind.HUDA);
        assertThat(terms.start()).isEqualTo(DAY);
        assertThat(terms.authorisedCapacity()).isEqualTo(80);
    }

    @Test void a_site_is_described_and_lies_somewhere() {
        var site = new Site(1, "Villa", BuildingPattern.values()[0]);
        site.liesAt("1 rue Haute", "69001", "Lyon");
        assertThat(site.facility()).isEqualTo(1);
        assertThat(site.name()).isEqualTo("Villa");
        assertThat(site.pattern()).isEqualTo(BuildingPattern.values()[0]);
        assertThat(List.of(site.address(), site.postalCode(), site.commune())).containsExactly("1 rue Haute", "69001",
                "Lyon");
        site.describe("Maison", BuildingPattern.values()[1]);
        assertThat(site.name()).isEqualTo("Maison");
        assertThat(site.pattern()).isEqualTo(BuildingPattern.values()[1]);
    }

    @Test void a_unit_is_described_anew_as_a_whole() {
        var unit = new Unit(1, 2, "A1", ROOM);
        assertThat(unit.facility()).isEqualTo(1);
        unit.describe(3, "A2", ROOM.withBeds(5));
        assertThat(unit.site()).isEqualTo(3);
        assertThat(unit.name()).isEqualTo("A2");
        assertThat(unit.traits().bedCount()).isEqualTo((short) 5);
        assertThat(unit.traits().shared()).isTrue();
    }

    @Test void a_site_needs_a_name_of_its_own_and_a_readable_postal_code() {
        var villa = new SiteRow(7, "Villa", null, null, null, null, 0);
        var others = List.of(villa);
        assertThat(keys(new SiteDraft(others, null, "  ", null, null, null, null)))
                .containsExactly("SiteRule.NAMELESS");
        assertThat(keys(new SiteDraft(others, null, null, null, null, null, null)))
                .containsExactly("SiteRule.NAMELESS");
        assertThat(keys(new SiteDraft(others, null, " villa ", null, null, "6900", null)))
                .containsExactly("SiteRule.NAME_TAKEN", "SiteRule.POSTAL_CODE");
        assertThat(keys(new SiteDraft(others, 7L, "Villa", null, " ", " 69001 ", ""))).isEmpty();
        assertThat(keys(new SiteDraft(others, 8L, "Villa", null, null, null, null)))
                .containsExactly("SiteRule.NAME_TAKEN");
        assertThat(keys(new SiteDraft(others, null, "Maison", null, null, " ", null))).isEmpty();
    }

    private static List<String> keys(SiteDraft draft) {
        return draft.objections().stream().map(Sentences::keyOf).toList();
    }

    @Test void an_objection_stands_beside_its_field_and_names_the_site() {
        var objection = new SiteDraft(List.of(), null, "Villa", null, null, "x", null).objections().get(0);
        assertThat(objection.field()).isEqualTo("postalCode");
        assertThat(objection.parameters()).containsExactly("Villa");
        var nameless = new SiteDraft(List.of(), null, "", null, null, null, null).objections().get(0);
        assertThat(nameless.field()).isEqualTo("siteName");
    }

    @ParameterizedTest
    @CsvSource({"CAO, true, false, SUBVENTIONNEE", "CADA, false, false, TARIFEE", "HUDA, true, true, SUBVENTIONNEE",
            "CAES, true, true, SUBVENTIONNEE", "PRAHDA, true, true, MARCHE", "CPH, false, false, TARIFEE",
            "NH, true, false, SUBVENTIONNEE"}) void a_kind_says_who_may_be_sent_there_and_how_it_is_paid(
                    FacilityKind kind, boolean dublin, boolean unregistered, FundingRegime regime) {
        assertThat(kind.admitsDublin()).isEqualTo(dublin);
        assertThat(kind.admitsUnregistered()).isEqualTo(unregistered);
        assertThat(kind.usualRegime()).isEqualTo(regime);
    }

    @Test void whatever_is_not_asked_for_is_everything() {
        var all = FacilityFilter.all(DAY);
        assertThat(all).isEqualTo(new FacilityFilter(DAY, null, null, " ", null, "  ", null));
        assertThat(all.text()).isEmpty();
        assertThat(new FacilityFilter(DAY, null, " 69 ", null, null, null, null).department()).isEqualTo("69");
    }

    @Test void a_facility_is_told_by_its_code_and_name() {
        var known = row("C6901");
        assertThat(known.title()).isEqualTo("C6901 · Bel Air");
        assertThat(row(null).title()).isEqualTo("Bel Air");
    }

    private static FacilityRow row(String code) {
        return new FacilityRow(1, code, "Bel Air", null, null, null, "69", "Rhône", "FR-ARA", "ARA", null, null, null,
                0, 0, null);
    }

    @Test void a_list_goes_by_a_column_with_what_is_unknown_last() {
        assertThat(FacilityOrder.KIND.sql(true)).isEqualTo("kind asc nulls last, id");
        assertThat(FacilityOrder.PLACES.sql(false)).isEqualTo("open_places desc nulls last, id");
    }

    @Test void a_code_is_written_as_it_is() { assertThat(new DnaCode("C6901")).hasToString("C6901"); }

    private static Consequence change(int places, Period nights) {
        return new Consequence(List.of(), List.of(), places, nights, DAY, List.of());
    }

    @Test void what_a_change_takes_is_told_without_a_sign_and_with_its_last_night() {
        var closing = change(-2, Period.between(DAY.minusDays(3), DAY.plusDays(7)));
        assertThat(closing.placeNights()).isEqualTo(-20);
        assertThat(closing.gained()).isEqualTo(2);
        assertThat(closing.gainedNights()).isEqualTo(20);
        assertThat(closing.gainedPastNights()).isEqualTo(6);
        assertThat(closing.lastNight()).isEqualTo(DAY.plusDays(6));
        assertThat(closing.pastMonths()).hasSize(1);
    }

    @Test void what_lasts_until_further_notice_has_no_last_night_and_no_sum() {
        var open = change(2, Period.from(DAY));
        assertThat(open.gainedNights()).isNull();
        assertThat(open.lastNight()).isNull();
        assertThat(open.gainedPastNights()).isZero();
        var none = change(0, null);
        assertThat(none.lastNight()).isNull();
        assertThat(none.gainedNights()).isNull();
        assertThat(none.pastMonths()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"A2, A10, -1", "A10, A2, 1", "É1, E2, -1", "e1, E2, -1", "A02, A3, -1", "A002, A02, -1", "A, A1, -1",
            "Zürich, Zurich 2, -1", "A100, A20, 1", "Nº 7, Nº 12, -1"}) void names_go_as_people_sort_them(String left,
                    String right, int order) {
        assertThat(Integer.signum(NaturalOrder.NAMES.compare(left, right))).isEqualTo(order);
        assertThat(Integer.signum(NaturalOrder.NAMES.compare(right, left))).isEqualTo(-order);
        assertThat(NaturalOrder.NAMES.compare(left, left)).isZero();
    }
}
