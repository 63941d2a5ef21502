package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What REST answers where it cannot answer. */
@ExtendWith(Deployed.class)
class ProblemsIT {
    private static final Rest DIRECTOR = Rest.as("director");

    @Test void whoever_signs_in_is_known() {
        assertThat(DIRECTOR.json("/api/v1/me").asJsonObject().getString("role")).isEqualTo("director");
    }

    @Test void a_wrong_password_is_a_problem_with_a_challenge() {
        var answer = new Rest("prefecture", "wrong").get("/api/v1/me");
        assertProblem(answer, 401, "Identifiant ou mot de passe absent ou incorrect.");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValueSatisfying(
                challenge -> assertThat(challenge).startsWith("Basic"));
    }

    @Test void an_address_without_anything_is_not_found() {
        assertProblem(DIRECTOR.get("/api/v1/nothing"), 404, "Ce que vous cherchez n'existe pas");
    }

    @Test void a_method_that_is_not_offered_says_which_are() {
        var answer = Rest.send(DIRECTOR.request("/api/v1/me").DELETE());
        assertProblem(answer, 405, "Cette adresse ne répond pas à cette méthode.");
        assertThat(answer.headers().firstValue("Allow")).isPresent();
    }

    @Test void a_date_that_is_none_is_told_by_its_name() {
        var answer = DIRECTOR.get("/api/v1/exports/residents.xlsx?on=31/10/2026");
        assertProblem(answer, 400, "Date non comprise.");
        var error = Rest.json(answer).asJsonObject().getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("field")).isEqualTo("on");
        assertThat(error.getString("code")).isEqualTo("problem.LocalDate");
    }

    @Test void english_is_spoken_to_whoever_asks_for_it() {
        var request = DIRECTOR.request("/api/v1/nothing").setHeader("Accept-Language", "en-GB,fr;q=0.5");
        assertProblem(Rest.send(request), 404, "What you look for does not exist");
    }

    @Test void a_session_counts_for_nothing_there() {
        var login = HttpRequest.newBuilder(java.net.URI.create(TestServer.address() + "/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("login=director&password=" + Rest.DEMO_PASSWORD));
        var cookie = Rest.send(login).headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax");
        var request = HttpRequest.newBuilder(java.net.URI.create(TestServer.address() + "/api/v1/me"))
                .header("Cookie", cookie.substring(0, cookie.indexOf(';')));
        assertThat(Rest.send(request).statusCode()).isEqualTo(401);
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String detail) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValueSatisfying(
                type -> assertThat(type).startsWith("application/problem+json"));
        var problem = Rest.json(answer).asJsonObject();
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("detail")).startsWith(detail);
    }
}
