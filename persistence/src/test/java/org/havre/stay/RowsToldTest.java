package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.havre.stay.Room.man;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.havre.facility.FacilityKind;
import org.havre.orientation.CareChange;
import org.havre.orientation.Decision;
import org.havre.orientation.DecisionFilter;
import org.havre.orientation.DecisionPaper;
import org.havre.orientation.Destination;
import org.havre.orientation.Paper;
import org.havre.resident.HouseholdRole;
import org.havre.shared.Environment;
import org.havre.shared.Identified;
import org.havre.shared.Objection;
import org.havre.shared.Period;
import org.havre.shared.Rate;
import org.havre.shared.Refusal;
import org.havre.shared.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rows and values say of themselves. */
class RowsToldTest {
    private static final LocalDate DAY = LocalDate.of(2026, 5, 10);

    @Test void a_bed_of_the_night_is_empty_without_a_person() {
        assertThat(night(null).isEmpty()).isTrue();
        assertThat(night(7L).isEmpty()).isFalse();
    }

    private static NightRow night(Long person) {
        return new NightRow("S", "U", 0, "1", person, null, null, null, null, null, false, false, null);
    }

    @Test void a_line_is_ticked_when_somebody_said_seen_or_not() {
        assertThat(line(null).isTicked()).isFalse();
        assertThat(line(true).isTicked()).isTrue();
        assertThat(line(false).isTicked()).isTrue();
    }

    private static SheetLine line(Boolean seen) {
        return new SheetLine(1, 2, null, null, null, null, null, null, null, seen, null, null);
    }

    @Test void a_housemate_has_left_once_the_stay_has_an_end() {
        assertThat(housemate(Period.from(DAY)).hasLeft()).isFalse();
        assertThat(housemate(Period.between(DAY, DAY)).hasLeft()).isTrue();
        assertThat(housemate(Period.from(DAY)).person()).isEqualTo(8);
    }

    private static Housemate housemate(Period during) {
        return new Housemate(1, 900, man(8), null, null, HouseholdRole.HEAD, during, null, null, null, null);
    }

    @Test void an_applicant_has_the_age_of_the_day() {
        var applicant = new Applicant(man(8), null, null, HouseholdRole.HEAD, null, null);
        assertThat(applicant.ageOn(LocalDate.of(2020, 1, 1)))
                .isEqualTo(man(8).born().ageOn(LocalDate.of(2020, 1, 1))).isGreaterThan(20);
    }

    @Test void a_destination_is_told_by_code_kind_and_name() {
        assertThat(new Destination(1, "C6901", "Bel Air", FacilityKind.CADA, "69").label())
                .isEqualTo("C6901 · CADA · Bel Air");
        assertThat(new Destination(1, null, "Bel Air", FacilityKind.CADA, "69").label()).isEqualTo("CADA · Bel Air");
    }

    @Test void decisions_are_asked_for_by_household() {
        assertThat(DecisionFilter.of(7)).isEqualTo(new DecisionFilter(null, null, 7L));
    }

    @Test void a_paper_is_kept_as_it_came() {
        var content = new byte[]{'%', 'P', 'D', 'F', '-', '1'};
        var paper = new Paper(content);
        assertThat(paper.content()).containsExactly(content);
        var kept = new DecisionPaper(Identified.as(6, Decision.exit("E", 3, null, DAY, DAY)), paper, DAY, 9);
        assertThat(kept.paper().content()).containsExactly(content);
    }

    @Test void the_months_of_nights_that_become_due_or_undue_are_named_from_the_first_to_the_last() {
        var march = LocalDate.of(2026, 3, 31);
        assertThat(new CareChange(null, march, DAY).months()).containsExactly(YearMonth.of(2026, 4),
                YearMonth.of(2026, 5));
        assertThat(new CareChange(march, LocalDate.of(2026, 4, 29), DAY).months())
                .containsExactly(YearMonth.of(2026, 4));
        assertThat(new CareChange(march, march, DAY).months()).isEmpty();
        assertThat(new CareChange(DAY, march, LocalDate.of(2026, 5, 1)).months())
                .containsExactly(YearMonth.of(2026, 4));
    }

    @Test void a_setting_is_stripped_and_an_empty_one_is_none() {
        var environment = new Environment(Map.of("A", " x ", "B", "  ", "C", "", "D", "s"));
        assertThat(environment.find("A")).contains("x");
        assertThat(environment.find("B")).isEmpty();
        assertThat(environment.find("E")).isEmpty();
        assertThat(environment.findSecret("C")).isEmpty();
        assertThat(environment.findSecret("D")).contains(new Secret("s"));
        assertThat(environment).hasToString("Environment of 4 variables");
        assertThat(Environment.ofThisProcess().variables()).isEqualTo(System.getenv());
        assertThat(new Secret("s")).hasToString("…");
    }

    @Test void a_refusal_tells_every_objection() {
        var objections = List.of(Objection.of(CorrectionRule.BED_CLOSED), Objection.of(CorrectionRule.REASON_MISSING));
        assertThat(new Refusal(objections).objections()).isEqualTo(objections);
    }

    @Test void a_rate_is_a_fraction_and_is_full_only_when_it_is() {
        assertThat(new Rate(1, 3).fraction()).isEqualTo(new BigDecimal("0.3333333333"));
        assertThat(new Rate(9995, 10000).percent()).isEqualByComparingTo("99.9");
        assertThat(new Rate(999, 1000).percent()).isEqualByComparingTo("99.9");
        assertThat(new Rate(9985, 10000).percent()).isEqualByComparingTo("99.9");
        assertThat(new Rate(1, 1).percent()).isEqualByComparingTo("100");
        assertThat(new Rate(10005, 10000).percent()).isEqualByComparingTo("100.1");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "open", value = {"3, 9, 3, 9, true", "3, 9, 4, 8, true", "3, 9, 2, 9, false",
            "3, 9, 3, 10, false", "3, 9, 3, open, false", "3, open, 3, open, true",
            "3, open, 5, 7, true"}) void a_period_holds_another_with_its_bounds(int from, Integer to, int otherFrom,
                    Integer otherTo, boolean holds) {
        assertThat(period(from, to).contains(period(otherFrom, otherTo))).isEqualTo(holds);
    }

    private static Period period(int from, Integer to) {
        return Period.between(LocalDate.of(2026, 5, from), to == null ? null : LocalDate.of(2026, 5, to));
    }
}
