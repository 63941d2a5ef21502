package org.havre.orientation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.havre.orientation.service.Bureau.ELSEWHERE;
import static org.havre.orientation.service.Bureau.HERE;
import static org.havre.orientation.service.Bureau.TODAY;
import static org.havre.orientation.service.Bureau.scan;
import static org.havre.orientation.service.Bureau.single;

import java.time.LocalDate;
import java.util.List;
import org.havre.access.Forbidden;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.law.Rule;
import org.havre.orientation.DecisionFilter;
import org.havre.orientation.DecisionOrigin;
import org.havre.orientation.DecisionRow;
import org.havre.orientation.ExitReason;
import org.havre.orientation.OrientationState;
import org.havre.orientation.Paper;
import org.havre.orientation.TranscriptionState;
import org.havre.orientation.TranscriptionTalk;
import org.havre.resident.Procedure;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.havre.shared.service.Duty;
import org.havre.shared.service.Work;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A facility writes down what OFII has decided, and OFII confirms it. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranscriptionTest {
    private static final LocalDate END_OF_CARE = LocalDate.of(2026, 11, 30);

    private Bureau bureau;

    @BeforeAll void open(TestDatabase database) {
        bureau = new Bureau(database);
    }

    @Test
    @Rule("R3") void a_facility_writes_an_admission_down_and_the_household_is_expected_as_if_ofii_had() {
        Admitted admitted = transcribe("social", "T-1");
        assertThat(admitted.people()).isEqualTo(1);
        assertThat(admitted.lastDay()).isEqualTo(TODAY.plusDays(5));
        for (var reader : List.of("social", "director", "siege", "ofii")) {
            DecisionRow row = decision(reader, "T-1");
            assertThat(row.orientation()).isEqualTo(OrientationState.EXPECTED);
            assertThat(row.transcription()).isEqualTo(TranscriptionState.TO_CHECK);
            assertThat(row.household()).isEqualTo(admitted.household());
            assertThat(row.paper()).isTrue();
        }
        assertThat(listed("phare", DecisionFilter.ALL)).extracting(DecisionRow::number).doesNotContain("T-1");
    }

    @Test
    @Rule("R5")
    @Rule("R8") void what_stands_against_the_decision_stands_against_its_transcription_and_nothing_of_it_is_kept() {
        LocalDate asCada = LocalDate.of(2026, 11, 1);
        assertThat(refusal("social", single("T-DUBLIN", HERE, Procedure.DUBLIN, asCada), scan()))
                .containsExactly("AdmissionRule.DUBLIN_IN_CADA");
        assertThat(refusal("director", single("T-EARLY", HERE, null, asCada), scan()))
                .containsExactly("AdmissionRule.UNREGISTERED_IN_CADA");
        assertThat(refusal("social", single("T-LATE", HERE, Procedure.NORMAL, TODAY.plusDays(6)), scan()))
                .containsExactly("AdmissionRule.EXPECTED_AFTER_LAST_DAY");
        assertThat(listed("ofii", DecisionFilter.ALL)).extracting(DecisionRow::number)
                .doesNotContain("T-DUBLIN", "T-EARLY", "T-LATE");
    }

    @Test void a_facility_attaches_the_paper_and_ofii_may_do_without() {
        assertThat(refusal("social", single("T-NONE", HERE, Procedure.NORMAL, TODAY), null))
                .containsExactly("TranscriptionRule.PAPER_MISSING");
        assertThat(refusal("social", single("T-TEXT", HERE, Procedure.DUBLIN, LocalDate.of(2026, 11, 1)),
                new Paper("no scan".getBytes())))
                .containsExactly("AdmissionRule.DUBLIN_IN_CADA", "PaperRule.UNKNOWN_KIND");
        bureau.as("ofii", s -> s.admissions().admit(single("T-OFII", HERE, Procedure.NORMAL, TODAY)));
        assertThat(decision("ofii", "T-OFII").transcription()).isNull();
        assertThat(decision("ofii", "T-OFII").paper()).isFalse();
    }

    @Test void the_paper_is_read_by_those_who_see_the_decision_and_by_nobody_else() {
        transcribe("social", "T-PAPER");
        long id = decision("ofii", "T-PAPER").id();
        for (var reader : List.of("social", "siege", "ofii"))
            assertThat(bureau.as(reader, s -> s.transcriptions().paper(id)).content()).isEqualTo(scan().content());
        for (var stranger : List.of("phare", "lille"))
            assertThatThrownBy(() -> bureau.as(stranger, s -> s.transcriptions().paper(id)))
                    .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bureau.as("finance", s -> s.transcriptions().paper(id)))
                .isInstanceOf(Forbidden.class);
    }

    @Test void ofii_confirms_it_once_and_is_no_longer_asked_to() {
        transcribe("director", "T-CHECK");
        long id = decision("ofii", "T-CHECK").id();
        assertThat(duties("ofii")).filteredOn(duty -> duty.id() == id).singleElement().satisfies(duty -> {
            assertThat(duty.work()).isEqualTo(Work.TRANSCRIBED);
            assertThat(duty.people()).isEqualTo(1);
            assertThat(duty.due()).isEqualTo(TODAY.plusDays(7));
        });
        assertThat(duties("social")).extracting(Duty::work).doesNotContain(Work.TRANSCRIBED);
        assertThat(duties("lille")).isEmpty();
        for (var stranger : List.of("social", "director", "siege"))
            assertThatThrownBy(() -> confirm(stranger, id)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> confirm("lille", id)).isInstanceOf(NotFound.class);

        confirm("ofii", id);
        confirm("ofii", id);
        assertThat(duties("ofii")).extracting(Duty::id).doesNotContain(id);
        assertThat(decision("social", "T-CHECK").transcription()).isEqualTo(TranscriptionState.CHECKED);
        var told = bureau.as("ofii", s -> s.transcriptions().transcribed(id));
        assertThat(told.author()).isEqualTo("D");
        assertThat(told.checker()).isEqualTo("O");
        assertThat(told.checkedOn()).isEqualTo(TODAY);
    }

    @Test void there_is_nothing_to_confirm_of_what_ofii_registered_itself() {
        bureau.as("ofii", s -> s.admissions().admit(single("T-OWN", HERE, Procedure.NORMAL, TODAY)));
        long id = decision("ofii", "T-OWN").id();
        assertThat(catchThrowableOfType(Refusal.class, () -> confirm("ofii", id)).objections())
                .extracting(Objection::key).containsExactly("TranscriptionRule.NOT_TRANSCRIBED");
        assertThatThrownBy(() -> bureau.as("ofii", s -> s.transcriptions().transcribed(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test void the_coordinator_lists_what_was_transcribed_and_what_is_to_be_checked() {
        transcribe("social", "T-LIST-1");
        transcribe("social", "T-LIST-2");
        bureau.as("ofii", s -> s.admissions().admit(single("T-LIST-3", HERE, Procedure.NORMAL, TODAY)));
        confirm("ofii", decision("ofii", "T-LIST-1").id());
        assertThat(listed("ofii", DecisionOrigin.TRANSCRIBED)).contains("T-LIST-1", "T-LIST-2")
                .doesNotContain("T-LIST-3");
        assertThat(listed("ofii", DecisionOrigin.TO_CHECK)).contains("T-LIST-2").doesNotContain("T-LIST-1", "T-LIST-3");
        assertThat(listed("ofii", DecisionOrigin.OFII)).contains("T-LIST-3").doesNotContain("T-LIST-1", "T-LIST-2");
    }

    @Test
    @Rule("R35") void an_exit_is_written_down_for_who_is_housed_here() {
        transcribe("social", "T-IN");
        long household = decision("social", "T-IN").householdId();
        var exit = new NewExit("T-OUT", household, null, TODAY, null, END_OF_CARE,
                ExitReason.ABANDON);
        assertThat(catchThrowableOfType(Refusal.class, () -> bureau.as("social", s -> s.exits().decide(exit, null)))
                .objections()).extracting(Objection::key)
                .containsExactly("ExitRule.NOT_HOUSED", "TranscriptionRule.PAPER_MISSING");
        bureau.execute("""
                insert into stay (id, person_id, facility_id, starts_on, entry, entry_decision_id)
                select 9101, m.person_id, 11, '2026-10-30', 'DECISION', d.id
                from decision d join membership m on m.household_id = d.household_id where d.number = 'T-IN'""");
        bureau.as("social", s -> s.exits().decide(exit, scan()));
        assertThat(decision("ofii", "T-OUT").transcription()).isEqualTo(TranscriptionState.TO_CHECK);
        assertThat(decision("social", "T-OUT").endsOn()).isEqualTo(END_OF_CARE);
        assertThat(bureau.reads("ofii",
                "select x.exit_reason from decision_detail x join decision d on d.id = x.decision_id"
                        + " where d.number = 'T-OUT'"))
                .containsExactly("ABANDON");
        assertThat(duties("ofii")).anySatisfy(duty -> assertThat(duty.id()).isEqualTo(decision("ofii", "T-OUT").id()));
        assertThatThrownBy(() -> bureau.as("phare", s -> s.exits().decide(exit, scan()))).isInstanceOf(NotFound.class);
    }

    @Test void only_a_facility_transcribes_and_only_what_concerns_it() {
        for (var role : List.of("finance", "siege"))
            assertThatThrownBy(() -> transcribe(role, "T-NO")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> bureau.as("social",
                s -> s.admissions().admit(single("T-NO", ELSEWHERE, Procedure.NORMAL, TODAY), scan())))
                .isInstanceOf(NotFound.class);
    }

    @Test void what_ofii_contests_stays_as_it_is_and_the_facility_owes_an_answer() {
        Admitted admitted = transcribe("social", "T-DOUBT");
        long id = decision("ofii", "T-DOUBT").id();
        for (var stranger : List.of("social", "director", "siege"))
            assertThatThrownBy(() -> contest(stranger, id, "numéro inconnu")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> contest("lille", id, "numéro inconnu")).isInstanceOf(NotFound.class);

        contest("ofii", id, "numéro inconnu");
        contest("ofii", id, "numéro inconnu");

        assertThat(decision("social", "T-DOUBT").orientation()).isEqualTo(OrientationState.EXPECTED);
        assertThat(decision("social", "T-DOUBT").transcription()).isEqualTo(TranscriptionState.CONTESTED);
        assertThat(listed("ofii", DecisionOrigin.CONTESTED)).contains("T-DOUBT");
        assertThat(listed("ofii", DecisionOrigin.TO_CHECK)).doesNotContain("T-DOUBT");
        for (var owing : List.of("social", "director"))
            assertThat(duties(owing)).filteredOn(duty -> duty.id() == id).singleElement().satisfies(duty -> {
                assertThat(duty.work()).isEqualTo(Work.TRANSCRIPTION_CONTESTED);
                assertThat(duty.household()).isEqualTo(admitted.household());
                assertThat(duty.due()).isEqualTo(TODAY.plusDays(7));
            });
        assertThat(duties("ofii")).extracting(Duty::id).doesNotContain(id);
        assertThat(duties("phare")).isEmpty();
    }

    @Test void the_facility_answers_and_ofii_looks_again() {
        transcribe("social", "T-REPLY");
        long id = decision("ofii", "T-REPLY").id();
        contest("ofii", id, "autre structure");
        assertThatThrownBy(() -> reply("ofii", id, "non")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> reply("phare", id, "non")).isInstanceOf(NotFound.class);

        reply("director", id, "nom de la structure relu sur l'original");

        assertThat(duties("social")).extracting(Duty::id).doesNotContain(id);
        assertThat(duties("ofii")).filteredOn(duty -> duty.id() == id).extracting(Duty::work)
                .containsExactly(Work.TRANSCRIBED);
        List<TranscriptionTalk> talk = bureau.as("social", s -> s.transcriptions().talk(id));
        assertThat(talk).extracting(said -> said.kind() + " " + said.author() + ": " + said.because())
                .containsExactly("CONTESTED O: autre structure",
                        "ANSWERED D: nom de la structure relu sur l'original");

        confirm("ofii", id);
        assertThat(catchThrowableOfType(Refusal.class, () -> contest("ofii", id, "trop tard")).objections())
                .extracting(Objection::key).containsExactly("ContestRule.NOT_POSSIBLE_NOW");
        assertThat(duties("ofii")).extracting(Duty::id).doesNotContain(id);
    }

    @Test void the_database_takes_a_word_from_its_speaker_alone() {
        transcribe("social", "T-WORD");
        long id = decision("ofii", "T-WORD").id();
        var word = "insert into transcription_word (id, decision_id, facility_id, kind, because, told_on, author_id)"
                + " values (99, " + id + ", 11, 'CONTESTED', 'x', '2026-10-30', 1)";
        assertThatThrownBy(() -> bureau.writes("social", word)).hasMessageContaining("row-level security");
    }

    private Admitted transcribe(String login, String number) {
        return bureau.as(login, s -> s.admissions().admit(single(number, HERE, Procedure.NORMAL, TODAY), scan()));
    }

    private List<String> refusal(String login, NewAdmission wanted, Paper paper) {
        return catchThrowableOfType(Refusal.class, () -> bureau.as(login, s -> s.admissions().admit(wanted, paper)))
                .objections().stream().map(Objection::key).toList();
    }

    private Object confirm(String login, long decision) {
        return bureau.as(login, s -> {
            s.transcriptions().confirm(decision);
            return null;
        });
    }

    private Object contest(String login, long decision, String because) {
        return bureau.as(login, s -> {
            s.transcriptions().contest(decision, because);
            return null;
        });
    }

    private Object reply(String login, long decision, String because) {
        return bureau.as(login, s -> {
            s.transcriptions().answer(decision, because);
            return null;
        });
    }

    private List<Duty> duties(String login) {
        return bureau.as(login, s -> s.duties().page(0, 100));
    }

    private List<DecisionRow> listed(String login, DecisionFilter filter) {
        return bureau.as(login, s -> s.decisions().decisions(filter, 0, 100)).items();
    }

    private List<String> listed(String login, DecisionOrigin origin) {
        return listed(login, new DecisionFilter(null, origin, null)).stream().map(DecisionRow::number).toList();
    }

    private DecisionRow decision(String login, String number) {
        return listed(login, DecisionFilter.ALL).stream().filter(row -> row.number().equals(number)).findFirst()
                .orElseThrow();
    }
}
