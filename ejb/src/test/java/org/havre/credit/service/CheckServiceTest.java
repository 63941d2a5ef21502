package org.havre.credit.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.havre.credit.CheckLine;
import org.havre.credit.CreditCheck;
import org.havre.credit.DifferenceRow;
import org.havre.credit.ReconciledState;
import org.havre.database.OnPostgres;
import org.havre.law.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is asked, of which facilities and years, and on which side of its threshold. */
@OnPostgres
class CheckServiceTest extends MoneyInOrder {
    @Test void where_everything_is_in_order_nothing_is_found_however_often_it_is_asked() {
        assertThat(checked(TODAY)).isEqualTo(new ReconciledYear(2026, 0, 0, 0));
        assertThat(checked(TOMORROW)).isEqualTo(new ReconciledYear(2026, 0, 0, 0));
        assertThat(rows("finance")).isEmpty();
        assertThat(live(CADA, 2026)).isEmpty();
        assertThat(live(HUDA, 2026)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.havre.credit.service.TriedCheck#all")
    @Rule("R54")
    @Rule("R55")
    @Rule("R56") void each_check_is_found_from_rows_on_one_side_and_not_on_the_other(TriedCheck tried) {
        known(tried.quiet());
        assertThat(found()).filteredOn(row -> row.facility() == tried.facility()).isEmpty();
        nothing_is_to_be_asked();
        known(tried.asked());
        assertThat(found()).filteredOn(row -> row.facility() == tried.facility())
                .extracting(DifferenceRow::type, DifferenceRow::year, DifferenceRow::target, DifferenceRow::state)
                .containsExactly(tuple(tried.check(), tried.isTiedToYear() ? 2026 : 0, tried.act(),
                        ReconciledState.OPEN));
        assertThat(live(tried.facility(), 2026)).extracting(line -> line.finding().check())
                .containsExactly(tried.check());
    }

    @Test void every_check_is_tried() {
        assertThat(TriedCheck.all().map(TriedCheck::check)).contains(CreditCheck.values());
    }

    @Test void all_at_once_and_one_after_the_other_find_the_same() {
        known(TriedCheck.many());
        var bulk = found().stream().map(row -> row.facility() + " " + row.type().name() + " " + row.year() + " "
                + row.target() + " " + row.why()).collect(Collectors.toCollection(TreeSet::new));
        var each = Stream.of(CADA, HUDA).flatMap(facility -> live(facility, 2026).stream()).map(CheckLine::finding)
                .map(one -> one.facility() + " " + one.check() + " " + one.year() + " " + one.act() + " " + one.why())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(bulk).hasSizeGreaterThan(14).isEqualTo(each);
        assertThat(live(CADA, 2026)).allMatch(line -> line.id() != null && line.state() == ReconciledState.OPEN);
    }

    @Test void another_year_is_asked_what_is_tied_to_it_and_nothing_of_today() {
        known(TriedCheck.many());
        known("insert into staffing (id, facility_id, year, etp) values (2, 900, 2025, 100)");
        assertThat(live(CADA, 2025)).extracting(line -> line.finding().check(), line -> line.finding().year())
                .containsExactly(tuple(CreditCheck.K19, 2025));
    }

    @Test
    @Rule("R54") void a_convention_that_another_ended_is_judged_as_it_was_signed_and_the_other_by_what_was_left() {
        var next = "insert into credit_act (id, facility_id, nature, number, signed_on, starts_on, ends_on, extension) values"
                + " (5, 900, 'CONVENTION', 'C-9', '2026-04-01', '2026-05-01', '%s', true); insert into credit_paper (act_id,"
                + " media_type, content, added_on) values (5, 'application/pdf', 'x', '2026-04-01')";
        known("2026-04-01", TriedCheck.ends(2, "2026-04-30") + ";" + next.formatted("2029-12-31"));
        assertThat(found()).isEmpty();
        known("2026-06-01", TriedCheck.ends(5, "2026-12-31"));
        assertThat(found()).isEmpty();
        nothing_is_to_be_asked();
        known("2026-04-01", TriedCheck.ends(2, "2026-04-30") + ";" + next.formatted("2029-12-30"));
        assertThat(found()).extracting(DifferenceRow::type, DifferenceRow::target)
                .containsExactly(tuple(CreditCheck.K2, "C-9"));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {"2026-06-21, 2026-06-21, -", "2026-06-22, 2026-06-21, K5",
            "2026-06-21, 2026-06-22, K5", "-, 2026-06-21, K5",
            "2026-06-21, -, K5"}) void a_facility_that_has_closed_needs_no_convention(
                    String places, String code, CreditCheck found) {
        known(TriedCheck.ends(3, "2026-06-20") + ";" + ends("place", places) + ends("facility_code", code)
                + "update act_places set ends_on = '2026-06-21' where facility_id = 901");
        assertThat(found()).filteredOn(row -> row.facility() == HUDA).extracting(DifferenceRow::type)
                .isEqualTo(found == null ? List.of() : List.of(found));
        known("update facility_code set ends_on = null");
    }

    private static String ends(String table, String day) {
        return day == null ? "" : "update %s set ends_on = '%s' where facility_id = 901;".formatted(table, day);
    }

    @Test void terms_that_give_no_place_close_a_facility_and_a_finding_closes_with_it() {
        known(TriedCheck.ends(3, "2026-06-20"));
        assertThat(found()).extracting(DifferenceRow::type).containsExactly(CreditCheck.K5);
        known(ends("place", "2026-06-22") + "update act_places set ends_on = '2026-06-22' where facility_id = 901;"
                + "insert into facility_terms values (9, 901, '2026-06-22', 'HUDA', 'SUBVENTIONNEE', 1, 0, 'ACT')");
        assertThat(checked(TODAY).kept()).isEqualTo(1);
        assertThat(checked(TOMORROW)).isEqualTo(new ReconciledYear(2026, 0, 0, 1));
        known("delete from facility_terms where id = 9");
    }
}
