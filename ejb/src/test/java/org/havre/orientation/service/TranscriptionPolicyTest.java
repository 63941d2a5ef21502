package org.havre.orientation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.havre.orientation.service.Bureau.HERE;
import static org.havre.orientation.service.Bureau.TODAY;
import static org.havre.orientation.service.Bureau.scan;
import static org.havre.orientation.service.Bureau.single;

import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.law.Rule;
import org.havre.orientation.DecisionFilter;
import org.havre.resident.Procedure;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database itself lets a facility write of OFII's decisions, whatever a use case would ask for. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TranscriptionPolicyTest {
    private static final String REFUSED = "row-level security";

    private Bureau bureau;
    private long household;
    private long decision;

    @BeforeAll void open(TestDatabase database) {
        bureau = new Bureau(database);
        bureau.as("social", s -> s.admissions().admit(single("P-1", HERE, Procedure.NORMAL, TODAY), scan()));
        var row = bureau.as("ofii", s -> s.decisions().decisions(DecisionFilter.ALL, 0, 1)).items().get(0);
        household = row.householdId();
        decision = row.id();
    }

    @ParameterizedTest
    @Rule("R3")
    @CsvSource({"ADMISSION, 11, false, 1", "ADMISSION, 12, true, 1", "ADMISSION, 11, true, 2", "TRANSFER, 11, true, 1",
            "WITHDRAWAL, null, true, 1", "REFUSAL, null, true, 1", "EXIT, null, false, 1",
            "EXIT, null, true, 2"}) void a_facility_writes_nothing_but_transcriptions_of_its_own_under_its_own_name(
                    String nature, String facility, boolean transcribed, int author) {
        assertThatThrownBy(() -> bureau.writes("social", insert(nature, facility, transcribed, author)))
                .hasStackTraceContaining(REFUSED);
    }

    @Test void an_exit_is_transcribed_by_the_facility_of_the_household_and_by_no_other() {
        assertThatThrownBy(() -> bureau.writes("phare", insert("EXIT", "null", true, 6)))
                .hasStackTraceContaining(REFUSED);
        assertThat(bureau.writes("social", insert("EXIT", "null", true, 1))).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"siege", "finance"}) void who_only_looks_transcribes_nothing(String login) {
        assertThatThrownBy(() -> bureau.writes(login, insert("ADMISSION", "11", true, 7)))
                .hasStackTraceContaining(REFUSED);
    }

    @Test void a_household_is_received_at_the_directorate_of_the_facility_only() {
        assertThat(bureau.writes("social", household(1))).isEqualTo(1);
        assertThatThrownBy(() -> bureau.writes("social", household(2))).hasStackTraceContaining(REFUSED);
        assertThatThrownBy(() -> bureau.writes("finance", household(1))).hasStackTraceContaining(REFUSED);
    }

    @Test void only_ofii_confirms_and_nobody_changes_anything_else() {
        String confirm = "update transcription set checked_on = '2026-10-30', checker_id = %d where decision_id = "
                + decision;
        assertThat(bureau.writes("social", confirm.formatted(1))).isZero();
        assertThat(bureau.writes("lille", confirm.formatted(3))).isZero();
        assertThatThrownBy(() -> bureau.writes("ofii", confirm.formatted(1))).hasStackTraceContaining(REFUSED);
        assertThatThrownBy(() -> bureau.writes("ofii", "update transcription set facility_id = 12"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> bureau.writes("social", "update decision set number = 'X'"))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> bureau.writes("ofii", "update decision_paper set media_type = 'image/png'"))
                .hasStackTraceContaining("permission denied");
    }

    @Test void a_paper_is_added_by_those_who_see_the_decision_and_once() {
        assertThatThrownBy(() -> bureau.writes("phare", paper(6))).hasStackTraceContaining(REFUSED);
        assertThatThrownBy(() -> bureau.writes("siege", paper(7))).hasStackTraceContaining(REFUSED);
        assertThatThrownBy(() -> bureau.writes("social", paper(2))).hasStackTraceContaining(REFUSED);
        assertThatThrownBy(() -> bureau.writes("social", paper(1))).hasStackTraceContaining("decision_paper_once");
    }

    private String insert(String nature, String facility, boolean transcribed, int author) {
        return """
                insert into decision (id, number, nature, household_id, facility_id, decided_on, end_of_care_on, transcribed, author_id)
                values (nextval('ids'), 'N' || nextval('ids'), '%s', %d, %s, '2026-10-30', '2026-11-30', %s, %d)"""
                .formatted(nature, household, facility, transcribed, author);
    }

    private static String household(int directorate) {
        return "insert into household (id, reference, directorate_id) values (nextval('ids'), 'R' || nextval('ids'), %d)"
                .formatted(directorate);
    }

    private String paper(int author) {
        return "insert into decision_paper values (%d, 'application/pdf', '\\x255044462d', '2026-10-30', %d)"
                .formatted(decision, author);
    }
}
