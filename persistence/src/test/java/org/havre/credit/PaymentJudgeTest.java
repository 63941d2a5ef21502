package org.havre.credit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.credit.PaymentFate.ASKED;
import static org.havre.credit.PaymentFate.CREATED;
import static org.havre.credit.PaymentFate.REFUSED;
import static org.havre.credit.PaymentFate.UNCHANGED;
import static org.havre.credit.SomePayees.CERISIERS;
import static org.havre.credit.SomePayees.NORTH;
import static org.havre.credit.SomePayees.PHARE;
import static org.havre.credit.SomePayees.SOUTH;
import static org.havre.credit.SomePayees.TILLEULS;
import static org.havre.credit.SomePayees.TODAY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.havre.shared.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How payments of a file are matched to facilities, and what becomes of each. */
class PaymentJudgeTest {
    private static final String EJ = "2100000001";

    /** The second row of a file, on a commitment. */
    private static PaidLine line(String commitment, String amount, String day) {
        return new PaidLine(2, commitment, "5001", Euros.of(amount), LocalDate.parse(day), 2026, null, null, null,
                false);
    }

    /** A row without a number, which names an operator. */
    private static PaidLine of(long operator, int row, String request, String amount, String day) {
        return new PaidLine(row, "", request, Euros.of(amount), LocalDate.parse(day), 2026, null, operator, null,
                false);
    }

    private static PaidLine with(PaidLine line, Long facility, Long operator, boolean read) {
        return new PaidLine(line.row(), line.commitment(), line.request(), line.amount(), line.paidOn(), line.year(),
                facility, operator, line.label(), read);
    }

    private static JudgedPayment judged(SomePayees some, PaidLine line) { return judged(some, line, Map.of()); }

    private static JudgedPayment judged(SomePayees some, PaidLine line, Map<Integer, PaymentChoice> choices) {
        return PaymentJudge.judge(List.of(line), some.facts(), choices, TODAY).get(0);
    }

    private static List<String> keys(JudgedPayment judged) {
        return judged.reasons().stream().map(Objection::key).toList();
    }

    private static SomePayees committed() { return SomePayees.three().committed(EJ, CERISIERS, "12000"); }

    @Test void a_commitment_of_one_facility_is_enough() {
        var told = judged(committed(), line(EJ, "1000", "2026-03-20"));

        assertThat(told.fate()).isEqualTo(CREATED);
        assertThat(told.way()).isEqualTo(MatchWay.COMMITMENT);
        assertThat(told.chosen().name().id()).isEqualTo(CERISIERS);
        assertThat(told.reasons()).isEmpty();
    }

    @Test void a_commitment_that_paid_one_facility_alone_is_its_own_and_asked_about() {
        var told = judged(SomePayees.three().paidBefore(EJ, TILLEULS), line(EJ, "2000", "2026-03-20"));

        assertThat(told.fate()).isEqualTo(ASKED);
        assertThat(told.way()).isEqualTo(MatchWay.EARLIER_PAYMENTS);
        assertThat(keys(told)).containsExactly("PaymentRule.UNKNOWN_COMMITMENT");
    }

    @Test void a_code_says_whose_it_is_where_the_commitment_does_not() {
        var told = judged(SomePayees.three().committed(EJ, null, "90000"),
                with(line(EJ, "1000", "2026-03-20"), CERISIERS, null, false));

        assertThat(told.fate()).isEqualTo(CREATED);
        assertThat(told.way()).isEqualTo(MatchWay.CODE);
    }

    @Test void a_code_on_the_commitment_of_another_operator_is_asked_about() {
        var told = judged(SomePayees.three().committed(EJ, null, "90000"),
                with(line(EJ, "2000", "2026-03-20"), PHARE, null, false));

        assertThat(told.fate()).isEqualTo(ASKED);
        assertThat(keys(told)).containsExactly("PaymentRule.COMMITMENT_OF_OTHERS");
    }

    @Test void a_code_that_contradicts_the_commitment_keeps_a_row_out() {
        var told = judged(committed(), with(line(EJ, "1000", "2026-03-20"), TILLEULS, null, true));

        assertThat(told.fate()).isEqualTo(REFUSED);
        assertThat(keys(told)).contains("MatchRule.OTHER_FACILITY");
    }

    @Test void another_operator_than_the_file_names_is_asked_about() {
        var told = judged(committed(), with(line(EJ, "1000", "2026-03-20"), null, SOUTH, false));

        assertThat(told.fate()).isEqualTo(ASKED);
        assertThat(keys(told)).containsExactly("MatchRule.OTHER_OPERATOR");
    }

    @Test void operator_amount_and_day_only_propose() {
        var some = committed();
        var row = of(NORTH, 2, "5001", "1000", "2026-03-24");

        var proposed = judged(some, row);

        assertThat(proposed.fate()).isEqualTo(ASKED);
        assertThat(proposed.way()).isEqualTo(MatchWay.INSTALMENT);
        assertThat(keys(proposed)).containsExactly("MatchRule.PROPOSED", "MatchRule.COMMITMENT_PROPOSED");
        assertThat(proposed.reasons().get(0).parameters()).containsExactly("H6981 · HUDA",
                LocalDate.parse("2026-03-20"));
        assertThat(judged(some, row, confirmed(proposed, CERISIERS)).fate()).isEqualTo(CREATED);
    }

    private static Map<Integer, PaymentChoice> confirmed(JudgedPayment seen, long facility) {
        var doubts = seen.candidates().stream().filter(each -> each.name().id() == facility).findFirst().orElseThrow()
                .doubts();
        return Map.of(seen.line().row(),
                new PaymentChoice(facility, doubts.stream().map(Objection::key).collect(Collectors.toSet())));
    }

    @Test void what_was_not_read_is_not_confirmed() {
        var told = judged(committed(), of(NORTH, 2, "5001", "1000", "2026-03-24"),
                Map.of(2, new PaymentChoice(CERISIERS, Set.of("MatchRule.PROPOSED"))));

        assertThat(told.fate()).isEqualTo(ASKED);
        assertThat(keys(told)).containsExactly("MatchRule.COMMITMENT_PROPOSED");
    }

    @ParameterizedTest
    @CsvSource({"2026-05-04, INSTALMENT", "2025-12-06, INSTALMENT", "2027-02-03, INSTALMENT",
            "2027-02-04, NONE"}) void an_instalment_is_near_for_forty_five_days(String day, MatchWay way) {
        assertThat(PaymentMatcher.match(List.of(of(NORTH, 2, "5001", "1000", day)), committed().facts()).values())
                .extracting(PaymentMatch::way).containsExactly(way);
    }

    @Test void facilities_that_fit_alike_are_named_and_none_is_taken() {
        var alike = SomePayees.three().committed("2100000002", TILLEULS, "24000").committed("2100000003", PHARE,
                "24000");
        var facts = new PaymentFacts(alike.facts().years(), List.of(
                new KnownCommitment("2100000002", Euros.of(24_000), Euros.ZERO, NORTH, TILLEULS, 2026, 2026),
                new KnownCommitment("2100000003", Euros.of(24_000), Euros.ZERO, NORTH, PHARE, 2026, 2026)),
                List.of(run(TILLEULS), run(PHARE), run(CERISIERS)), List.of());
        var row = of(NORTH, 2, "5001", "2000", "2026-03-20");

        var told = PaymentJudge.judge(List.of(row), facts, Map.of(), TODAY).get(0);

        assertThat(told.fate()).isEqualTo(ASKED);
        assertThat(told.way()).isEqualTo(MatchWay.SEVERAL);
        assertThat(told.candidates()).extracting(each -> each.name().id()).containsExactly(TILLEULS, PHARE);
        assertThat(PaymentJudge.judge(List.of(row), facts, confirmed(told, PHARE), TODAY).get(0).chosen().name().id())
                .isEqualTo(PHARE);
    }

    private static PaymentFacts.RunBy run(long facility) {
        return new PaymentFacts.RunBy(facility, LocalDate.parse("2015-01-01"), NORTH);
    }

    @Test void two_rows_that_fit_one_instalment_tell_of_each_other() {
        var told = PaymentJudge.judge(
                List.of(of(NORTH, 2, "5001", "1000", "2026-03-19"), of(NORTH, 3, "5002", "1000", "2026-03-21")),
                committed().facts(), Map.of(), TODAY);

        assertThat(told).allSatisfy(each -> assertThat(keys(each)).contains("MatchRule.SAME_INSTALMENT"));
        assertThat(told.get(0).reasons()).anySatisfy(each -> assertThat(each.parameters()).containsExactly("3"));
    }

    @Test void an_instalment_that_is_paid_is_not_proposed_again() {
        var told = judged(committed().paid(CERISIERS, EJ, "4001", "1000", "2026-03-20"),
                of(NORTH, 2, "5001", "1000", "2026-03-25"));

        assertThat(told.reasons().get(0).parameters()).contains(LocalDate.parse("2026-04-20"));
    }

    @Test void nothing_to_match_by_is_said() {
        assertThat(keys(judged(SomePayees.three(), line(EJ, "1000", "2026-03-20"))))
                .containsExactly("MatchRule.NOTHING_TO_MATCH");
        assertThat(keys(judged(SomePayees.three(), of(NORTH, 2, "5001", "999", "2026-03-20"))))
                .containsExactly("MatchRule.NO_INSTALMENT_NEAR");
    }

    @Test void a_row_without_a_number_is_refused_where_its_facility_has_not_one_commitment() {
        var some = SomePayees.three();
        var row = of(NORTH, 2, "5001", "1000", "2026-03-20");

        assertThat(judged(some, row).fate()).isEqualTo(REFUSED);
        assertThat(keys(judged(some, row))).contains("MatchRule.NO_COMMITMENT");
    }

    @Test void the_same_file_again_changes_nothing() {
        var some = committed().paid(CERISIERS, EJ, "5001", "1000", "2026-03-20");

        assertThat(judged(some, line(EJ, "1000", "2026-03-20")).fate()).isEqualTo(UNCHANGED);
        assertThat(judged(some, of(NORTH, 2, "5001", "1000", "2026-03-20")).fate()).isEqualTo(UNCHANGED);
    }

    @Test void a_request_that_is_recorded_with_another_amount_is_refused() {
        var told = judged(committed().paid(CERISIERS, EJ, "5001", "1000", "2026-03-20"),
                line(EJ, "1000.01", "2026-03-20"));

        assertThat(told.fate()).isEqualTo(REFUSED);
        assertThat(keys(told)).containsExactly("MatchRule.RECORDED_OTHERWISE");
    }

    @Test void a_row_twice_goes_in_once_and_rows_that_differ_do_not() {
        var first = line(EJ, "1000", "2026-03-20");
        var again = new PaidLine(3, EJ, "5001", Euros.of(1000), first.paidOn(), 2026, null, null, null, false);
        var other = new PaidLine(3, EJ, "5001", Euros.of(900), first.paidOn(), 2026, null, null, null, false);

        assertThat(PaymentJudge.judge(List.of(first, again), committed().facts(), Map.of(), TODAY))
                .extracting(JudgedPayment::fate).containsExactly(CREATED, REFUSED);
        assertThat(PaymentJudge.judge(List.of(first, other), committed().facts(), Map.of(), TODAY))
                .extracting(JudgedPayment::fate).containsExactly(REFUSED, REFUSED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -1000 | 2026-03-20 | REFUSED | PaymentRule.NOT_POSITIVE
            0     | 2026-03-20 | REFUSED | PaymentRule.NOT_POSITIVE
            1000  | 2026-12-01 | REFUSED | PaymentRule.NOT_PAID_YET
            1000  | 2025-12-31 | ASKED   | PaymentRule.WRONG_YEAR,PaymentRule.CLOSED_CONVENTION
            12000 | 2026-03-20 | CREATED |
            12000.01 | 2026-03-20 | ASKED | PaymentRule.ABOVE_COMMITMENT,PaymentRule.ABOVE_GRANT""") void every_rule_of_payments_is_asked(
            String amount, String day, PaymentFate fate, String reasons) {
        var told = judged(committed(), line(EJ, amount, day));

        assertThat(told.fate()).isEqualTo(fate);
        assertThat(keys(told)).containsExactlyInAnyOrder(reasons == null ? new String[0] : reasons.split(","));
    }

    @Test void a_row_that_says_that_it_was_read_goes_in_with_what_was_read() {
        var told = judged(committed(), with(line(EJ, "1000", "2025-12-31"), null, null, true));

        assertThat(told.fate()).isEqualTo(CREATED);
        assertThat(keys(told)).containsExactly("PaymentRule.WRONG_YEAR", "PaymentRule.CLOSED_CONVENTION");
    }

    @Test void a_word_in_the_row_does_not_confirm_what_was_only_proposed() {
        assertThat(judged(committed(), with(of(NORTH, 2, "5001", "1000", "2026-03-20"), null, NORTH, true)).fate())
                .isEqualTo(ASKED);
    }

    @Test void rows_that_go_in_count_against_the_commitment_the_first_paid_first() {
        var late = new PaidLine(2, EJ, "5009", Euros.of(7_000), LocalDate.parse("2026-05-20"), 2026, null, null, null,
                false);
        var early = new PaidLine(3, EJ, "5001", Euros.of(6_000), LocalDate.parse("2026-03-20"), 2026, null, null, null,
                false);

        assertThat(PaymentJudge.judge(List.of(late, early), committed().facts(), Map.of(), TODAY))
                .extracting(JudgedPayment::fate).containsExactly(ASKED, CREATED);
    }

    @Test void what_stays_out_is_added_up() {
        var told = PaymentJudge.judge(List.of(line(EJ, "1000", "2025-12-31"), of(NORTH, 3, "7", "9.99", "2026-03-20")),
                committed().facts(), Map.of(), TODAY);

        assertThat(PaymentJudge.leftOut(told)).contains(Euros.of("1009.99"));
        assertThat(PaymentJudge.leftOut(List.of())).isEmpty();
    }

    /** Rows as files bring them: known numbers and none, both operators, amounts that fit and not, requests told again. */
    private static List<PaidLine> file(Random dice, int size) {
        return IntStream.range(0, size).mapToObj(at -> {
            var commitment = List.of(EJ, "2100000009", "", "").get(dice.nextInt(4));
            var day = LocalDate.of(2026, 1 + dice.nextInt(11), 1 + dice.nextInt(28));
            return new PaidLine(at + 2, commitment, String.valueOf(5000 + dice.nextInt(size * 2)),
                    Euros.of(List.of(1_000L, 2_000L, 3_000L).get(dice.nextInt(3))), day, 2026,
                    dice.nextInt(5) == 0 ? (Long) CERISIERS : null, dice.nextBoolean() ? (Long) NORTH : (Long) SOUTH,
                    null, dice.nextBoolean());
        }).toList();
    }

    private static SomePayees all() {
        return committed().committed("2100000002", TILLEULS, "24000").committed("2100000003", PHARE, "24000")
                .paid(TILLEULS, "2100000002", "4001", "2000", "2026-02-20");
    }

    @Property(tries = 10_000) void in_what_order_rows_stand_changes_nothing(@ForAll long seed,
            @ForAll @IntRange(min = 2, max = 12) int size) {
        var dice = new Random(seed);
        var rows = file(dice, size);
        var shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, dice);

        assertThat(fates(shuffled)).isEqualTo(fates(rows));
    }

    private static Map<PaidLine, String> fates(List<PaidLine> rows) {
        return PaymentJudge.judge(rows, all().facts(), Map.of(), TODAY).stream()
                .collect(Collectors.toMap(JudgedPayment::line, told -> told.fate() + " " + told.way() + " "
                        + told.reasons() + told.candidates().stream().map(each -> each.name().id()).toList()));
    }

    @Property(tries = 10_000) void no_request_is_recorded_twice_and_no_row_for_two_facilities(@ForAll long seed,
            @ForAll @IntRange(min = 2, max = 12) int size) {
        var rows = file(new Random(seed), size);
        var told = PaymentJudge.judge(rows, all().facts(), Map.of(), TODAY);
        var seen = new HashSet<String>();

        assertThat(told).extracting(JudgedPayment::line).containsExactlyElementsOf(rows);
        assertThat(told.stream().filter(each -> each.fate() == CREATED))
                .allSatisfy(each -> assertThat(each.candidates()).hasSize(1))
                .allSatisfy(each -> assertThat(each.way().isSure()).isTrue())
                .allSatisfy(each -> assertThat(
                        seen.add(each.chosen().request().commitment() + "/" + each.line().request())).isTrue());
    }

    @Property(tries = 10_000) void no_instalment_is_proposed_to_two_rows_without_a_word(@ForAll long seed,
            @ForAll @IntRange(min = 2, max = 12) int size) {
        var told = PaymentMatcher.match(distinct(file(new Random(seed), size)), all().facts());
        var proposed = told.entrySet().stream().filter(each -> each.getValue().way() == MatchWay.INSTALMENT)
                .filter(each -> each.getValue().against().size() == 1)
                .map(each -> each.getValue().against().get(0).parameters()).toList();

        assertThat(proposed).doesNotHaveDuplicates();
    }

    private static List<PaidLine> distinct(List<PaidLine> rows) {
        return List.copyOf(rows.stream().collect(Collectors.toMap(PaidLine::reference, Function.identity(),
                (one, same) -> one)).values());
    }
}
