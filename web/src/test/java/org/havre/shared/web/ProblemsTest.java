package org.havre.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;

import org.havre.access.Act;
import org.havre.access.Forbidden;
import org.havre.access.service.SignInNeeded;
import org.havre.shared.NotFound;
import org.havre.shared.Objection;
import org.havre.shared.Refusal;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    @Test void a_refusal_tells_all_its_reasons_and_their_fields() {
        var json = Problems.of(new Refusal(List.of(Objection.of("failure.stale"), Objection.of("input.date").at("on"))))
                .json(Locale.FRENCH);
        assertThat(json.getInt("status")).isEqualTo(422);
        assertThat(json.getString("title")).isEqualTo("Demande refusée");
        assertThat(json.getJsonArray("errors")).hasSize(2);
        var second = json.getJsonArray("errors").getJsonObject(1);
        assertThat(second.getString("field")).isEqualTo("on");
        assertThat(second.getString("code")).isEqualTo("input.date");
        assertThat(second.getString("message")).startsWith("Date non comprise");
        assertThat(json.getString("detail")).contains(second.getString("message"));
    }

    @Test void a_broken_constraint_is_found_under_everything_and_told_by_its_name() {
        var thrown = new EJBException(new PersistenceException(new SQLException("ERROR: conflicting key value violates"
                + " exclusion constraint \"bed_assignment_place_taken\"", "23P01")));
        assertThat(Problems.of(thrown).kind()).isEqualTo(ProblemKind.REFUSED);
        assertThat(Problems.of(thrown).objections()).containsExactly(Objection.of("bed_assignment_place_taken"));
    }

    @Test void a_constraint_without_a_sentence_is_told_in_general() {
        var thrown = new SQLException("ERROR: violates check constraint \"nobody_knows\"", "23514");
        assertThat(Problems.of(thrown).objections()).containsExactly(Objection.of("failure.constraint"));
    }

    @Test void what_the_database_lets_another_role_do_is_forbidden_and_a_grant_that_is_missing_is_our_fault() {
        assertThat(status(new SQLException("ERROR: the trail is an auditor's", "42501"))).isEqualTo(403);
        assertThat(status(new SQLException("ERROR: permission denied for table account", "42501"))).isEqualTo(500);
    }

    @Test void each_failure_has_its_status() {
        assertThat(status(new Forbidden(Act.SEE_RESIDENTS))).isEqualTo(403);
        assertThat(status(new EJBException(new NotFound("facility")))).isEqualTo(404);
        assertThat(status(new SignInNeeded())).isEqualTo(401);
        assertThat(status(new EJBException(new OptimisticLockException()))).isEqualTo(409);
        assertThat(status(new SQLException("deadlock detected", "40P01"))).isEqualTo(409);
    }

    @Test void a_refusal_is_foreseen_however_deep_it_lies_and_our_fault_is_not() {
        assertThat(Problems.foreseen(new RuntimeException(new Forbidden(Act.SEE_RESIDENTS)))).isPresent();
        assertThat(Problems.foreseen(new IllegalStateException())).isEmpty();
    }

    @Test void what_nobody_foresaw_has_a_number_and_tells_nothing_else() {
        var json = Problems.of(new IllegalStateException("select secret from table")).json(Locale.ENGLISH);
        assertThat(json.getInt("status")).isEqualTo(500);
        assertThat(json.getString("incident")).matches("[0-9A-F]{8}");
        assertThat(json.toString()).doesNotContain("secret");
    }

    private static int status(Throwable thrown) { return Problems.of(thrown).kind().status(); }
}
