package org.havre.stay.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.law.Deadline.AFTER;
import static org.havre.law.Deadline.BEFORE;
import static org.havre.law.Deadline.ON;
import static org.havre.stay.DeclarationKind.ARRIVAL;
import static org.havre.stay.DeclarationKind.DEPARTURE;
import static org.havre.stay.Recipient.OFII;
import static org.havre.stay.Recipient.PREFECT;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.access.Forbidden;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.law.Rule;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.stay.BedWish;
import org.havre.stay.DeclarationCount;
import org.havre.stay.DeclarationFilter;
import org.havre.stay.DeclarationKind;
import org.havre.stay.DeclarationSheet;
import org.havre.stay.DeclarationState;
import org.havre.stay.DeclaredFact;
import org.havre.stay.NoticeKind;
import org.havre.stay.Recipient;
import org.havre.stay.Telling;
import org.havre.stay.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A couple has arrived on Monday 18 May, and it is the 20th. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeclarationServiceTest {
    private static final DeclarationFilter ALL = new DeclarationFilter(null, null, null);
    private Village village;
    private Desk desk;

    @BeforeAll void settle(TestDatabase database) {
        village = new Village(database);
        desk = Desk.of(village);
        village.execute("alter sequence ids restart with 1001");
        village.sends(7, "2026-05-15", 1990, 1988);
        village.sends(8, "2026-05-10", 1990);
        village.declaresFrom("2026-05-01");
    }

    @BeforeEach void arrive() {
        village.empty();
        village.execute("delete from unavailability; delete from decision where id > 99;"
                + " update orientation set state = 'CANCELLED', ended_on = '2026-05-11' where id = 8");
        desk.arrivals(arrivals -> arrivals.record(new NewArrival(7, may(18),
                List.of(BedWish.place(71, 1, 11), BedWish.place(72, 1, 12)), Set.of())));
    }

    @Test void a_household_that_arrived_is_declared_together_by_the_next_working_day() {
        assertThat(owed()).containsExactly("OFII ARRIVAL M-7 2 2026-05-19 TO_DECLARE");
        assertThat(due()).containsExactly("TO_DECLARE|M-7|2|2026-05-19");

        desk.declarations(service -> service.declare(OFII, ARRIVAL, stay(71), may(20)));

        assertThat(owed()).isEmpty();
        assertThat(due()).isEmpty();
        assertThat(
                village.rows("select person_id, edition, declared_on, author_id, facts ->> 'DECISION' from declaration"
                        + " order by person_id"))
                .containsExactly("71|1|2026-05-20|1|A-7", "72|1|2026-05-20|1|A-7");
    }

    @Test void told_twice_it_is_recorded_once() {
        declare(OFII, ARRIVAL, stay(71));
        declare(OFII, ARRIVAL, stay(71));

        assertThat(village.rows("select count(*) from declaration")).containsExactly("2");
    }

    @Test void another_program_marks_one_event_and_the_rest_stays_owed() {
        desk.declarations(service -> {
            service.declareOne(OFII, ARRIVAL, stay(71), may(19));
            return null;
        });

        assertThat(owed()).containsExactly("OFII ARRIVAL M-7 1 2026-05-19 TO_DECLARE");
        assertThat(desk.declarations(service -> service.events(ALL, 0, 10)).items()).singleElement()
                .satisfies(event -> assertThat(event.person()).isEqualTo(72));
    }

    @Test void what_is_put_right_after_it_was_told_is_told_anew_and_what_was_told_is_kept() {
        declare(OFII, ARRIVAL, stay(71));
        village.execute("update bed_assignment set starts_on = '2026-05-17'; update stay set starts_on = '2026-05-17'");

        assertThat(owed()).singleElement().asString().startsWith("OFII ARRIVAL M-7 2").endsWith("CORRECTED");
        var sheet = sheet(OFII, ARRIVAL, stay(71));
        assertThat(sheet.told().texts()).containsEntry(DeclaredFact.DAY, "2026-05-18");
        assertThat(sheet.now().texts()).containsEntry(DeclaredFact.DAY, "2026-05-17");

        declare(OFII, ARRIVAL, stay(71));

        assertThat(owed()).isEmpty();
        assertThat(
                village.rows("select edition, facts ->> 'DAY' from declaration where person_id = 71 order by edition"))
                .containsExactly("1|2026-05-18", "2|2026-05-17");
        List<Telling> tellings = desk.declarations(service -> service.tellings(sheet));
        assertThat(tellings).hasSize(2)
                .allMatch(telling -> telling.author().equals("social"));
    }

    @Test void what_never_was_is_told_as_well_if_it_had_been_told() {
        assertThat(owed()).hasSize(1);
        cancelStays();
        assertThat(owed()).isEmpty();

        arrive();
        declare(OFII, ARRIVAL, stay(71));
        cancelStays();

        assertThat(owed()).singleElement().asString().endsWith("CANCELLED");
        var event = Long.parseLong(village.rows("select min(event_id) from declaration").get(0));
        declare(OFII, ARRIVAL, event);
        assertThat(owed()).isEmpty();
    }

    @Test void a_mark_is_taken_back_and_leaves_its_trace() {
        declare(OFII, ARRIVAL, stay(71));

        int withdrawn = desk.declarations(service -> service.withdraw(OFII, ARRIVAL, stay(71)));
        assertThat(withdrawn).isEqualTo(2);

        assertThat(owed()).containsExactly("OFII ARRIVAL M-7 2 2026-05-19 TO_DECLARE");
        assertThat(village.rows("select distinct withdrawn_by, withdrawn_at is not null from declaration"))
                .containsExactly("1|true");
        declare(OFII, ARRIVAL, stay(71));
        assertThat(village.rows("select max(edition) from declaration")).containsExactly("2");
    }

    @Rule("R31")
    @Test void the_prefect_is_told_of_an_exit_that_a_decision_carried_and_not_of_others() {
        declare(OFII, ARRIVAL, stay(71));
        village.decidesExit(100, 7, 71L, "2026-05-19");
        leave(71, "DEBOUTE_FIN_DELAI", "100");
        leave(72, "DEPART_VOLONTAIRE", "null");

        assertThat(owed()).containsExactlyInAnyOrder("OFII DEPARTURE M-7 1 2026-05-21 TO_DECLARE",
                "OFII DEPARTURE M-7 1 2026-05-21 TO_DECLARE", "PREFECT DEPARTURE M-7 1 2026-05-21 TO_DECLARE");

        declare(PREFECT, DEPARTURE, stay(71));
        assertThat(owed()).noneMatch(row -> row.startsWith("PREFECT"));
        assertThat(due()).hasSize(2).allMatch(row -> row.startsWith("TO_DECLARE"));
    }

    @Rule(value = "R31", days = {BEFORE, ON, AFTER})
    @ParameterizedTest
    @CsvSource(nullValues = "nothing", textBlock = """
            2026-05-21, nothing
            2026-05-20, nothing
            2026-05-19, 2026-05-20
            2026-05-18, 2026-05-19""") void whoever_is_still_here_after_the_last_day_is_told_of_to_both(String lastDay,
            String due) {
        declare(OFII, ARRIVAL, stay(71));
        village.decidesExit(100, 7, 71L, lastDay);

        assertThat(owed()).isEqualTo(due == null
                ? List.of()
                : List.of("OFII OVERSTAY M-7 1 " + due + " TO_DECLARE",
                        "PREFECT OVERSTAY M-7 1 " + due + " TO_DECLARE"));
    }

    @Rule("R28")
    @Test void the_prefect_gets_a_copy_of_an_absence_that_OFII_was_told_of_and_a_return_is_told() {
        village.execute("update bed_assignment set starts_on = '2026-04-20'; update stay set starts_on = '2026-04-20'");
        desk.absences(service -> service.declare(new NewAbsence(stays(), LocalDate.of(2026, 5, 5), null, null, false)));
        assertThat(owed()).contains("OFII ABSENCE M-7 2 2026-05-13 TO_DECLARE")
                .noneMatch(row -> row.startsWith("PREFECT"));
        assertThat(due()).noneMatch(row -> row.startsWith("TO_DECLARE"));

        desk.absences(service -> service.tell(stay(71), NoticeKind.ABSENCE, may(20)));

        assertThat(owed()).allMatch(row -> row.startsWith("PREFECT ABSENCE M-7"))
                .allMatch(row -> row.endsWith("2026-05-20 TO_DECLARE"));
        assertThat(due()).containsExactly("TO_SEND|M-7|2|2026-05-20");
        declare(PREFECT, DeclarationKind.ABSENCE, stay(71));
        assertThat(owed()).isEmpty();

        desk.absences(service -> {
            for (var number : village.rows("select id from absence")) service.comeBack(Long.parseLong(number), may(20));
            return null;
        });
        assertThat(owed()).containsExactly("OFII RETURN M-7 2 2026-05-21 TO_DECLARE");
    }

    @Test void an_absence_is_declared_on_its_sheet_as_well_and_the_alert_is_gone() {
        village.execute("update bed_assignment set starts_on = '2026-04-20'; update stay set starts_on = '2026-04-20'");
        desk.absences(service -> service.declare(new NewAbsence(stays(), LocalDate.of(2026, 5, 5), null, null, false)));

        declare(OFII, DeclarationKind.ABSENCE, stay(71));

        assertThat(work("ABSENCE_TO_REPORT")).isEmpty();
        desk.declarations(service -> service.withdraw(OFII, DeclarationKind.ABSENCE, stay(71)));
        assertThat(work("ABSENCE_TO_REPORT")).hasSize(1);
    }

    @Test void a_household_that_did_not_come_is_declared() {
        village.execute("update orientation set state = 'NOT_ARRIVED', ended_on = '2026-05-16' where id = 8");

        assertThat(owed()).contains("OFII NO_SHOW M-8 1 2026-05-18 TO_DECLARE");
        assertThat(sheet(OFII, DeclarationKind.NO_SHOW, 8).people()).extracting(DeclarationSheet.Somebody::person)
                .containsExactly(81L);
    }

    @Test void a_place_out_of_service_is_declared_and_declared_anew_when_it_can_be_slept_in() {
        declare(OFII, ARRIVAL, stay(71));
        village.execute("insert into unavailability (id, facility_id, unit_id, reason, starts_on)"
                + " values (200, 900, 2, 'TRAVAUX', '2026-05-19')");
        assertThat(owed()).containsExactly("OFII OUTAGE U2 0 2026-05-20 TO_DECLARE");
        assertThat(sheet(OFII, DeclarationKind.OUTAGE, 200).place().places()).isEqualTo(2);
        declare(OFII, DeclarationKind.OUTAGE, 200);
        assertThat(owed()).isEmpty();

        village.execute("update unavailability set ends_on = '2026-05-20' where id = 200");

        assertThat(owed()).singleElement().asString().startsWith("OFII OUTAGE U2").endsWith("CORRECTED");
    }

    @Test void what_happened_before_the_facility_declared_from_here_is_not_asked_for() {
        village.declaresFrom("2026-05-19");
        assertThat(owed()).isEmpty();
        village.declaresFrom("2026-05-18");
        assertThat(owed()).hasSize(1);
        village.declaresFrom("2026-05-01");
    }

    @Test void every_reason_against_a_declaration_is_told() {
        assertThat(refused(may(17))).containsExactly("DeclarationRule.BEFORE_THE_EVENT");
        assertThat(refused(may(21))).containsExactly("DeclarationRule.IN_THE_FUTURE");
        assertThat(village.rows("select count(*) from declaration")).containsExactly("0");
    }

    @Test void who_houses_declares_others_see_or_see_nothing() {
        assertThatThrownBy(() -> desk.ofFinance().declarations(service -> service.owed(ALL, 0, 10)))
                .isInstanceOf(Forbidden.class);
        assertThat(desk.elsewhere().declarations(service -> service.owed(ALL, 0, 10)).items()).isEmpty();
        assertThatThrownBy(() -> desk.elsewhere().declarations(service -> service.sheet(OFII, ARRIVAL, stay(71))))
                .isInstanceOf(NotFound.class);
        assertThat(desk.ofOfii().declarations(service -> service.sheet(OFII, ARRIVAL, stay(71))).state())
                .isEqualTo(DeclarationState.TO_DECLARE);
        assertThatThrownBy(() -> desk.ofOfii().declarations(
                service -> service.declare(OFII, ARRIVAL, stay(71), may(20)))).isInstanceOf(Forbidden.class);
    }

    @Test void OFII_sees_how_each_facility_stands_and_no_letter_to_the_prefect() {
        village.decidesExit(100, 7, 71L, "2026-05-18");
        declare(OFII, DeclarationKind.OVERSTAY, stay(71));

        List<DeclarationCount> counts = desk.ofOfii().declarations(DeclarationService::counts);
        assertThat(counts).singleElement().satisfies(count -> {
            assertThat(count.facility()).isEqualTo("C6980");
            assertThat(count.owed()).isEqualTo(2);
            assertThat(count.late()).isEqualTo(2);
            assertThat(count.told()).isEqualTo(1);
            assertThat(count.oldest()).isEqualTo(may(19));
        });
        assertThat(desk.ofOfii().declarations(service -> service.owed(ALL, 0, 10)).items())
                .allMatch(row -> row.recipient() == OFII);
        assertThatThrownBy(() -> desk.ofOfii().declarations(
                service -> service.sheet(PREFECT, DeclarationKind.OVERSTAY, stay(71)))).isInstanceOf(NotFound.class);
    }

    private List<String> owed() {
        return desk.declarations(service -> service.owed(ALL, 0, 50)).items().stream().map(row -> String.join(" ",
                row.recipient().name(), row.kind().name(), row.household(), Long.toString(row.people()),
                row.due().toString(), row.state().name())).toList();
    }

    private List<String> due() {
        return read(
                "select kind || '|' || household || '|' || people || '|' || due from due_declaration order by due, kind");
    }

    private List<String> work(String kind) {
        return read("select household from all_work where kind = '" + kind + "'");
    }

    @SuppressWarnings("unchecked") private List<String> read(String sql) {
        return village.as(Village.SOCIAL, rows -> (List<String>) rows.createNativeQuery(sql, String.class)
                .getResultList());
    }

    private void declare(Recipient recipient, DeclarationKind kind, long event) {
        desk.declarations(service -> service.declare(recipient, kind, event, may(20)));
    }

    private DeclarationSheet sheet(Recipient recipient, DeclarationKind kind, long event) {
        return desk.declarations(service -> service.sheet(recipient, kind, event));
    }

    private List<String> refused(LocalDate day) {
        try {
            desk.declarations(service -> service.declare(OFII, ARRIVAL, stay(71), day));
            return List.of();
        } catch (Refusal refusal) {
            return refusal.objections().stream().map(Objection::key).toList();
        }
    }

    private long stay(long person) {
        return Long.parseLong(village.rows("select max(id) from stay where person_id = " + person).get(0));
    }

    private List<Long> stays() { return List.of(stay(71), stay(72)); }

    private void leave(long person, String reason, String decision) {
        village.execute("update bed_assignment set ends_on = '2026-05-20' where person_id = %d".formatted(person));
        village.execute(
                "update stay set ends_on = '2026-05-20', exit_reason = '%s', exit_decision_id = %s where person_id = %d"
                        .formatted(reason, decision, person));
    }

    private void cancelStays() {
        village.execute(
                "update bed_assignment set state = 'CANCELLED'; update stay set cancelled = true, cancelled_because = 'homonyme'");
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
