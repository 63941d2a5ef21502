package org.havre.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.havre.credit.ActNature.CPOM;
import static org.havre.credit.CreditCheck.*;
import static org.havre.credit.SomeFile.act;
import static org.havre.credit.SomeFile.authorisation;
import static org.havre.credit.SomeFile.cada;
import static org.havre.credit.SomeFile.convention;
import static org.havre.credit.SomeFile.huda;
import static org.havre.credit.SomeFile.some;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.havre.credit.ActsOnFile.ActOnFile;
import org.havre.credit.PlacesOnFile.SpecialPlaces;
import org.havre.facility.FacilityKind;
import org.havre.facility.FundingRegime;
import org.havre.law.Rule;
import org.havre.shared.Period;
import org.havre.shared.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CreditCheckTest {
    private static final SpecialPlaces NONE = SpecialPlaces.NONE;
    private static final ActOnFile AUTHORISED = authorisation("2020-01-01", "2034-12-31");
    private static final ActOnFile CONVENED = convention("2024-01-01", "2028-12-31");

    @Test void nothing_is_asked_where_everything_is_in_order() {
        assertThat(cada().found()).isEmpty();
        assertThat(huda().found()).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("thresholds")
    @Rule("R54")
    @Rule("R55")
    @Rule("R56") void each_check_asks_on_one_side_of_its_threshold_and_not_on_the_other(CreditCheck check, String when,
            SomeFile asked, SomeFile quiet) {
        assertThat(asked.found()).containsExactly(check);
        assertThat(quiet.found()).isEmpty();
    }

    @Test void every_check_is_tried_on_both_sides() {
        assertThat(thresholds().map(arguments -> arguments.get()[0])).contains((Object[]) CreditCheck.values());
    }

    static Stream<Arguments> thresholds() {
        return Stream.of(aboutActs(), aboutPapers(), aboutTheCentre(), aboutPlaces(), aboutMoney(), aboutResults(),
                aboutNights()).flatMap(List::stream);
    }

    private static Arguments both(CreditCheck check, String when, SomeFile asked, SomeFile quiet) {
        return Arguments.of(check, when, asked, quiet);
    }

    private static List<Arguments> aboutActs() {
        return List.of(
                both(K1, "a day short of fifteen years",
                        cada().onlyWith(authorisation("2020-01-01", "2034-12-30"), CONVENED), cada()),
                both(K1, "a day more than fifteen years",
                        cada().onlyWith(authorisation("2020-01-01", "2035-01-01"), CONVENED), cada()),
                both(K2, "a day short of five years",
                        cada().onlyWith(AUTHORISED, convention("2024-01-01", "2028-12-30")), cada()),
                both(K3, "a day more than three years", huda().onlyWith(convention("2025-01-01", "2028-01-01")),
                        huda().onlyWith(convention("2025-01-01", "2027-12-31"))),
                both(K4, "a day before the authorisation",
                        cada().onlyWith(authorisation("2024-01-02", "2039-01-01"), CONVENED),
                        cada().onlyWith(authorisation("2024-01-01", "2038-12-31"), CONVENED)),
                both(K5, "ended yesterday", huda().onlyWith(convention("2026-01-01", "2026-10-30")),
                        huda().onlyWith(convention("2026-01-01", "2026-10-31"))),
                both(K5, "begins tomorrow", huda().onlyWith(convention("2026-11-01", "2026-12-31")),
                        huda().onlyWith(convention("2026-10-31", "2026-12-31"))));
    }

    private static List<Arguments> aboutPapers() {
        var cpom = act(CPOM, "P", "2026-01-01", "2030-12-31").terms();
        var alone = new ActOnFile(cpom, cpom, null, true, null, 1);
        var together = new ActOnFile(cpom, cpom, null, true, null, 2);
        return List.of(
                both(K6, "a day apart", cada().onlyWith(AUTHORISED, onPaper(CONVENED, 1)),
                        cada().onlyWith(AUTHORISED, onPaper(CONVENED, 0))),
                both(K7, "a day apart", cada().onlyWith(onPaper(AUTHORISED, 1), CONVENED),
                        cada().onlyWith(onPaper(AUTHORISED, 0), CONVENED)),
                both(K17, "one facility", cada().with(alone), cada().with(together)),
                both(K30, "no document", cada().onlyWith(AUTHORISED, withoutPaper(CONVENED)), cada()),
                both(K31, "no document", cada().onlyWith(withoutPaper(AUTHORISED), CONVENED), cada()),
                both(K32, "no document", cada().with(withoutPaper(together)), cada().with(together)));
    }

    private static ActOnFile onPaper(ActOnFile act, int daysLater) {
        var days = act.terms().days();
        return new ActOnFile(act.terms(), act.signed(), Period.between(days.start(), days.end().plusDays(daysLater)),
                true, null, 3);
    }

    private static ActOnFile withoutPaper(ActOnFile act) {
        return new ActOnFile(act.terms(), act.signed(), act.onPaper(), false, null, act.members());
    }

    private static List<Arguments> aboutTheCentre() {
        return List.of(
                both(K8, "five years and a day ago", cada().evaluated("2021-10-30", null),
                        cada().evaluated("2021-10-31", null)),
                both(K8, "opened long ago, never evaluated", cada().evaluated(null, "2021-10-30"),
                        cada().evaluated(null, "2021-10-31")),
                both(K15, "another département", cada().coded("38", "C6901"), cada().coded("69", "C6901")),
                both(K16, "two codes", cada().coded("69", "C6901", "C6902"), cada().coded("69", "C6901")));
    }

    private static List<Arguments> aboutPlaces() {
        return List.of(
                both(K9, "one more", cada().special(some(4, 5, true), NONE, NONE),
                        cada().special(some(4, 4, true), NONE, NONE)),
                both(K10, "one more", cada().special(NONE, some(4, 5, true), NONE),
                        cada().special(NONE, some(4, 4, true), NONE)),
                both(K11, "one more", cada().special(NONE, NONE, some(4, 5, false)),
                        cada().special(NONE, NONE, some(4, 4, false))),
                both(K12, "a label of none", cada().special(some(4, 0, true), NONE, NONE),
                        cada().special(some(4, 1, true), NONE, NONE)),
                both(K12, "some without a label", cada().special(some(null, 1, false), NONE, NONE),
                        cada().special(some(null, 0, false), NONE, NONE)),
                both(K13, "a label of none", cada().special(NONE, some(4, 0, true), NONE),
                        cada().special(NONE, some(4, 1, true), NONE)),
                both(K14, "more than a tenth fewer", cada().places(120, 107, "10"), cada().places(120, 108, "10")),
                both(K14, "more than a tenth more", cada().places(120, 133, "10"), cada().places(120, 132, "10")),
                both(K18, "more than 20 for each tariffed post", cada().places(120, 120, "5.99"),
                        cada().places(120, 120, "6.00")),
                both(K18, "more than 25 for each subsidised post", huda().places(125, 125, "4.99"),
                        huda().places(125, 125, "5.00")),
                both(K18, "posts of nobody", cada().places(120, 120, "0"), cada().places(120, 120, null)),
                both(K19, "fewer than 2 for each post", cada().places(120, 120, "60.01"),
                        cada().places(120, 120, "60")));
    }

    private static List<Arguments> aboutMoney() {
        return List.of(
                both(K20, "a cent above 25.00 a day", cada().granted("25.01", 1), cada().granted("25.00", 1)),
                both(K20, "a cent above it in the year", cada().granted("1095000.01", 43_800),
                        cada().granted("1095000.00", 43_800)),
                both(K21, "14.99 a day", cada().granted("14.99", 1), cada().granted("15.00", 1)),
                both(K21, "a cent below it in the year", cada().granted("656999.99", 43_800),
                        cada().granted("657000.00", 43_800)),
                both(K21, "nothing", cada().granted("0", 43_800), cada().granted(null, 43_800)));
    }

    private static List<Arguments> aboutResults() {
        return List.of(
                both(K22, "exactly nought", cada().tariffedResult("0", "0", "0", "0"),
                        cada().tariffedResult("0.01", "0", "0.01", "0.01")),
                both(K23, "no detail", cada().tariffedResult("100", "0", "100", "0"),
                        cada().tariffedResult("100", "0", "100", "100")),
                both(K24, "two cents off", cada().tariffedResult("100", "0", "100", "100.02"),
                        cada().tariffedResult("100", "0", "100", "100.01")),
                both(K25, "two cents off", cada().tariffedResult("100", "0.02", "100", "100"),
                        cada().tariffedResult("100", "0.01", "100", "100")),
                both(K26, "the State bears a surplus", cada().tariffedResult("100", "-1", "101", "101"),
                        cada().tariffedResult("100", "1", "99", "99")),
                both(K27, "a share of a deficit", huda().subsidisedResult("-100", "0.01", "0", "0"),
                        huda().subsidisedResult("-100", "0", "0", "100")),
                both(K28, "a surplus that is compensated", huda().subsidisedResult("100", "60", "40", "0.01"),
                        huda().subsidisedResult("100", "60", "40", "0")),
                both(K29, "two cents off", huda().subsidisedResult("100", "60", "40.02", "0"),
                        huda().subsidisedResult("100", "60", "40.01", "0")));
    }

    private static List<Arguments> aboutNights() {
        return List.of(
                both(K33, "more than 3 % out of service", cada().nights(31, 1000, 0, 1000),
                        cada().nights(30, 1000, 0, 1000)),
                both(K34, "more than 7 % in undue presence", cada().nights(0, 1000, 71, 1000),
                        cada().nights(0, 1000, 70, 1000)),
                both(K34, "of a HUDA too", huda().nights(0, 1000, 71, 1000), huda().nights(0, 1000, 70, 1000)));
    }

    @Test
    @Rule("R54") void the_exception_after_an_extension_is_no_finding() {
        var old = convention("2022-07-01", "2027-06-30").terms();
        var terms = new ActTerms(ActNature.CONVENTION, "C2", null, LocalDate.parse("2026-01-01"), old.lastDay(), true);
        assertThat(cada().onlyWith(AUTHORISED, new ActOnFile(terms, terms, null, true, old, 1)).found()).isEmpty();
        assertThat(cada().onlyWith(AUTHORISED, new ActOnFile(terms, terms, null, true, null, 1)).found())
                .containsExactly(K2);
    }

    @Test void a_finding_names_the_act_that_it_is_about_and_the_year_that_it_is_tied_to_with_its_figures() {
        var file = cada().with(act(ActNature.CONVENTION, "C-2", "2025-01-01", "2027-12-31")).granted("14.99", 1);
        assertThat(CreditCheck.of(file.file(), SomeFile.LIMITS)).containsExactly(
                new CreditFinding(K2, 1, 0, "C-2", List.of()),
                new CreditFinding(K21, 1, 2026, "",
                        List.of(new Trace(TraceKind.PER_DAY, "14.99"), new Trace(TraceKind.TARGET, "15.00"),
                                new Trace(TraceKind.GRANTED, "14.99"), new Trace(TraceKind.PLACE_DAYS, "1"))));
    }

    @Test void each_act_that_is_asked_about_is_a_finding_of_its_own_and_one_that_is_over_is_none() {
        var file = cada()
                .onlyWith(AUTHORISED, withoutPaper(act(ActNature.CONVENTION, "C-1", "2015-01-01", "2019-12-31")),
                        withoutPaper(act(ActNature.CONVENTION, "C-2", "2021-11-01", "2026-10-31")),
                        withoutPaper(act(ActNature.CONVENTION, "C-3", "2026-11-01", "2031-10-31")))
                .file();
        assertThat(CreditCheck.of(file, SomeFile.LIMITS)).extracting(CreditFinding::act).containsExactly("C-2", "C-3");
    }

    @Test
    @Rule("R54") void a_convention_that_another_ended_early_is_judged_as_it_was_signed() {
        var signed = CONVENED.terms();
        var ended = new ActTerms(signed.nature(), signed.number(), null, signed.startsOn(),
                LocalDate.parse("2026-12-31"), false);
        assertThat(cada().onlyWith(AUTHORISED, new ActOnFile(ended, signed, signed.days(), true, null, 1)).found())
                .isEmpty();
        assertThat(cada().onlyWith(AUTHORISED, new ActOnFile(ended, ended, signed.days(), true, null, 1)).found())
                .containsExactly(K2, K6);
    }

    @Test void figures_are_told_so_that_each_language_writes_them() {
        var found = CreditCheck.of(cada().evaluated("2021-10-30", null).nights(31, 1000, 0, 1000).file(),
                SomeFile.LIMITS);
        assertThat(found).flatExtracting(CreditFinding::why).extracting(Trace::kind, Trace::value).containsExactly(
                tuple(TraceKind.EVALUATION, LocalDate.parse("2021-10-30")),
                tuple(TraceKind.PERCENT, new BigDecimal("3.1")), tuple(TraceKind.UNAVAILABLE, new BigDecimal(31)),
                tuple(TraceKind.OPENED, new BigDecimal(1000)));
    }

    @Test void every_finding_is_told_at_once() {
        var found = cada().onlyWith().nights(7, 120, 9, 120).granted("14", 1).coded("38", "C6901", "C6902").found();
        assertThat(found).containsExactly(K5, K15, K16, K21, K33, K34);
    }

    @ParameterizedTest
    @EnumSource(FacilityKind.class)
    @Rule("R42") void undue_presence_is_measured_of_cada_and_huda_and_places_out_of_service_of_all_but_caes(
            FacilityKind kind) {
        var found = SomeFile.of(kind, AUTHORISED, CONVENED).nights(50, 1000, 90, 1000).found();
        assertThat(found.contains(K33)).isEqualTo(kind != FacilityKind.CAES);
        assertThat(found.contains(K34)).isEqualTo(kind == FacilityKind.CADA || kind == FacilityKind.HUDA);
    }

    @Test void on_30_june_7_of_120_places_out_of_service_are_too_many_and_8_people_in_undue_presence_are_not() {
        assertThat(cada().nights(7, 120, 8, 120).found()).containsExactly(K33);
    }

    @Test void where_nothing_is_open_or_nothing_known_nothing_is_measured() {
        assertThat(cada().nights(5, 0, 5, 0).found()).isEmpty();
        assertThat(cada().places(null, 120, "1").found()).isEmpty();
        assertThat(cada().places(120, null, "10").found()).isEmpty();
        assertThat(cada().granted("1000000", 0).found()).isEmpty();
        assertThat(cada().evaluated(null, null).found()).isEmpty();
    }

    @Test void a_market_sets_its_own_posts_and_its_contract_carries_its_money() {
        var contract = act(ActNature.CONTRACT, "M", "2026-01-01", "2026-12-31");
        assertThat(SomeFile.of(FacilityKind.PRAHDA, contract).places(120, 120, "1").found()).isEmpty();
        assertThat(huda().paidAs(FundingRegime.MARCHE).onlyWith().found()).containsExactly(K5);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("thresholds") void of_a_facility_that_has_closed_its_years_are_asked_about_and_acts_that_still_give_it_places(
            CreditCheck check, String when, SomeFile asked, SomeFile quiet) {
        var lasting = EnumSet.range(K18, K29);
        lasting.addAll(List.of(K14, K33, K34));
        assertThat(asked.closed().found()).isEqualTo(lasting.contains(check) ? List.of(check) : List.of());
        assertThat(quiet.closed().found()).isEmpty();
    }

    @Test void without_a_target_no_cost_is_too_high() {
        var limits = new CreditLimits(10, 5, 20, 25, 2, Euros.of(15), null, 3, 7);
        assertThat(CreditCheck.of(cada().granted("99", 1).file(), limits)).isEmpty();
    }

    @Test void each_check_has_its_sentence_in_both_languages() {
        var keys = Arrays.stream(CreditCheck.values()).map(CreditCheck::key).toList();
        for (var locale : Texts.LOCALES) assertThat(keys).allMatch(Texts.in(locale)::has);
        assertThat(new ArrayList<>(keys)).hasSize(34).doesNotHaveDuplicates();
    }
}
