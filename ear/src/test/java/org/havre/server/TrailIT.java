package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every look is on record: who reads what is told to the auditor, and about a file to those who answer for it. */
@ExtendWith(Deployed.class)
class TrailIT {
    private static final String FILE = "/stay/resident.xhtml?id=";
    private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"[^\"]*&amp;before=(\\d+)\"");
    private static final Duration SOON = Duration.ofSeconds(60);

    private final Person social = Person.signedIn(TestServer.address(), "social");
    private final Person director = Person.signedIn(TestServer.address(), "director");
    private final Person auditor = Person.signedIn(TestServer.address(), "auditor");

    /** The number of a resident of the social worker's, as the address has it. */
    private String resident() {
        return Person.links(social.open("/stay/residents.xhtml")).stream().filter(link -> link.contains(FILE))
                .map(link -> link.substring(link.indexOf("id=") + 3)).findFirst().orElseThrow();
    }

    private String trail(String query) {
        var page = auditor.open("/access/trail.xhtml?" + query);
        assertThat(page.statusCode()).isEqualTo(200);
        return page.body();
    }

    @Test void a_file_that_is_opened_is_on_the_trail_with_who_from_where_and_by_which_act() {
        var person = resident();
        assertThat(social.open(FILE + person).statusCode()).isEqualTo(200);
        assertThat(trail("login=social&kind=READ_FILE&person=" + person)).contains("dossier consulté",
                "PresenceService.file", "127.0.0.1", "travail social");
    }

    @Test void the_director_reads_who_looked_at_the_file_and_the_social_worker_does_not() {
        var person = resident();
        social.open(FILE + person);
        assertThat(director.open(FILE + person).body()).contains("readers.xhtml?person=" + person);
        var readers = director.open("/stay/readers.xhtml?person=" + person);
        assertThat(readers.statusCode()).isEqualTo(200);
        assertThat(readers.body()).contains("dossier consulté", "travail social");
        assertThat(social.open(FILE + person).body()).doesNotContain("readers.xhtml");
        assertThat(social.open("/stay/readers.xhtml?person=" + person).statusCode()).isEqualTo(403);
        assertThat(director.open("/stay/readers.xhtml?person=1").statusCode()).isEqualTo(404);
    }

    @Test void coming_in_being_refused_and_taking_a_file_out_are_on_the_trail() {
        assertThat(new Rest("social", "wrong").get("/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(trail("login=social&kind=SIGN_IN_REFUSED")).contains("connexion refusée");
        assertThat(trail("login=social&kind=SIGN_IN")).contains("connexion");
        assertThat(social.open("/download/residents.xlsx").statusCode()).isEqualTo(200);
        assertThat(trail("login=social&kind=EXPORT")).contains("exports/residents.xlsx");
        assertThat(Rest.as("social").get("/api/v1/stays?size=1").statusCode()).isEqualTo(200);
        assertThat(Rest.as("social").get("/api/v1/absences").statusCode()).isEqualTo(200);
        assertThat(trail("login=social&kind=EXPORT")).contains(">stays <", ">absences <");
    }

    @Test void whoever_is_told_that_something_exists_maybe_elsewhere_is_on_the_trail() {
        var taken = Rest.as("ofii").json("/api/v1/decisions?size=1").asJsonObject().getJsonArray("items")
                .getJsonObject(0).getString("number");
        var facility = Rest.as("ofii").json("/api/v1/facilities?kind=HUDA&size=1").asJsonObject().getJsonArray("items")
                .getJsonObject(0).getString("code");
        var answer = Rest.as("ofii").post("/api/v1/decisions/admissions", Json.createObjectBuilder()
                .add("number", taken).add("facility", facility).add("decidedOn", TestServer.TODAY)
                .add("expectedOn", TestServer.TODAY).add("members", Json.createArrayBuilder().add(Json
                        .createObjectBuilder().add("role", "HEAD").add("familyName", "Églantine").add("sex", "F")
                        .add("born", "1990")))
                .build());
        assertThat(codes(answer)).contains("decision_number_taken");
        assertThat(trail("login=ofii&kind=NEUTRAL_ANSWER")).contains("Existe peut-être ailleurs");
    }

    @Test void whoever_is_turned_away_is_on_the_trail_once_for_each_pattern() {
        var finance = Person.signedIn(TestServer.address(), "finance");
        var before = trail("login=finance&kind=REBUFF");
        for (var number : List.of("1", "2", "3")) {
            assertThat(finance.open("/stay/move.xhtml?person=" + number).statusCode()).isEqualTo(403);
            assertThat(finance.open("/facility/plan.xhtml?facility=" + number).statusCode()).isEqualTo(404);
            assertThat(finance.send(post("/facility/facilities.xhtml", "f=f&jakarta.faces.ViewState=1:" + number))
                    .uri().getQuery()).contains("expired=1");
            assertThat(finance.send(post("/logout", "x=1").header("Sec-Fetch-Site", "cross-site")).statusCode())
                    .isEqualTo(403);
            assertThat(Rest.as("finance").get("/api/v1/stays?page=" + number).statusCode()).isEqualTo(403);
            assertThat(Rest.send(Rest.as("finance").request("/api/v1/me").setHeader("Authorization",
                    "Bearer havre_" + number.repeat(43))).statusCode()).isEqualTo(401);
        }
        for (var told : List.of("hors du rôle", "hors du périmètre"))
            assertThat(isSomewhere("login=finance&kind=REBUFF", told)).as(told).isTrue();
        for (var told : List.of("/stay/move.xhtml", "/facility/plan.xhtml", "/api/v1/stays", "état de page",
                "formulaire envoyé par une autre page"))
            stands_once("login=finance&kind=REBUFF", told, before);
        assertThat(isSomewhere("kind=REBUFF", "jeton inconnu")).isTrue(); // maybe told of another test of this hour
    }

    @Test void a_file_that_is_refused_before_it_is_read_is_on_the_trail_once_whatever_is_wrong_with_it() {
        var before = trail("login=admin&kind=REBUFF");
        for (var name : List.of("park.xlsm", "park.xlsx", "park.csv")) {
            var answer = Rest.as("admin").post("/api/v1/imports/park?dryRun=true", "multipart/form-data; boundary=part",
                    BodyPublishers
                            .ofString("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                                    + "\"\r\n\r\nno workbook\r\n--part--\r\n"));
            assertThat(answer.statusCode()).isEqualTo(422);
        }
        for (var told : List.of("ParkImport.run", "127.0.0.1"))
            assertThat(isSomewhere("login=admin&kind=REBUFF", told)).as(told).isTrue();
        stands_once("login=admin&kind=REBUFF", "fichier refusé avant lecture", before);
    }

    @Test void who_takes_out_reads_or_searches_too_much_waits_and_is_on_the_trail_once() throws SQLException {
        var person = resident();
        measured("EXPORT_A_MINUTE", () -> {
            var answer = Rest.as("social").get("/api/v1/exports/residents.xlsx");
            assertThat(answer.statusCode()).isEqualTo(429);
            assertThat(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 61);
            assertThat(Rest.json(answer).asJsonObject().getString("detail")).contains("Trop de fichiers", "1 minute");
            assertThat(social.open("/download/residents.xlsx").statusCode()).isEqualTo(429);
        });
        measured("READ_FILE_A_MINUTE", () -> {
            var page = social.open(FILE + person);
            assertThat(page.statusCode()).isEqualTo(429);
            assertThat(page.headers().firstValue("Retry-After")).isPresent();
            assertThat(page.body()).contains("Trop de demandes en peu de temps", "Attendez une minute");
        });
        measured("SEARCH_A_MINUTE", () -> assertThat(social.send(post("/search", "q=Invente")).statusCode())
                .isEqualTo(429));
        assertThat(social.open(FILE + person).statusCode()).isEqualTo(200);
        assertThat(trail("login=social&kind=REBUFF").split("trop de dossiers, de recherches", -1))
                .as("exports, a file and a search, each once").hasSize(4);
    }

    /** While nothing is allowed. */
    private static void measured(String value, Runnable meanwhile) throws SQLException {
        TestServer.execute("insert into policy_value values ('" + value + "', '2016-01-01', 0, 'test')");
        try {
            meanwhile.run();
        } finally {
            TestServer.execute("delete from policy_value where source = 'test'");
        }
    }

    @Test void a_link_that_serves_no_more_is_on_the_trail_once() {
        for (var key : List.of("k".repeat(43), "l".repeat(43)))
            assertThat(social.send(post("/welcome", "key=" + key + "&password=quatre mots sans rapport&again="
                    + "quatre mots sans rapport")).uri().getQuery()).contains("LINK_OVER");
        assertThat(isSomewhere("kind=REBUFF", "lien à usage unique")).isTrue();
    }

    /**
     * Among these lines, and not twice since their newest were read before: another test of this hour may have been told
     * of first, pages ago.
     */
    private void stands_once(String query, String told, String before) {
        assertThat(isSomewhere(query, told)).as(told).isTrue();
        var now = trail(query);
        var newest = Pattern.compile("ligne [^<]+").matcher(before);
        var since = newest.find() && now.contains(newest.group()) ? now.substring(0, now.indexOf(newest.group())) : now;
        assertThat(since.split(Pattern.quote(told), -1)).as(told).hasSizeLessThanOrEqualTo(2);
    }

    /** On one of the pages that these lines fill. */
    private boolean isSomewhere(String query, String words) {
        var page = trail(query);
        for (var older = OLDER.matcher(page); !page.contains(words) && older.find(); older = OLDER.matcher(page))
            page = trail(query + "&before=" + older.group(1));
        return page.contains(words);
    }

    private static HttpRequest.Builder post(String path, String form) {
        return HttpRequest.newBuilder(URI.create(TestServer.address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
    }

    private static List<String> codes(HttpResponse<String> answer) {
        return Rest.json(answer).asJsonObject().getJsonArray("errors").getValuesAs(JsonValue::asJsonObject).stream()
                .map(error -> error.getString("code")).toList();
    }

    @Test void the_trail_is_sealed_within_seconds_and_stands_as_it_was_written() {
        resident();
        assertThat(soon(() -> verification().getInt("lines") > 0 && verification().getInt("unsealed") < 100)).isTrue();
        var verification = verification();
        assertThat(verification.getBoolean("sound")).as(verification.toString()).isTrue();
        assertThat(verification.getString("head")).hasSize(64);
        assertThat(auditor.open("/access/verification.xhtml").body()).contains("tel qu'il a été écrit");
    }

    private static JsonObject verification() {
        return Rest.as("auditor").json("/api/v1/trail/verification").asJsonObject();
    }

    private static boolean soon(BooleanSupplier condition) {
        var end = Instant.now().plus(SOON);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(end)) return false;
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
        return true;
    }

    @Test void nobody_else_reads_or_verifies_the_trail_and_the_auditor_sees_nothing_else() {
        for (var login : List.of("social", "director", "ofii", "prefecture", "finance", "admin")) {
            var reader = Person.signedIn(TestServer.address(), login);
            assertThat(reader.open("/access/trail.xhtml").statusCode()).as(login).isEqualTo(403);
            assertThat(reader.open("/access/verification.xhtml").statusCode()).as(login).isEqualTo(403);
            assertThat(Rest.as(login).get("/api/v1/trail/verification").statusCode()).as(login).isEqualTo(403);
        }
        assertThat(auditor.open("/stay/residents.xhtml").statusCode()).isEqualTo(403);
        assertThat(auditor.open(FILE + resident()).statusCode()).isEqualTo(403);
    }
}
