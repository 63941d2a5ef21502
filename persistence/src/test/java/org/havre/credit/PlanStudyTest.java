package org.havre.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.credit.WhatIf.Nature.CLOSING;
import static org.havre.credit.WhatIf.Nature.NEW_COST;
import static org.havre.credit.WhatIf.Nature.OPENING;
import static org.havre.credit.WhatIf.Nature.TRANSFORMATION;
import static org.havre.facility.FacilityKind.CADA;
import static org.havre.facility.FacilityKind.CPH;
import static org.havre.facility.FacilityKind.HUDA;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.havre.credit.PlanStudy.ProgrammePlan;
import org.havre.facility.FacilityKind;
import org.havre.facility.FundingRegime;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.junit.jupiter.api.Test;

/** A CADA of 100 places, a HUDA of 80 and a CPH of 50 in one region; it is 1 October 2026, and 92 days are left. */
class PlanStudyTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-10-01");
    private static final LocalDate DECEMBER = LocalDate.parse("2026-12-01");
    private static final long CADA_ID = 1;
    private static final long HUDA_ID = 2;
    private static final ReferenceCosts COSTS = new ReferenceCosts(List.of(cost(CADA, "20"), cost(HUDA, "10"),
            cost(CPH, "30")));

    private static DatedCost cost(FacilityKind kind, String perDay) {
        return new DatedCost(kind, null, LocalDate.parse("2026-01-01"), Euros.of(perDay), Certainty.VERIFIED, "");
    }

    private static FacilityPlan facility(long id, FacilityKind kind, int dublin, List<FundedPlaces> places,
            TermsOn... terms) {
        var whose = new WhoseCredit(id, "X698" + id, kind.name(), kind,
                kind == FacilityKind.PRAHDA ? FundingRegime.MARCHE : FundingRegime.TARIFEE, "Toits", "69", "Rhône",
                "FR-ARA", "Auvergne-Rhône-Alpes");
        var paid = new PaymentRow(id, id, null, null, null, 2026, Programme.of(kind), Euros.of(100_000),
                LocalDate.parse("2026-03-20"), "2100000001", "5001", null);
        return new FacilityPlan(new CreditYear(2026, whose, List.of(), LastGrant.NONE, List.of(), places, List.of(),
                List.of(paid), List.of(), List.of(), 20), List.of(terms), dublin);
    }

    private static FundedPlaces since(int places, String day, FacilityKind kind) {
        return new FundedPlaces(places, Period.from(LocalDate.parse(day)), kind);
    }

    private static TermsOn terms(String day, FacilityKind kind, int places) {
        return new TermsOn(LocalDate.parse(day), kind, places);
    }

    private static RegionPlan plan(LocalDate today, FacilityPlan... more) {
        var all = new ArrayList<>(List.of(
                facility(CADA_ID, CADA, 0, List.of(since(100, "2020-01-01", CADA)), terms("2020-01-01", CADA, 100)),
                facility(HUDA_ID, HUDA, 7, List.of(since(80, "2020-01-01", HUDA)), terms("2020-01-01", HUDA, 80)),
                facility(3, CPH, 0, List.of(since(50, "2020-01-01", CPH)), terms("2020-01-01", CPH, 50))));
        all.addAll(List.of(more));
        return new RegionPlan(2026, today, "FR-ARA", "Auvergne-Rhône-Alpes", all, COSTS,
                List.of(envelope(Programme.P303, EnvelopeLevel.BOP, 9_000_000),
                        envelope(Programme.P303, EnvelopeLevel.DRL, 300_000),
                        envelope(Programme.P303, EnvelopeLevel.SUBSIDY, 200_000)));
    }

    private static RegionEnvelope envelope(Programme programme, EnvelopeLevel level, long cp) {
        return new RegionEnvelope(programme, "FR-ARA", level, "", Euros.ZERO, Euros.of(cp));
    }

    private static WhatIf what(WhatIf.Nature nature, LocalDate day, int places, FacilityKind kind, String cost) {
        return new WhatIf(nature, day, places, kind, nature == TRANSFORMATION ? (Long) HUDA_ID : null, null,
                cost == null ? null : Euros.of(cost));
    }

    private static PlanStudy study(WhatIf... thoughts) { return PlanStudy.of(plan(TODAY), List.of(thoughts)); }

    private static ProgrammePlan of(PlanStudy study, Programme programme) {
        return study.programmes().stream().filter(each -> each.programme() == programme).findFirst().orElseThrow();
    }

    private static List<String> keys(PlanStudy.Thought thought) {
        return thought.against().stream().map(Objection::key).toList();
    }

    @Test void the_rest_is_places_by_days_by_their_cost_and_programmes_stand_apart() {
        var study = study();

        assertThat(of(study, Programme.P303).forecast().known().amount())
                .isEqualTo(Euros.of(92 * (100 * 20 + 80 * 10)));
        assertThat(of(study, Programme.P104).forecast().known().amount()).isEqualTo(Euros.of(92 * 50 * 30));
        assertThat(of(study, Programme.P303).paid()).isEqualTo(Euros.of(200_000));
    }

    @Test void the_envelope_is_what_grants_and_subsidies_are_taken_from() {
        var p303 = of(study(), Programme.P303);

        assertThat(p303.envelope()).contains(Euros.of(500_000));
        assertThat(p303.left()).contains(Euros.of(500_000 - 200_000 - 257_600));
        assertThat(of(study(), Programme.P104).left()).isEmpty();
    }

    @Test void a_public_contract_is_outside_of_the_regions_envelope() {
        var prahda = facility(6, FacilityKind.PRAHDA, 0, List.of(since(50, "2020-01-01", HUDA)));
        var study = PlanStudy.of(plan(TODAY, prahda), List.of());

        assertThat(prahda.isOfContract()).isTrue();
        assertThat(of(study, Programme.P303).paid()).isEqualTo(of(study(), Programme.P303).paid());
        assertThat(of(study, Programme.P303).left()).isEqualTo(of(study(), Programme.P303).left());
    }

    @Test void changes_come_one_after_the_other_whatever_their_order() {
        var study = study(what(NEW_COST, DECEMBER, 0, HUDA, "12"), what(OPENING, TODAY.plusDays(1), 10, HUDA, null));

        assertThat(study.thoughts()).extracting(PlanStudy.Thought::at).containsExactly(1, 0);
        assertThat(study.thoughts()).extracting(each -> each.amount().orElseThrow())
                .containsExactly(Euros.of(91 * 10 * 10), Euros.of(31 * 90 * 2));
        assertThat(of(study, Programme.P303).leftThen()).contains(Euros.of(42_400 - 9_100 - 5_580));
    }

    @Test void places_of_another_programme_change_nothing_here() {
        var study = study(what(CLOSING, DECEMBER, 50, CPH, null));

        assertThat(of(study, Programme.P303).forecast().effects()).isEmpty();
        assertThat(study.thoughts().get(0).amount()).contains(Euros.of(-31 * 50 * 30));
    }

    @Test void a_transformation_keeps_the_budget_and_tells_who_must_move_first() {
        var study = study(what(TRANSFORMATION, DECEMBER, 30, HUDA, null));

        assertThat(study.thoughts().get(0).amount()).contains(Euros.ZERO);
        assertThat(keys(study.thoughts().get(0))).containsExactly("TransformationRule.DUBLIN_PEOPLE_FIRST");
        assertThat(study.dublinPeople()).isEqualTo(7);
    }

    @Test void an_extension_beyond_what_the_cada_has_is_told() {
        var small = facility(4, CADA, 0, List.of(since(20, "2020-01-01", CADA)), terms("2020-01-01", CADA, 20));
        var thought = new WhatIf(TRANSFORMATION, DECEMBER, 81, HUDA, HUDA_ID, 4L, null);

        assertThat(keys(PlanStudy.of(plan(TODAY, small), List.of(thought)).thoughts().get(0))).containsExactly(
                "TransformationRule.MORE_THAN_THE_HUDA_HAS", "TransformationRule.MORE_THAN_THE_CADA_HAD",
                "TransformationRule.DUBLIN_PEOPLE_FIRST");
    }

    @Test void what_cannot_be_reckoned_with_says_why_and_changes_nothing() {
        var study = study(what(OPENING, null, 10, HUDA, null), what(OPENING, TODAY.minusDays(1), 10, HUDA, null),
                what(OPENING, LocalDate.parse("2027-01-01"), 10, HUDA, null), what(OPENING, DECEMBER, 0, HUDA, null),
                what(NEW_COST, DECEMBER, 0, HUDA, null), what(CLOSING, DECEMBER, 81, HUDA, null),
                new WhatIf(TRANSFORMATION, DECEMBER, 1, HUDA, 99L, null, null));

        assertThat(study.thoughts()).extracting(each -> keys(each).get(0)).containsExactlyInAnyOrder(
                "WhatIfRule.NOT_LEFT", "WhatIfRule.NOT_LEFT", "WhatIfRule.NOT_LEFT", "WhatIfRule.NO_PLACES",
                "WhatIfRule.NO_COST", "WhatIfRule.NOT_SO_MANY", "WhatIfRule.NO_FACILITY");
        assertThat(of(study, Programme.P303).forecast().effects()).isEmpty();
    }

    @Test void only_a_huda_is_transformed_and_only_a_cada_is_extended() {
        var study = study(new WhatIf(TRANSFORMATION, DECEMBER, 10, HUDA, CADA_ID, null, null),
                new WhatIf(TRANSFORMATION, DECEMBER, 10, HUDA, HUDA_ID, 3L, null),
                new WhatIf(TRANSFORMATION, DECEMBER, 10, HUDA, HUDA_ID, CADA_ID, null));

        assertThat(study.thoughts()).extracting(each -> keys(each).get(0)).containsExactly("WhatIfRule.NOT_A_HUDA",
                "WhatIfRule.NOT_A_CADA", "TransformationRule.DUBLIN_PEOPLE_FIRST");
    }

    @Test void places_that_are_closed_once_cannot_be_closed_again() {
        var study = study(what(CLOSING, DECEMBER, 50, HUDA, null), what(CLOSING, DECEMBER.plusDays(1), 31, HUDA, null));

        assertThat(study.thoughts()).extracting(PlanStudyTest::keys)
                .containsExactly(List.of(), List.of("WhatIfRule.NOT_SO_MANY"));
    }

    @Test void of_a_year_that_is_over_nothing_is_left_and_of_one_to_come_all_of_it() {
        assertThat(plan(LocalDate.parse("2027-01-01")).rest().isEmpty()).isTrue();
        assertThat(plan(LocalDate.parse("2026-12-31")).rest().nights()).hasSize(1);
        assertThat(plan(LocalDate.parse("2025-06-01")).rest()).isEqualTo(TheoreticalEnvelope.year(2026));
    }

    @Test void what_is_decided_to_change_is_told_by_its_day() {
        var one = facility(5, HUDA, 3,
                List.of(new FundedPlaces(40, Period.between(LocalDate.parse("2026-01-01"), DECEMBER), HUDA),
                        since(60, "2026-12-01", HUDA), since(10, "2026-11-01", HUDA)),
                terms("2020-01-01", HUDA, 40), terms("2026-12-01", CADA, 70));

        assertThat(one.changes(plan(TODAY).rest())).containsExactly(
                new KnownChange(LocalDate.parse("2026-11-01"), 40, 50, HUDA, HUDA, 3),
                new KnownChange(DECEMBER, 50, 70, HUDA, CADA, 3));
        assertThat(one.changes(plan(TODAY).rest())).extracting(KnownChange::nature)
                .containsExactly(KnownChange.Nature.OPENING, KnownChange.Nature.TRANSFORMATION);
        assertThat(PlanStudy.of(plan(TODAY, one), List.of()).dublinPeople()).isEqualTo(3);
    }

    @Test void without_an_act_terms_say_the_places_and_those_that_were_huda_keep_their_cost() {
        var one = facility(5, CADA, 0, List.of(), terms("2020-01-01", HUDA, 40), terms("2026-11-01", CADA, 50),
                terms("2026-12-01", CADA, 30));

        assertThat(one.isWithoutAct()).isTrue();
        assertThat(one.cost(COSTS, plan(TODAY).rest()).amount())
                .isEqualTo(Euros.of(31 * 40 * 10 + 30 * (40 * 10 + 10 * 20) + 31 * 30 * 10));
        assertThat(one.placesOn(DECEMBER)).isEqualTo(30);
    }

    @Test void an_effect_whose_cost_is_not_known_is_not_nought() {
        var study = study(what(OPENING, DECEMBER, 10, FacilityKind.NH, null));

        assertThat(study.thoughts().get(0).amount()).isEmpty();
        assertThat(of(study, Programme.P303).leftThen()).isEmpty();
        assertThat(of(study, Programme.P303).left()).isPresent();
    }

    private static List<WhatIf> thoughts(Random dice, int size) {
        return IntStream.range(0, size).mapToObj(at -> {
            var nature = WhatIf.Nature.values()[dice.nextInt(4)];
            return what(nature, TODAY.plusDays(dice.nextInt(100) - 2L), dice.nextInt(60),
                    List.of(CADA, HUDA, CPH).get(dice.nextInt(3)),
                    nature == NEW_COST ? dice.nextInt(40) + ".5" : null);
        }).toList();
    }

    @Property(tries = 10_000) void months_add_up_to_what_was_paid_and_what_is_to_come(@ForAll long seed,
            @ForAll @IntRange(max = 5) int size, @ForAll @IntRange(min = -10, max = 400) int day) {
        var thoughts = thoughts(new Random(seed), size);

        assertThat(PlanStudy.of(plan(LocalDate.parse("2026-01-01").plusDays(day)), thoughts).programmes())
                .allSatisfy(each -> {
                    var last = each.months().get(11);
                    assertThat(last.known()).isEqualTo(each.paid().plus(each.forecast().known().amount()));
                    assertThat(last.planned()).isEqualTo(each.paid().plus(each.forecast().planned().amount()));
                });
    }

    @Property(tries = 10_000) void effects_add_up_to_the_difference_that_all_of_them_make(@ForAll long seed,
            @ForAll @IntRange(max = 6) int size) {
        var thoughts = new ArrayList<>(thoughts(new Random(seed), size));
        Collections.shuffle(thoughts, new Random(seed));
        var study = PlanStudy.of(plan(TODAY), thoughts);

        assertThat(study.programmes()).allSatisfy(each -> assertThat(Euros.sum(study.thoughts().stream()
                .filter(one -> one.change() != null && one.asked().programme() == each.programme())
                .map(one -> one.amount().orElseThrow()).toList()))
                .isEqualTo(each.forecast().planned().amount().minus(each.forecast().known().amount())));
    }
}
