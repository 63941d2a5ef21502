package org.havre.facility.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.facility.service.Desk.HERE;
import static org.havre.facility.service.Desk.SITE;
import static org.havre.facility.service.Desk.SITE_ELSEWHERE;
import static org.havre.facility.service.Desk.TODAY;

import jakarta.persistence.OptimisticLockException;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.havre.access.Forbidden;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.facility.BuildingPattern;
import org.havre.facility.UnitPublic;
import org.havre.facility.UnitTraits;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescribingTest {
    private static final LocalDate TOMORROW = TODAY.plusDays(1);
    private Desk desk;

    @BeforeAll void openDesk(TestDatabase database) { desk = new Desk(database); }

    private String figures(String month) {
        return desk.rows("""
                select count(*) from place p, generate_series(date '%1$s-01', date '%1$s-28', interval '1 day') night
                where p.starts_on <= night and (p.ends_on is null or p.ends_on > night)""".formatted(month)).get(0);
    }

    private static void refused(Runnable act, String... keys) {
        assertThatThrownBy(act::run).isInstanceOf(Refusal.class)
                .extracting(thrown -> ((Refusal) thrown).objections().stream().map(Objection::key).toList())
                .asInstanceOf(InstanceOfAssertFactories.LIST).containsExactly((Object[]) keys);
    }

    @Test void a_unit_opens_with_its_places() {
        long unit = desk.unit("101", 3);

        assertThat(desk.rows("select label, starts_on, ends_on from place where unit_id = " + unit + " order by label"))
                .containsExactly("101-1|2026-01-01|null", "101-2|2026-01-01|null", "101-3|2026-01-01|null");
    }

    @Test void another_name_leaves_everything_else_of_a_place_as_it_was() {
        desk.unit("102", 2);
        long place = desk.place("102-1");
        desk.execute("update place set ends_on = '2027-06-01' where id = %d", place);

        desk.run("director", d -> d.places().rename(place, 0, "102-A"));

        assertThat(desk.rows("select label, starts_on, ends_on from place where id = " + place))
                .containsExactly("102-A|2026-01-01|2027-06-01");
    }

    @Test void closing_a_place_leaves_its_unit_and_its_name_as_they_were() {
        long unit = desk.unit("103", 2);
        long place = desk.place("103-1");

        desk.run("director", d -> d.places().close(place, 0, TOMORROW));

        assertThat(desk.rows("select unit_id, label, starts_on, ends_on from place where id = " + place))
                .containsExactly(unit + "|103-1|2026-01-01|2026-11-01");
        assertThat(desk.rows("select bed_count, public, shared, floor from unit where id = " + unit))
                .containsExactly("2|ANY|true|0");
    }

    @Test void a_retired_unit_keeps_its_past_and_is_not_deleted() {
        long unit = desk.unit("104", 2);
        desk.lives(unit, desk.place("104-1"), "2026-01-10", "2026-06-01");
        String january = figures("2026-01");

        refused(() -> desk.run("director", d -> d.units().delete(unit)), "Deletion.EVER_USED");
        desk.run("director", d -> d.units().retire(unit, TOMORROW));

        assertThat(figures("2026-01")).isEqualTo(january);
        assertThat(desk.rows("select distinct ends_on from place where unit_id = " + unit))
                .containsExactly("2026-11-01");
    }

    @Test void a_unit_that_was_never_used_goes_with_its_places() {
        long unit = desk.unit("105", 2);

        desk.run("director", d -> d.units().delete(unit));

        assertThat(desk.rows("select 1 from place where unit_id = " + unit)).isEmpty();
        assertThat(desk.rows("select upper_inf(recorded) from place_history where unit_id = " + unit))
                .as("what was recorded of it stays").doesNotContain("true");
    }

    @Test void a_unit_with_residents_is_not_retired_and_the_foresight_lists_them() {
        long unit = desk.unit("106", 2);
        desk.lives(unit, desk.place("106-1"), "2026-01-10", null);
        desk.lives(unit, null, "2026-01-10", null);

        refused(() -> desk.run("director", d -> d.units().retire(unit, TOMORROW)), "ClosingRule.SOMEBODY_LIVES_THERE");
        var foreseen = desk.as("director", d -> d.units().foreseeRetiring(unit, TOMORROW));
        assertThat(foreseen.concerned()).hasSize(2).allMatch(holder -> holder.familyName().startsWith("Nom"));
        assertThat(foreseen.places()).isEqualTo(-2);
    }

    @Test void a_unit_of_four_with_three_inside_is_not_reduced_to_two() {
        long unit = desk.unit("107", 4);
        desk.lives(unit, desk.place("107-1"), "2026-01-10", null);
        desk.lives(unit, desk.place("107-2"), "2026-01-10", null);
        desk.lives(unit, desk.place("107-4"), "2026-01-10", null);

        refused(() -> desk.run("director", d -> d.units().resize(unit, 0, 2, TOMORROW)),
                "ResizingRule.FEWER_BEDS_THAN_PEOPLE");
        List<String> closed = desk.as("director", d -> d.units().resize(unit, 0, 3, TOMORROW));
        assertThat(closed).containsExactly("107-3");
        assertThat(desk.rows("select bed_count from unit where id = " + unit)).containsExactly("3");
    }

    @Test void a_unit_grows_by_places_with_the_next_names() {
        long unit = desk.unit("108", 1);

        List<String> opened = desk.as("director", d -> d.units().resize(unit, 0, 3, TOMORROW));

        assertThat(opened).containsExactly("108-2", "108-3");
        assertThat(desk.rows("select starts_on from place where label = '108-3'")).containsExactly("2026-11-01");
    }

    @Test void other_traits_leave_the_number_of_beds_as_it_was() {
        long unit = desk.unit("109", 2);
        var traits = new UnitTraits((short) 9, true, (short) 3, true, UnitPublic.FAMILY, false, false);

        desk.run("director", d -> d.units().describe(unit, 0, SITE, "109 bis", traits));

        assertThat(desk
                .rows("select name, bed_count, step_free, floor, lift, public, shared, transitory from unit where id = "
                        + unit))
                .containsExactly("109 bis|2|true|3|true|FAMILY|false|false");
    }

    @Test void a_form_filled_against_an_older_version_is_refused() {
        desk.unit("110", 2);
        long place = desk.place("110-1");
        desk.run("director", d -> d.places().rename(place, 0, "110-X"));

        assertThatThrownBy(() -> desk.run("director", d -> d.places().rename(place, 0, "110-Y")))
                .isInstanceOf(OptimisticLockException.class);
    }

    @Test void a_place_opens_again_after_a_gap_under_its_name() {
        desk.unit("111", 1);
        long place = desk.place("111-1");
        desk.execute("update place set ends_on = '2026-05-01' where id = %d", place);

        desk.run("director", d -> d.places().reopen(place, 0, TOMORROW));

        assertThat(desk.rows("select starts_on, ends_on from place where label = '111-1' order by starts_on"))
                .containsExactly("2026-01-01|2026-05-01", "2026-11-01|null");
    }

    @Test void a_closing_is_taken_back() {
        desk.unit("112", 1);
        long place = desk.place("112-1");
        desk.run("director", d -> d.places().close(place, 0, TOMORROW));

        desk.run("director", d -> d.places().reopen(place, 1, TOMORROW));

        assertThat(desk.rows("select ends_on from place where id = " + place)).containsExactly("null");
    }

    @Test void a_site_says_where_it_lies() {
        long site = desk.as("director", d -> d.sites().add(HERE,
                new SiteAnswers("Gare", BuildingPattern.DIFFUS, "3 rue des Lilas", "69100", "Villeurbanne")));

        desk.run("director", d -> d.sites().change(site, 0,
                new SiteAnswers("Gare", BuildingPattern.MIXTE, "3 rue des Lilas", "69100", "Villeurbanne")));

        assertThat(desk.rows("select name, pattern, address, postal_code, commune from site where id = " + site))
                .containsExactly("Gare|MIXTE|3 rue des Lilas|69100|Villeurbanne");
        refused(() -> desk.as("director", d -> d.sites().add(HERE, new SiteAnswers("gare", null, null, "691", null))),
                "SiteRule.NAME_TAKEN", "SiteRule.POSTAL_CODE");
    }

    @Test void who_may_not_describe_is_refused_and_who_is_elsewhere_finds_nothing() {
        long unit = desk.unit("113", 1);
        long place = desk.place("113-1");

        for (String reader : new String[]{"social", "finance", "nation"}) {
            assertThatThrownBy(() -> desk.run(reader, d -> d.units().retire(unit, TOMORROW)))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> desk.run(reader, d -> d.places().close(place, 0, TOMORROW)))
                    .isInstanceOf(Forbidden.class);
        }
        assertThatThrownBy(() -> desk.run("neighbour", d -> d.units().retire(unit, TOMORROW)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.run("neighbour", d -> d.places().rename(place, 0, "X")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> desk.run("director", d -> d.units()
                .add(new NewUnit(HERE, SITE_ELSEWHERE, "114", UnitTraits.room(1), TODAY))))
                .isInstanceOf(NotFound.class);
    }
}
