package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Deployed.class)
class RefusedPageIT {
    private static final Pattern STACK_TRACE = Pattern.compile("(?m)^\\s+at [\\w.$/@]+\\(");

    @ParameterizedTest
    @ValueSource(strings = {"/stay/resident.xhtml", "/stay/resident.xhtml?id=1", "/stay/resident.xhtml?id=abc",
            "/stay/arrive.xhtml?orientation=1", "/stay/move.xhtml?person=1",
            "/stay/absence.xhtml?person=1", "/stay/household.xhtml?person=1", "/stay/absences.xhtml?act=BACK&absence=1",
            "/stay/declaration.xhtml?event=1",
            "/facility/plan.xhtml?facility=1",
            "/nothing.xhtml"}) void what_is_not_there_and_what_names_nothing_are_not_found(String page) {
        var answer = Person.signedIn(TestServer.address(), "social").open(page);
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<h1>");
    }

    @ParameterizedTest
    @CsvSource({"finance, /stay/residents.xhtml", "prefecture, /stay/declarations.xhtml",
            "finance, /stay/declaration.xhtml?event=1",
            "finance, /stay/absences.xhtml",
            "prefecture, /stay/presence.xhtml", "ofii, /stay/absence.xhtml?person=1", "ofii, /facility/park.xhtml",
            "director, /takeover/takeover.xhtml",
            "prefecture, /orientation/admission.xhtml", "social, /orientation/objections.xhtml",
            "ofii, /orientation/objections.xhtml",
            "prefecture, /orientation/exit.xhtml", "finance, /stay/overstays.xhtml", "prefecture, /stay/exits.xhtml",
            "prefecture, /orientation/outcome.xhtml?person=1", "social, /orientation/stay.xhtml?household=1",
            "finance, /stay/proceeding.xhtml?household=1",
            "ofii, /stay/answer.xhtml?orientation=1", "ofii, /orientation/ask.xhtml?household=1",
            "director, /orientation/reply.xhtml?ask=1",
            "social, /statement/close.xhtml?facility=1&month=2026-09", "social, /comparison/monthly.xhtml",
            "finance, /comparison/justify.xhtml?facility=1&month=2026-09&column=OCCUPIED",
            "auditor, /statement/closings.xhtml", "social, /credit/credits.xhtml", "ofii, /credit/acts.xhtml",
            "prefecture, /credit/payment.xhtml?facility=1", "prefecture, /credit/envelopes.xhtml",
            "social, /credit/documents.xhtml", "director, /credit/settings.xhtml",
            "social, /credit/budgets.xhtml?facility=1",
            "director, /credit/result.xhtml?facility=1", "ofii, /credit/commitments.xhtml",
            "social, /stay/merge.xhtml?one=1&other=2",
            "social, /orientation/transfer.xhtml?household=1"}) void a_page_that_is_refused_says_so_and_is_no_failure_in_the_log(
                    String role, String page) throws IOException {
        var before = logged();
        var answer = Person.signedIn(TestServer.address(), role).open(page);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Page hors de votre périmètre");
        assertThat(STACK_TRACE.matcher(logged().substring(before.length())).results().count()).isZero();
    }

    @Test void a_program_that_is_not_let_in_is_no_failure_in_the_log() throws IOException {
        var before = logged();
        assertThat(new Rest("auditor", "wrong").get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(STACK_TRACE.matcher(logged().substring(before.length())).results().count()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%0AFORGED.xhtml", "/%0D%0AFORGED", "/stay/resident.xhtml?id=%0AFORGED",
            "/jakarta.faces.resource/%0AFORGED.css.xhtml?ln=%0AFORGED",
            "/download/%0AFORGED"}) void what_is_asked_for_writes_no_line_of_the_log(String page) throws IOException {
        var before = logged();
        assertThat(Person.signedIn(TestServer.address(), "social").open(page).statusCode()).isBetween(400, 404);
        assertThat(logged().substring(before.length()).lines()).noneMatch(line -> line.startsWith("FORGED"));
    }

    private static String logged() throws IOException { return Files.readString(TestServer.log()); }
}
