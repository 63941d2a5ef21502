package org.havre.orientation;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.stay.Village.ELSEWHERE;
import static org.havre.stay.Village.FACILITY;
import static org.havre.stay.Village.SOCIAL;
import static org.havre.stay.Village.TODAY;

import jakarta.persistence.PersistenceException;
import java.time.LocalDate;
import java.util.List;
import org.havre.facility.FacilityKind;
import org.havre.stay.InOneVillage;
import org.havre.stay.OneVillage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Household 7 is on the way to the village since the eighteenth, 8 since the tenth; 9 was sent elsewhere. */
@InOneVillage
class DecisionsTest {
    private final OneVillage village;

    DecisionsTest(OneVillage village) { this.village = village; }

    @BeforeEach void some_are_sent() {
        village.sends(7, "2026-05-18", 1990, 2015);
        village.sends(8, "2026-05-10", 1980);
        village.sends(9, ELSEWHERE, "2026-05-18", 1980);
    }

    private Decisions decisions() { return new Decisions(village.as(OneVillage.OFII)); }

    @Test void a_decision_is_kept_with_the_way_that_follows_and_its_members() {
        var decisions = decisions();
        var decision = decisions.add(Decision.admission("A-70", 7, FACILITY, TODAY).by(5));
        decisions.flush();
        var way = decisions.add(Orientation.after(decision, TODAY, may(25)));
        decisions.add(new OrientationMember(way, 71));
        decisions.add(DecisionDetail.requested(decision.id(), may(19)));
        decisions.flush();
        assertThat(decisions.exists(decision.id())).isTrue();
        assertThat(village.rows("select o.decision_id = d.id, m.person_id, x.requested_on from decision d"
                + " join orientation o on o.decision_id = d.id join orientation_member m on m.orientation_id = o.id"
                + " join decision_detail x on x.decision_id = d.id where d.number = 'A-70'"))
                .containsExactly("true|71|2026-05-19");
    }

    @Test void a_number_used_twice_is_refused_at_once() {
        var decisions = decisions();
        decisions.add(Decision.admission("A-7", 7, FACILITY, TODAY).by(5));
        assertThatThrownBy(decisions::flush).isInstanceOf(PersistenceException.class)
                .hasMessageContaining("decision_number_taken");
    }

    /** Somebody of another household of one's own, of one elsewhere, and nobody. */
    @ParameterizedTest
    @ValueSource(longs = {81, 91, 99}) void nobody_is_named_in_a_decision_of_a_household_that_is_not_theirs(
            long stranger) {
        var decisions = decisions();
        decisions.add(Decision.exit("S-7", 7, stranger, TODAY, TODAY).by(5));
        assertThatThrownBy(decisions::flush).hasStackTraceContaining("row-level security");
    }

    @Test void a_member_is_named_in_a_decision_of_the_household() {
        var decisions = decisions();
        decisions.add(Decision.exit("S-7", 7, 72L, TODAY, TODAY).by(5));
        decisions.flush();
        assertThat(village.rows("select person_id from decision where number = 'S-7'")).containsExactly("72");
    }

    @Test void a_decision_for_another_region_is_as_if_it_did_not_exist() {
        assertThat(decisions().exists(7)).isTrue();
        assertThat(decisions().exists(9)).isFalse();
    }

    @Test void decisions_are_told_the_newest_first() {
        assertThat(decisions().list(DecisionFilter.ALL, TODAY, 0, 10).items()).containsExactly(
                new DecisionRow(7, "A-7", DecisionNature.ADMISSION, "M-7", 7, 2, "C6980", "CADA des Tilleuls", may(18),
                        null, OrientationState.EXPECTED, may(23), 7L, false, null, false),
                new DecisionRow(8, "A-8", DecisionNature.ADMISSION, "M-8", 8, 1, "C6980", "CADA des Tilleuls", may(10),
                        null, OrientationState.NOT_ARRIVED, may(15), 8L, false, null, false));
    }

    @Test void a_way_on_which_somebody_arrived_does_not_lapse_and_an_exit_opens_none() {
        village.stays(81, FACILITY, "2026-05-12", null);
        village.decidesExit(78, 8, null, "2026-05-19");
        assertThat(decisions().list(DecisionFilter.of(8), TODAY, 0, 10).items()).extracting(DecisionRow::orientation)
                .containsExactly(null, OrientationState.ARRIVED);
        assertThat(decisions().list(DecisionFilter.of(8), TODAY, 0, 10).items()).extracting(DecisionRow::endsOn)
                .containsExactly(may(19), null);
    }

    @Test void a_page_says_how_many_there_are_in_all() {
        var second = decisions().list(DecisionFilter.ALL, TODAY, 1, 1);
        assertThat(second.total()).isEqualTo(2);
        assertThat(second.items()).extracting(DecisionRow::number).containsExactly("A-8");
        assertThat(decisions().list(new DecisionFilter(DecisionNature.EXIT, null, null), TODAY, 0, 1).total()).isZero();
    }

    /** Household 10 waits at Lyon; 11 waits at Lille, which asks Lyon for a place. */
    private void two_wait() {
        village.execute(
                "insert into household (id, reference, directorate_id) values (10, 'M-10', 1), (11, 'M-11', 2)");
        village.execute("insert into person (id, family_name, given_names, sex, birth_date, birth_precision)"
                + " values (111, 'Nom11', 'Prénom1', 'F', '1990-01-01', 'YEAR')");
        village.execute("insert into person_host (person_id, directorate_id, household_id) values (111, 1, 11)");
        village.execute("insert into decision (id, number, nature, household_id, decided_on)"
                + " values (10, 'R-10', 'REFUSAL', 10, '2026-05-17'), (11, 'R-11', 'REFUSAL', 11, '2026-05-16')");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            social    | 7 8
            director  | 7 8
            elsewhere | 9
            ofii      | 7 10 11 8
            north     | 9 11
            prefect   | 7 8
            finance   | ''
            nation    | ''""") void everybody_is_told_the_decisions_that_the_policies_show_and_no_other(String login,
            String told) {
        two_wait();
        var reader = village.as(login);
        var listed = new Decisions(reader).list(DecisionFilter.ALL, TODAY, 0, 10);
        List<?> shown = reader
                .createNativeQuery("select id from decision order by decided_on desc, id desc", Long.class)
                .getResultList();
        assertThat(listed.items().stream().map(DecisionRow::id).toList()).isEqualTo(shown);
        assertThat(listed.items().stream().map(row -> String.valueOf(row.id())).collect(joining(" ")))
                .isEqualTo(told);
        assertThat(listed.total()).isEqualTo(listed.items().size());
    }

    private void transcribed() {
        village.execute(
                "update decision set transcribed = true, author_id = 1, notified_on = '2026-05-19' where id = 7");
        village.execute(
                "insert into transcription (decision_id, facility_id, transcribed_on) values (7, 900, '2026-05-19')");
    }

    @Test void they_can_be_asked_by_nature_origin_and_household() {
        transcribed();
        var admission = DecisionNature.ADMISSION;
        assertThat(decisions().list(new DecisionFilter(admission, DecisionOrigin.TRANSCRIBED, null), TODAY, 0, 10)
                .items()).extracting(DecisionRow::transcription).containsExactly(TranscriptionState.TO_CHECK);
        assertThat(decisions().list(new DecisionFilter(admission, DecisionOrigin.OFII, null), TODAY, 0, 10).items())
                .extracting(DecisionRow::id).containsExactly(8L);
        assertThat(decisions().list(new DecisionFilter(null, DecisionOrigin.CONTESTED, null), TODAY, 0, 10).items())
                .isEmpty();
    }

    @Test void what_a_facility_wrote_down_is_told_with_what_was_said_of_it() {
        transcribed();
        var decisions = new Decisions(village.as(OneVillage.OFII));
        decisions.add(new TranscriptionWord(decisions.transcription(7).orElseThrow(), TranscriptionState.CONTESTED,
                "autre date", TODAY, 5));
        decisions.flush();
        assertThat(decisions.transcribed(7)).contains(new TranscribedRow(7, "A-7", DecisionNature.ADMISSION, "M-7",
                "CADA des Tilleuls", may(18), may(19), null, may(19), "social", null, null, false,
                TranscriptionState.CONTESTED, false));
        assertThat(decisions.talk(7)).containsExactly(
                new TranscriptionTalk(TranscriptionState.CONTESTED, TODAY, "ofii", "autre date"));
        assertThat(decisions.talk(8)).isEmpty();
        assertThat(decisions.transcribed(8)).isEmpty();
    }

    @Test void a_facility_writes_a_decision_down_and_ofii_finds_it() {
        var decisions = new Decisions(village.as(SOCIAL));
        var decision = decisions.add(Decision.admission("A-71", 7, FACILITY, may(18)).transcribedBy(1));
        decisions.flush();
        decisions.add(new Transcription(decision, FACILITY, TODAY));
        decisions.flush();
        var ofii = decisions();
        ofii.transcriptionForChange(decision.id()).orElseThrow().confirm(TODAY, 5);
        ofii.flush();
        assertThat(ofii.transcribed(decision.id()).orElseThrow()).extracting(TranscribedRow::checkedOn,
                TranscribedRow::checker, TranscribedRow::state).containsExactly(TODAY, "ofii",
                        TranscriptionState.CHECKED);
        assertThat(ofii.transcriptionForChange(7)).isEmpty();
        assertThat(ofii.transcription(7)).isEmpty();
    }

    @Test void destinations_are_the_facilities_of_the_scope_as_they_will_be() {
        village.execute(
                "insert into facility_terms (id, facility_id, starts_on, kind, regime, operator_id, authorised_capacity, source)"
                        + " values (950, 900, '2026-06-01', 'CADA', 'TARIFEE', 1, 6, 'ACT')");
        assertThat(decisions().destinations(TODAY)).containsExactly(
                new Destination(FACILITY, "C6980", "CADA des Tilleuls", FacilityKind.HUDA, "69"));
        assertThat(decisions().kindOn(FACILITY, LocalDate.of(2026, 5, 31))).isEqualTo(FacilityKind.HUDA);
        assertThat(decisions().kindOn(FACILITY, LocalDate.of(2026, 6, 1))).isEqualTo(FacilityKind.CADA);
        assertThat(decisions().kindOn(FACILITY, LocalDate.of(2014, 6, 1))).isNull();
    }

    @Test void a_facility_belongs_to_one_directorate_a_day_and_ofii_speaks_for_its_own() {
        village.execute("update facility_directorate set ends_on = '2026-05-20' where facility_id = 901");
        village.execute("insert into facility_directorate values (3, 901, 1, '2026-05-20')");
        assertThat(decisions().directorateOf(ELSEWHERE, may(20))).isEqualTo(OneVillage.LYON);
        assertThat(decisions().directorateOf(ELSEWHERE, may(19))).isEqualTo(OneVillage.LILLE);
        assertThat(decisions().directorates()).containsExactly(new Directorate(OneVillage.LYON, "Lyon"));
    }

    @Test void where_a_household_sleeps_is_known_on_each_of_its_nights() {
        village.stays(71, FACILITY, "2026-05-18", "2026-05-20");
        assertThat(decisions().facilityHousing(7, may(19))).contains(FACILITY);
        assertThat(decisions().facilityHousing(7, may(20))).isEmpty();
        assertThat(decisions().isHoused(7, may(18))).isTrue();
        assertThat(decisions().isHoused(7, may(17))).isFalse();
        assertThat(decisions().isHoused(8, may(19))).isFalse();
    }

    @Test void a_way_is_open_until_its_last_day() {
        assertThat(decisions().isExpected(7, may(23))).isTrue();
        assertThat(decisions().isExpected(7, may(24))).isFalse();
    }

    private static LocalDate may(int day) { return LocalDate.of(2026, 5, day); }
}
