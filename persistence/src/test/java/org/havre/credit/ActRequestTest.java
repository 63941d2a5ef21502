package org.havre.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.credit.ActNature.AMENDMENT;
import static org.havre.credit.ActNature.AUTHORISATION;
import static org.havre.credit.ActNature.CONVENTION;
import static org.havre.credit.ActNature.CPOM;
import static org.havre.facility.FundingRegime.MARCHE;
import static org.havre.facility.FundingRegime.SUBVENTIONNEE;
import static org.havre.facility.FundingRegime.TARIFEE;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.havre.facility.FundingRegime;
import org.havre.law.Rule;
import org.havre.shared.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ActRequestTest {
    private static final ActTerms AUTHORISED = act(AUTHORISATION, "A1", "2020-01-01", "2034-12-31");

    private static ActTerms act(ActNature nature, String number, String from, String last) {
        return new ActTerms(nature, number, null, LocalDate.parse(from), last == null ? null : LocalDate.parse(last),
                false);
    }

    private static ActTerms extension(String from, String last) {
        return new ActTerms(CONVENTION, "C2", null, LocalDate.parse(from), LocalDate.parse(last), true);
    }

    private static List<String> doubts(FundingRegime regime, ActTerms act, ActTerms... standing) {
        return keys(new ActRequest(act, regime, List.of(standing), null).doubts());
    }

    private static List<String> refused(ActTerms act, ActTerms replaced, ActTerms... standing) {
        return keys(new ActRequest(act, TARIFEE, List.of(standing), replaced).objections());
    }

    private static List<String> keys(List<Objection> objections) {
        return objections.stream().map(Objection::key).toList();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01, 15, 2040-12-31", "2026-03-15, 15, 2041-03-14", "2024-02-29, 15, 2039-02-28",
            "2024-03-01, 15, 2039-02-28", "2025-03-01, 15, 2040-02-29", "2024-02-29, 4, 2028-02-28",
            "2025-02-28, 3, 2028-02-27", "2026-06-30, 5, 2031-06-29"})
    @Rule("R54") void whole_years_end_on_the_eve_of_their_anniversary(LocalDate start, int years, LocalDate last) {
        assertThat(ActTerms.lastDayOf(start, years)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2040-12-30, false", "2040-12-31, true", "2041-01-01, false", "2041-12-31, false"})
    @Rule("R54") void an_authorisation_is_given_for_fifteen_years_to_the_day(String last, boolean right) {
        var doubts = doubts(TARIFEE, act(AUTHORISATION, "A", "2026-01-01", last));
        assertThat(doubts.isEmpty()).isEqualTo(right);
        if (!right) assertThat(doubts).containsExactly("AuthorisationRule.NOT_FIFTEEN_YEARS");
    }

    @Test
    @Rule("R54") void an_authorisation_without_a_last_day_is_not_one_of_fifteen_years() {
        assertThat(doubts(TARIFEE, act(AUTHORISATION, "A", "2026-01-01", null)))
                .containsExactly("AuthorisationRule.NOT_FIFTEEN_YEARS");
    }

    @ParameterizedTest
    @CsvSource({"2030-12-30, false", "2030-12-31, true", "2031-01-01, false"})
    @Rule("R54") void a_tariffed_convention_lasts_five_years(String last, boolean right) {
        assertThat(doubts(TARIFEE, act(CONVENTION, "C", "2026-01-01", last), AUTHORISED).isEmpty()).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, true", "2028-12-30, true", "2028-12-31, true", "2029-01-01, false"})
    @Rule("R54") void a_subsidised_convention_lasts_three_years_at_most(String last, boolean right) {
        var doubts = doubts(SUBVENTIONNEE, act(CONVENTION, "C", "2026-01-01", last));
        assertThat(doubts.isEmpty()).isEqualTo(right);
        if (!right) assertThat(doubts).containsExactly("ConventionRule.MORE_THAN_THREE_YEARS");
    }

    @Test void a_contract_of_a_market_lasts_as_long_as_it_says() {
        assertThat(doubts(MARCHE, act(CONVENTION, "M", "2026-01-01", "2036-01-01"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2019-12-31, 2024-12-30, false", "2020-01-01, 2024-12-31, true", "2030-01-01, 2034-12-31, true",
            "2030-01-02, 2035-01-01, false"})
    @Rule("R54") void a_tariffed_convention_lies_inside_the_authorisation(String from, String last, boolean inside) {
        assertThat(doubts(TARIFEE, act(CONVENTION, "C", from, last), AUTHORISED)
                .contains("ConventionRule.OUTSIDE_THE_AUTHORISATION")).isEqualTo(!inside);
    }

    @Test void an_authorisation_that_was_renewed_carries_a_convention_across_the_renewal() {
        var renewed = act(AUTHORISATION, "A2", "2035-01-01", "2049-12-31");
        var convention = act(CONVENTION, "C", "2032-07-01", "2037-06-30");
        assertThat(doubts(TARIFEE, convention, AUTHORISED, renewed)).isEmpty();
        var late = act(AUTHORISATION, "A2", "2035-01-02", "2050-01-01");
        assertThat(doubts(TARIFEE, convention, AUTHORISED, late))
                .containsExactly("ConventionRule.OUTSIDE_THE_AUTHORISATION");
        assertThat(doubts(TARIFEE, convention)).containsExactly("ConventionRule.OUTSIDE_THE_AUTHORISATION");
    }

    @Test
    @Rule("R54") void after_an_extension_a_convention_runs_for_what_was_left_of_the_one_before() {
        var before = act(CONVENTION, "C1", "2022-07-01", "2027-06-30");
        var standing = List.of(AUTHORISED, before);
        var right = new ActRequest(extension("2026-01-01", "2027-06-30"), TARIFEE, standing, before);
        assertThat(right.objections()).isEmpty();
        assertThat(right.doubts()).isEmpty();
        var wrong = new ActRequest(extension("2026-01-01", "2027-07-01"), TARIFEE, standing, before);
        assertThat(keys(wrong.doubts())).containsExactly("ConventionRule.NOT_FIVE_YEARS");
        var unsaid = act(CONVENTION, "C2", "2026-01-01", "2027-06-30");
        assertThat(keys(new ActRequest(unsaid, TARIFEE, standing, before).doubts()))
                .containsExactly("ConventionRule.NOT_FIVE_YEARS");
    }

    @Test void every_act_that_is_overlapped_is_told() {
        var one = act(CONVENTION, "C1", "2020-01-01", "2024-12-31");
        var two = act(CONVENTION, "C2", "2025-01-01", "2029-12-31");
        var objections = new ActRequest(act(CONVENTION, "C3", "2024-12-31", "2029-12-30"), TARIFEE,
                List.of(one, two, AUTHORISED), null).objections();
        assertThat(keys(objections)).containsExactly("ActRule.OVERLAPS_ANOTHER", "ActRule.OVERLAPS_ANOTHER");
        assertThat(objections).extracting(objection -> objection.parameters().get(0)).containsExactly("C1", "C2");
    }

    @ParameterizedTest
    @CsvSource({"2029-12-30, false", "2029-12-31, false",
            "2030-01-01, true"}) void an_act_may_begin_on_the_day_after_the_last_one_of_another(String from,
                    boolean free) {
        assertThat(refused(act(CONVENTION, "C2", from, "2034-12-31"), null,
                act(CONVENTION, "C1", "2025-01-01", "2029-12-31")).isEmpty()).isEqualTo(free);
    }

    @Test void an_act_that_takes_the_place_of_another_does_not_overlap_it() {
        var old = act(CONVENTION, "C1", "2025-01-01", "2029-12-31");
        assertThat(refused(act(CONVENTION, "C2", "2027-01-01", "2031-12-31"), old, old, AUTHORISED)).isEmpty();
        assertThat(refused(act(CONVENTION, "C2", "2024-12-31", "2029-12-30"), old, old, AUTHORISED))
                .containsExactly("ActRule.BEGINS_BEFORE_WHAT_IT_AMENDS");
    }

    @Test void multi_year_contracts_and_amendments_may_run_beside_each_other() {
        assertThat(refused(act(CPOM, "P2", "2026-01-01", "2030-12-31"), null,
                act(CPOM, "P1", "2026-01-01", "2030-12-31"))).isEmpty();
    }

    @Test void every_reason_is_told_at_once() {
        var standing = act(CONVENTION, "C1", "2025-01-01", "2029-12-31");
        assertThat(refused(extension("2026-01-01", "2030-12-31"), null, standing))
                .containsExactly("ActRule.OVERLAPS_ANOTHER", "ActRule.EXTENDS_NOTHING");
        assertThat(refused(act(AMENDMENT, "A", "2026-01-02", "2026-01-01"), null))
                .containsExactly("ActRule.ENDS_BEFORE_IT_STARTS", "ActRule.AMENDS_NOTHING");
    }

    @Test void an_act_that_ends_before_it_starts_has_no_days() {
        var backwards = act(CONVENTION, "C", "2026-01-02", "2026-01-01");
        assertThat(backwards.days().isEmpty()).isTrue();
        assertThat(act(CONVENTION, "C", "2026-01-01", "2026-01-01").endsBeforeItStarts()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2030-06-30, false", "2030-07-01, true", "2031-01-01, true",
            "2031-01-02, false"}) void the_end_of_an_act_is_near_for_some_months(String today, boolean near) {
        var act = act(CONVENTION, "C", "2026-01-02", "2031-01-01");
        assertThat(act.endsWithin(6, LocalDate.parse(today))).isEqualTo(near);
        assertThat(act(CONVENTION, "C", "2026-01-02", null).endsWithin(6, LocalDate.parse(today))).isFalse();
    }

    @Property(tries = 20_000)
    @Rule("R54") void whole_years_follow_one_another_without_a_gap_or_a_day_twice(
            @ForAll @IntRange(max = 40_000) int day, @ForAll @IntRange(min = 1, max = 20) int years) {
        var start = LocalDate.of(1990, 1, 1).plusDays(day);
        var last = ActTerms.lastDayOf(start, years);
        assertThat(start.until(last.plusDays(1)).toTotalMonths()).isEqualTo(12L * years);
        assertThat(start.until(last).toTotalMonths()).isLessThan(12L * years);
        var terms = new ActTerms(AUTHORISATION, "A", null, start, last, false);
        assertThat(terms.lastsExactly(years)).isTrue();
        assertThat(terms.lastsAtMost(years)).isTrue();
        assertThat(terms.lastsAtMost(years - 1)).isFalse();
    }

    @Property(tries = 20_000) void acts_overlap_when_they_share_a_day(@ForAll @IntRange(max = 30) int from,
            @ForAll @IntRange(max = 30) int last, @ForAll @IntRange(max = 30) int otherFrom,
            @ForAll @IntRange(max = 30) int otherLast) {
        var start = LocalDate.of(2026, 1, 1);
        var one = new ActTerms(CONVENTION, "C1", null, start.plusDays(from), start.plusDays(last), false);
        var other = new ActTerms(CONVENTION, "C2", null, start.plusDays(otherFrom), start.plusDays(otherLast), false);
        var shared = Math.max(from, otherFrom) <= Math.min(last, otherLast);
        assertThat(refused(one, null, other).contains("ActRule.OVERLAPS_ANOTHER")).isEqualTo(shared);
    }
}
