package org.havre.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.stay.OneVillage.DIRECTOR;
import static org.havre.stay.OneVillage.OFII;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.SOCIAL;
import static org.havre.stay.Village.TODAY;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** 71 came first and left; 81 is the same person under another name and still there; 82 belongs to 81's household. */
@InOneVillage
class FileMergesTest {
    private static final String FACTS = "select distinct fact, starts_on, ends_on, number from occupancy_facts(array[900], '2026-01-01', '2026-06-01', %s)"
            + " where fact in (%s) order by 1, 2, 3";
    private static final String NOW = FACTS.formatted("null", "'STAY', 'BED'");
    private static final String BEFORE = FACTS.formatted("'2026-01-02T23:00:00Z'", "'STAY'");
    private final OneVillage village;

    FileMergesTest(OneVillage village) { this.village = village; }

    @BeforeEach void somebody_has_two_files() {
        village.sends(7, "2026-01-05", 1990);
        village.sleeps(71, 11, "2026-01-06", "2026-03-01");
        village.sends(8, "2026-03-10", 1991, 2015);
        village.sleeps(81, 12, "2026-03-11", null);
        village.sleeps(82, 13, "2026-03-11", null);
        village.execute("insert into decision (id, number, nature, household_id, person_id, decided_on, granted_until)"
                + " values (70, 'P-70', 'EXTENSION', 7, 71, '2026-02-01', '2026-03-01')");
        village.execute(
                "insert into absence (id, facility_id, stay_id, person_id, starts_on, ends_on) values (710, 900, 71, 71, '2026-02-01', '2026-02-03')");
        village.execute(
                "insert into outcome (id, person_id, body, outcome, decided_on) values (711, 71, 'OFPRA', 'REJECTED', '2026-02-10')");
        village.execute("update person set agdref = '7100000001' where id = 71");
        village.execute("insert into person_contact values (81, '0100000000', null)");
        village.execute("insert into spelling (id, person_id, family_name) values (712, 71, 'Autre')");
    }

    private static MergeQuestion question(EntityManager rows) {
        return new FileMerges(rows).question(81, 71, true, TODAY).orElseThrow();
    }

    private EntityManager merged(MergeValue... taken) {
        var rows = village.as(DIRECTOR);
        new FileMerges(rows).merge(81, 71, Set.of(taken));
        return rows;
    }

    private String undone() {
        var rows = village.as(DIRECTOR);
        var merges = new FileMerges(rows);
        merges.undo(merges.of(81).get(0).id());
        return everything();
    }

    /** All rows of both files, without what counts versions. */
    private String everything() {
        return String.join("\n",
                village.rows("select entity, key::text, (told - 'version')::text from rows_of_files(array[71, 81])"
                        + " where entity <> 'orientation' order by 1, 2"));
    }

    private List<String> whose(String table) {
        return village.rows("select id, person_id from " + table + " where person_id in (71, 81) order by id");
    }

    @Test void everything_that_one_file_held_comes_to_the_other() {
        merged();
        assertThat(whose("stay")).containsExactly("71|81", "81|81");
        assertThat(whose("bed_assignment")).containsExactly("71|81", "81|81");
        assertThat(whose("absence")).containsExactly("710|81");
        assertThat(whose("outcome")).containsExactly("711|81");
        assertThat(whose("orientation_member")).containsExactly("71|81", "81|81");
        assertThat(village.rows("select person_id from decision where id = 70")).containsExactly("81");
        assertThat(village.rows("select agdref from person where id in (71, 81) order by id"))
                .containsExactly("null", "7100000001");
    }

    @Test void every_table_that_names_somebody_is_part_of_a_file_or_known_not_to_be() {
        assertThat(village.rows("""
                select distinct c.conrelid::regclass::text from pg_constraint c
                where c.contype = 'f' and c.confrelid in ('person'::regclass, 'stay'::regclass)
                  and c.conrelid::regclass::text not in (select entity from parts_of_a_file()) order by 1"""))
                .as("what hangs on a stay; guesses and keys; merges themselves")
                .containsExactly("bed_move", "name_key", "person_merge", "resemblance", "sheltering");
    }

    @Test void nights_do_not_double_and_what_was_known_earlier_is_told_as_it_was() {
        village.execute("select set_config('havre.facilities', '{900}', true)");
        var counted = village.rows(NOW);
        var known = village.rows(BEFORE);
        merged();
        assertThat(village.rows(NOW)).isEqualTo(counted).isNotEmpty();
        assertThat(village.rows("select person_id from stay_history where id = 71 order by lower(recorded)"))
                .contains("71").last().isEqualTo("81");
        assertThat(village.rows(BEFORE)).isEqualTo(known).isNotEmpty();
    }

    /** The admission that took somebody from one stay to the next was half a transfer while nobody knew who is one. */
    @Test void a_transfer_that_two_files_hid_is_seen_on_both_sides() {
        var moves = "select fact, people from occupancy_moves(array[900], '2026-02-01', '2026-04-01', null) order by 1";
        village.execute("update stay set exit_decision_id = 8, exit_reason = 'TRANSFERT_INTERNE_DNA' where id = 71");
        village.execute("select set_config('havre.facilities', '{900}', true)");
        assertThat(village.rows(moves)).containsExactly("TRANSFERS_OUT|1");
        merged();
        assertThat(village.rows(moves)).containsExactly("TRANSFERS_IN|1", "TRANSFERS_OUT|1");
    }

    @Test void one_household_at_a_time_and_the_one_where_the_person_is_goes_on() {
        merged();
        assertThat(village.rows(
                "select household_id, starts_on, ends_on from membership where person_id = 81 order by starts_on"))
                .containsExactly("7|2015-01-01|2026-03-01", "8|2026-03-01|null");
        assertThat(village.rows("select id from membership where person_id = 71")).isEmpty();
    }

    @Test void somebody_entered_twice_into_one_household_is_of_it_once_and_its_head() {
        village.execute("update person set birth_date = '1991-01-01' where id = 82");
        village.execute(
                "update stay set cancelled = true, cancelled_because = 'double' where id = 82; update bed_assignment set state = 'CANCELLED' where id = 82");
        new FileMerges(village.as(DIRECTOR)).merge(82, 81, Set.of());
        assertThat(village.rows("select person_id, role, ends_on from membership where household_id = 8"))
                .containsExactly("82|HEAD|null");
        assertThat(village.rows("select person_id, arrived_on from orientation_member where orientation_id = 8"))
                .containsExactly("82|2026-03-11");
    }

    @Test void the_other_file_leads_to_nothing_and_nobody_sees_it() {
        var rows = merged();
        assertThat(new KnownPeople(rows).of(List.of(71L, 81L), TODAY)).extracting(KnownPerson::person)
                .containsExactly(81L);
        assertThat(rows.createNativeQuery("select count(*) from person where id = 71", Long.class).getSingleResult())
                .isEqualTo(0L);
        assertThat(village.rows("select person_id from person_facility where person_id = 71")).isEmpty();
    }

    @Test void its_name_stays_among_the_spellings_and_values_are_those_that_were_chosen() {
        merged(MergeValue.NAME, MergeValue.BIRTH);
        assertThat(village.rows("select family_name, given_names from spelling where person_id = 81 order by 1"))
                .containsExactly("Autre|", "Nom8|Prénom1");
        assertThat(village.rows("select family_name, birth_date from person where id = 81"))
                .containsExactly("Nom7|1990-01-01");
        assertThat(village.rows("select phone from person_contact where person_id = 81")).containsExactly("0100000000");
    }

    @Test void nothing_new_comes_to_it() {
        merged();
        assertRefused(() -> village.execute(
                "insert into stay (id, person_id, facility_id, starts_on, entry) values (1, 71, 900, '2026-05-01', 'BIRTH')"),
                "this file was put into another");
    }

    @Test void undone_both_files_are_what_they_were() {
        var before = everything();
        merged(MergeValue.NAME);
        assertThat(everything()).isNotEqualTo(before);
        assertThat(undone()).isEqualTo(before);
    }

    @Test void what_came_to_a_stay_since_goes_back_with_it() {
        merged();
        village.execute("update stay set ends_on = '2026-03-05' where id = 71");
        village.execute(
                "insert into sighting (id, facility_id, stay_id, person_id, day, seen) values (1, 900, 71, 81, '2026-01-07', true)");
        village.execute("update person set family_name = 'Corrigé' where id = 81");
        undone();
        assertThat(village.rows("select person_id, ends_on from stay where id = 71")).containsExactly("71|2026-03-05");
        assertThat(village.rows("select person_id from sighting where id = 1")).containsExactly("71");
        assertThat(village.rows("select family_name from person where id in (71, 81) order by id"))
                .containsExactly("Nom7", "Corrigé");
    }

    private List<MergeStands> stands() {
        return new FileMerges(village.as(DIRECTOR)).of(81).get(0).stands();
    }

    @Test void what_nobody_could_say_to_whom_it_belongs_keeps_them_together() {
        merged();
        assertThat(stands()).isEmpty();
        village.execute("update bed_assignment set ends_on = '2026-05-01' where id = 81;"
                + " update stay set ends_on = '2026-05-01', exit_reason = 'DEPART_VOLONTAIRE' where id = 81");
        village.execute(
                "insert into stay (id, person_id, facility_id, starts_on, entry, entry_decision_id) values (88, 81, 900, '2026-05-10', 'DECISION', 8)");
        assertThat(stands()).containsExactly(MergeStands.LATER_STAY);
        village.execute("update membership set starts_on = '2026-03-02' where household_id = 8 and person_id = 81");
        assertThat(stands()).containsExactly(MergeStands.LATER_STAY, MergeStands.LATER_HOUSEHOLD);
        assertRefused(this::undone, "person_merge");
    }

    @Test void the_database_too_refuses_nights_that_would_count_twice() {
        village.execute("update stay set ends_on = '2026-03-12' where id = 71");
        assertThat(question(village.as(DIRECTOR)).objections()).hasSize(1);
        assertRefused(this::merged, "stay_person_present_elsewhere");
    }

    @Test void two_numbers_stay_two_people() {
        village.execute("update person set agdref = '8100000001' where id = 81");
        assertRefused(this::merged, "these files stay two");
    }

    @Test void who_was_told_apart_stays_so() {
        village.execute("insert into told_apart (id, one_id, other_id) values (1, 71, 81)");
        assertThat(question(village.as(DIRECTOR)).apart()).isTrue();
        assertRefused(this::merged, "these files stay two");
    }

    @Test void nobody_joins_files_who_may_not_or_does_not_see_both() {
        assertRefused(() -> new FileMerges(village.as(SOCIAL)).merge(81, 71, Set.of()), "sees both");
    }

    @Test void a_file_of_another_facility_is_nobodys_here() {
        village.sends(9, ELSEWHERE, "2026-04-28", 1990);
        assertThat(new FileMerges(village.as(DIRECTOR)).question(81, 91, true, TODAY)).isEmpty();
        assertRefused(() -> new FileMerges(village.as(OFII)).merge(81, 91, Set.of()), "sees both");
    }

    @Test void nights_that_only_another_facility_knows_are_refused_by_the_database_alone() {
        village.execute(
                "insert into decision (id, number, nature, household_id, facility_id, decided_on) values (79, 'A-79', 'TRANSFER', 7, %d, '2026-03-02')",
                ELSEWHERE);
        village.execute(
                "insert into stay (id, person_id, facility_id, starts_on, entry, entry_decision_id) values (79, 71, %d, '2026-03-02', 'DECISION', 79)",
                ELSEWHERE);
        assertThat(question(village.as(DIRECTOR)).objections()).isEmpty();
        assertRefused(this::merged, "stay_person_present_elsewhere");
    }

    @Test void erased_with_the_file_it_leaves_nothing_behind() {
        village.execute(
                "update stay set ends_on = '2026-04-01', exit_reason = 'DEPART_VOLONTAIRE' where id in (81, 82);"
                        + " update bed_assignment set ends_on = '2026-04-01' where id in (81, 82)");
        new FileMerges(village.as(OFII)).merge(81, 71, Set.of(MergeValue.NAME));
        village.execute(
                "select set_config('havre.role', 'ADMIN', true), set_config('havre.today', '2036-01-01', true)");
        village.execute("select erase_files(array[81, 82], '2036-01-01')");
        assertThat(village.rows("select family_name, agdref, erased_on is not null from person where id in (71, 81)"))
                .containsExactly("—|null|true", "—|null|true");
        assertThat(village.rows("select count(*) from person_merge")).containsExactly("0");
        assertThat(village.rows("select count(*) from person_merge_row")).containsExactly("0");
        assertThat(village.rows(
                "select count(*) from trail_value v join trail t on t.id = v.line_id where t.person_id in (71, 81)"))
                .containsExactly("0");
    }

    private static void assertRefused(Runnable act, String why) {
        assertThatThrownBy(act::run).hasStackTraceContaining(why);
    }

    @Test void it_is_told_by_whom_and_since_when() {
        merged();
        assertThat(new FileMerges(village.as(DIRECTOR)).of(81)).singleElement().satisfies(row -> {
            assertThat(row.author()).isEqualTo(DIRECTOR);
            assertThat(row.on()).isEqualTo(TODAY);
            assertThat(row.name().familyName()).isEqualTo("Nom7");
            assertThat(row.stays()).isEqualTo(1);
            assertThat(row.isUndoable()).isTrue();
        });
        assertThat(new FileMerges(village.as(OneVillage.NORTH)).of(81)).isEmpty();
        assertThat(village.rows("select kind from trail where entity = 'person_merge' and person_id = 81"))
                .containsExactly("CREATE");
    }
}
