package org.havre.orientation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.orientation.DecisionNature.EXIT;
import static org.havre.orientation.DecisionNature.EXTENSION;
import static org.havre.orientation.DecisionNature.STAY_GRANTED;
import static org.havre.orientation.DecisionNature.WITHDRAWAL;
import static org.havre.resident.OutcomeKind.Standing.PENDING;
import static org.havre.resident.OutcomeKind.Standing.PROTECTED;
import static org.havre.resident.OutcomeKind.Standing.REJECTED;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.havre.law.Deadline;
import org.havre.law.Rule;
import org.havre.resident.OutcomeKind.Standing;
import org.havre.shared.Objection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StayRequestTest {
    private static final StayPolicy POLICY = new StayPolicy(3, 1, 6, 15);
    private static final LocalDate TODAY = LocalDate.of(2025, 12, 20);

    private Care care = new Care(List.of());
    private long number;

    private StayRequestTest decided(DecisionNature nature, String on, String until) {
        number++;
        care = care.with(new CareDecision(number, "D-" + number, nature, null, day(on), day(until)));
        return this;
    }

    @ParameterizedTest
    @CsvSource({"2025-11-29, ''", "2025-11-30, ''", "2025-12-01, BEYOND_THE_LIMIT"})
    @Rule(value = "R16", days = {Deadline.BEFORE, Deadline.ON,
            Deadline.AFTER}) void a_rejected_person_is_granted_one_month_at_most(String until, String rule) {
        decided(EXIT, "2025-10-14", "2025-10-31");
        assertThat(keys(grant(REJECTED, "2025-10-20", until))).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    @Rule("R16") void without_a_granted_request_care_ends_on_its_day() {
        decided(EXIT, "2025-10-14", "2025-10-31");
        assertThat(care.authorisedUntil()).contains(day("2025-10-31"));
        decided(STAY_GRANTED, "2025-10-20", "2025-11-30");
        assertThat(care.authorisedUntil()).contains(day("2025-11-30"));
    }

    @ParameterizedTest
    @CsvSource({"2025-06-29, ''", "2025-06-30, ''", "2025-07-01, BEYOND_THE_LIMIT"})
    @Rule(value = "R17", days = {Deadline.BEFORE, Deadline.ON,
            Deadline.AFTER}) void a_protected_person_is_granted_three_months_at_most(String until, String rule) {
        decided(EXIT, "2025-03-14", "2025-03-31");
        assertThat(keys(grant(PROTECTED, "2025-03-20", until))).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @ParameterizedTest
    @CsvSource({"2025-09-29, ''", "2025-09-30, ''", "2025-10-01, BEYOND_THE_LIMIT"})
    @Rule(value = "R18", days = {Deadline.BEFORE, Deadline.ON, Deadline.AFTER})
    @Rule(value = "R19", days = {Deadline.BEFORE, Deadline.ON,
            Deadline.AFTER}) void an_extension_reaches_six_months_after_the_end_of_care_at_most(String until,
                    String rule) {
        decided(EXIT, "2025-03-14", "2025-03-31").decided(STAY_GRANTED, "2025-03-20", "2025-06-30");
        assertThat(keys(extension("2025-06-15", until))).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    @Rule("R18") void a_second_extension_is_refused() {
        decided(EXIT, "2025-03-14", "2025-03-31").decided(STAY_GRANTED, "2025-03-20", "2025-06-30")
                .decided(EXTENSION, "2025-06-15", "2025-08-31");
        assertThat(extension("2025-08-15", "2025-09-30").objections())
                .containsExactly(Objection.of(StayRule.EXTENDED_BEFORE, "D-3").at("nature"));
    }

    @Test
    @Rule("R18") void an_extension_rests_on_a_stay_that_was_granted_before_and_stands() {
        decided(EXIT, "2025-03-14", "2025-03-31");
        assertThat(keys(extension("2025-06-15", "2025-09-30"))).containsExactly("NO_STAY_GRANTED");
        decided(STAY_GRANTED, "2025-06-16", "2025-06-30");
        assertThat(keys(extension("2025-06-15", "2025-09-30"))).containsExactly("NO_STAY_GRANTED");
        assertThat(keys(extension("2025-06-16", "2025-09-30"))).isEmpty();
        care = care.without(2);
        assertThat(keys(extension("2025-06-16", "2025-09-30"))).containsExactly("NO_STAY_GRANTED");
    }

    @Test
    @Rule("R18") void an_extension_is_decided_while_the_person_is_present_and_for_protected_people() {
        decided(EXIT, "2025-03-14", "2025-03-31").decided(STAY_GRANTED, "2025-03-20", "2025-06-30");
        var gone = request(EXTENSION, PROTECTED, "2025-06-15", null, "2025-09-30", false, false);
        assertThat(gone.objections()).containsExactly(
                Objection.of(StayRule.NOT_PRESENT, day("2025-06-15")).at("decidedOn"));
        assertThat(keys(request(EXTENSION, REJECTED, "2025-06-15", null, "2025-09-30", false, true)))
                .containsExactly("NOT_PROTECTED");
    }

    @Test void an_extension_reaches_further_than_the_stay_that_it_extends() {
        decided(EXIT, "2025-03-14", "2025-03-31").decided(STAY_GRANTED, "2025-03-20", "2025-06-30");
        assertThat(keys(extension("2025-06-15", "2025-06-30"))).containsExactly("EXTENDS_NOTHING");
        assertThat(keys(extension("2025-06-15", "2025-07-01"))).isEmpty();
    }

    @Test void a_stay_is_granted_on_request_that_comes_first() {
        decided(EXIT, "2025-10-14", "2025-10-31");
        assertThat(keys(request(STAY_GRANTED, REJECTED, "2025-10-20", null, "2025-11-30", false, true)))
                .containsExactly("NOT_REQUESTED");
        assertThat(keys(request(STAY_GRANTED, REJECTED, "2025-10-20", "2025-10-21", "2025-11-30", false, true)))
                .containsExactly("REQUESTED_AFTER_DECISION");
        assertThat(keys(request(STAY_GRANTED, REJECTED, "2025-10-20", "2025-10-20", "2025-11-30", false, true)))
                .isEmpty();
    }

    @Test void it_begins_where_care_ends() {
        assertThat(keys(grant(REJECTED, "2025-10-20", "2025-11-30"))).containsExactly("NO_END_OF_CARE");
        decided(EXIT, "2025-10-14", "2025-10-31");
        assertThat(keys(grant(REJECTED, "2025-10-20", "2025-10-31"))).containsExactly("BEFORE_END_OF_CARE");
        assertThat(keys(grant(REJECTED, "2025-10-20", "2025-11-01"))).isEmpty();
    }

    @Test void it_is_granted_once() {
        decided(EXIT, "2025-10-14", "2025-10-31").decided(STAY_GRANTED, "2025-10-20", "2025-11-15");
        assertThat(keys(grant(REJECTED, "2025-10-25", "2025-11-30"))).containsExactly("GRANTED_BEFORE");
    }

    @Test void who_lost_reception_conditions_has_none() {
        decided(EXIT, "2025-10-14", "2025-10-31").decided(WITHDRAWAL, "2025-09-17", "2025-09-17");
        assertThat(keys(grant(REJECTED, "2025-10-20", "2025-11-30"))).containsExactly("CONDITIONS_ENDED");
    }

    @Test
    @Rule("R21") void a_dublin_case_has_none() {
        decided(EXIT, "2025-10-14", "2025-10-31");
        assertThat(keys(request(STAY_GRANTED, PENDING, "2025-10-20", "2025-10-15", "2025-11-30", true, true)))
                .containsExactly("DUBLIN");
    }

    @ParameterizedTest
    @CsvSource({"2025-12-19, ''", "2025-12-20, ''", "2025-12-21, DECIDED_IN_THE_FUTURE"}) void is_recorded_once_decided(
            String on, String rule) {
        decided(EXIT, "2025-11-14", "2025-11-30");
        assertThat(keys(grant(REJECTED, on, "2025-12-30"))).isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Property(tries = 10_000) void the_last_day_is_that_of_the_month_with_the_same_number_or_its_last_one(
            @ForAll @IntRange(max = 9000) int days, @ForAll Standing standing) {
        var end = LocalDate.of(2015, 11, 1).plusDays(days);
        var latest = POLICY.latest(STAY_GRANTED, standing, end);
        assertThat(latest.getDayOfMonth()).isEqualTo(Math.min(end.getDayOfMonth(), latest.lengthOfMonth()));
        assertThat(latest).isBefore(POLICY.latest(EXTENSION, standing, end));
    }

    private StayRequest grant(Standing standing, String on, String until) {
        return request(STAY_GRANTED, standing, on, "2025-03-01", until, false, true);
    }

    private StayRequest extension(String on, String until) {
        return request(EXTENSION, PROTECTED, on, null, until, false, true);
    }

    private StayRequest request(DecisionNature nature, Standing standing, String on, String requested, String until,
            boolean dublin, boolean present) {
        return new StayRequest(nature, day(on), null, day(requested), day(until), care, standing, dublin, present,
                POLICY, TODAY);
    }

    private static List<String> keys(StayRequest request) {
        return request.objections().stream().map(o -> o.key().replace("StayRule.", "")).toList();
    }

    private static LocalDate day(String text) { return text == null ? null : LocalDate.parse(text); }
}
