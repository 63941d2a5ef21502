package org.havre.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;
import static org.havre.stay.Village.TODAY;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.havre.shared.NotFound;
import org.havre.stay.InOneVillage;
import org.havre.stay.OneVillage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two facilities of the village: one of six places at Lyon, one without any at Lille. */
@InOneVillage
class FacilitiesTest {
    private final OneVillage village;

    FacilitiesTest(OneVillage village) { this.village = village; }

    private Facilities facilities() { return new Facilities(village.as(OneVillage.NATION)); }

    private static FacilityFilter filter(FacilityKind kind, String department, String directorate, String region,
            String operator, String text) {
        return new FacilityFilter(TODAY, kind, department, directorate, region, operator, text);
    }

    private List<Long> found(FacilityFilter filter, FacilityOrder order, boolean ascending) {
        return facilities().page(filter, order, ascending, 0, 10).items().stream().map(FacilityRow::id).toList();
    }

    private static final FacilityRow TILLEULS = new FacilityRow(FACILITY, "C6980", "CADA des Tilleuls",
            FacilityKind.HUDA, FundingRegime.SUBVENTIONNEE, "Havre des Tilleuls", "69", "Rhône", "FR-ARA",
            "Auvergne-Rhône-Alpes", "Lyon", 6, LocalDate.of(2015, 1, 1), 4, 2, null);

    @Test void a_facility_is_told_as_it_is_on_a_day() {
        village.execute("update unit set transitory = true where id = 2");
        assertThat(facilities().getRow(FACILITY, TODAY)).isEqualTo(TILLEULS);
        assertThat(facilities().findRow(new DnaCode("C6980"), TODAY)).contains(TILLEULS);
        assertThat(facilities().page(FacilityFilter.all(TODAY), FacilityOrder.CODE, true, 0, 1).items())
                .containsExactly(TILLEULS);
    }

    @Test void a_code_is_held_from_a_day_to_a_day() {
        village.execute("update facility_code set ends_on = '2026-05-20' where facility_id = 900");
        assertThat(facilities().findRow(new DnaCode("C6980"), TODAY.minusDays(1))).isPresent();
        assertThat(facilities().findRow(new DnaCode("C6980"), TODAY)).isEmpty();
        assertThat(facilities().getRow(FACILITY, TODAY).code()).isNull();
    }

    @Test void a_facility_that_is_not_the_callers_is_not_found() {
        var mine = new Facilities(village.as(SOCIAL));
        assertThat(mine.get(FACILITY).name()).isEqualTo("CADA des Tilleuls");
        assertThatThrownBy(() -> mine.get(ELSEWHERE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> mine.getRow(ELSEWHERE, TODAY)).isInstanceOf(NotFound.class);
        assertThat(mine.findRow(new DnaCode("H6981"), TODAY)).isEmpty();
    }

    @Test void they_are_sorted_as_asked_and_what_is_unknown_comes_last() {
        assertThat(found(FacilityFilter.all(TODAY), FacilityOrder.NAME, true)).containsExactly(FACILITY, ELSEWHERE);
        assertThat(found(FacilityFilter.all(TODAY), FacilityOrder.NAME, false)).containsExactly(ELSEWHERE, FACILITY);
        assertThat(found(FacilityFilter.all(TODAY), FacilityOrder.PLACES, false)).containsExactly(FACILITY, ELSEWHERE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", value = {"rhone|''|''|''|''", "''|lyon|''|''|''", "''|1|''|''|''",
            "''|''|fr-ara|''|cada", "''|''|auvergne-rhone-alpes|''|''",
            "69|''|''|1|tilleuls"}) void they_are_found_by_what_is_known_of_them(
                    String department, String directorate, String region, String operator, String text) {
        assertThat(found(filter(FacilityKind.HUDA, department, directorate, region.startsWith("fr") ? "" : region,
                operator, text), FacilityOrder.CODE, true)).containsExactly(FACILITY);
    }

    @Test void a_page_says_how_many_there_are_in_all() {
        var second = facilities().page(FacilityFilter.all(TODAY), FacilityOrder.CODE, true, 1, 1);
        assertThat(second.total()).isEqualTo(2);
        assertThat(second.items()).extracting(FacilityRow::id).containsExactly(ELSEWHERE);
        var none = facilities().page(filter(FacilityKind.CADA, "", "", "", "", ""), FacilityOrder.CODE, true, 0, 1);
        assertThat(none.total()).isZero();
        assertThat(none.items()).isEmpty();
    }

    @Test void the_past_of_a_facility_is_told_the_newest_of_each_first() {
        village.execute(
                "insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source, act)"
                        + " values (950, 900, '2026-06-01', 'CADA', 'TARIFEE', 1, 8, 'OFII_FILE', 'arrêté')");
        var since = LocalDate.of(2015, 1, 1);
        var june = LocalDate.of(2026, 6, 1);
        assertThat(new FacilityPast(village.as(SOCIAL)).facts(FACILITY)).containsExactly(
                new DatedFact.Code("C6980", since, null), new DatedFact.Directorate("Lyon", since, null),
                new DatedFact.Terms(FacilityKind.CADA, FundingRegime.TARIFEE, "Havre des Tilleuls", 8,
                        TermsSource.OFII_FILE, "arrêté", june, null),
                new DatedFact.Terms(FacilityKind.HUDA, FundingRegime.SUBVENTIONNEE, "Havre des Tilleuls", 6,
                        TermsSource.ACT, null, since, june));
    }

    @Test void what_ofiis_files_declared_is_told_month_by_month() {
        village.execute("insert into declared_activity values (900, '2026-03-01', 1, 2, 3, 4, 5, 6, 7, 8, 9),"
                + " (900, '2026-04-01', null, null, null, null, null, null, null, null, null), (900, '2026-02-01', 1, 2, 3, 4, 5, 6, 7, 8, 9)");
        assertThat(new FacilityPast(village.as(SOCIAL)).declared(FACILITY, 2)).containsExactly(
                new DeclaredRow(YearMonth.of(2026, 4), null, null, null, null, null, null, null, null, null),
                new DeclaredRow(YearMonth.of(2026, 3), 1, 2, 3, 4, 5, 6, 7, 8, 9));
    }
}
