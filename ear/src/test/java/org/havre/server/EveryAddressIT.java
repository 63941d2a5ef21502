package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every address that the description of REST names, asked by every role with nothing to go on. */
@ExtendWith(Deployed.class)
class EveryAddressIT {
    private static final Set<String> FILES = Set.of("/api/v1/imports/park", "/api/v1/imports/payments",
            "/api/v1/imports/takeover"); // files, not JSON: ParkImportIT, PaymentsImportStoryIT and ExternalDatabaseIT send some

    /** @param answers the codes that the description says it may give */
    private record Address(String method, String path, Set<String> answers) {
        /** Numbers and names in it stand for nothing that there is. */
        HttpRequest.Builder to(HttpRequest.Builder request) {
            return method.equals("get")
                    ? request.GET()
                    : request.header("Content-Type", "application/json")
                            .method(method.toUpperCase(java.util.Locale.ROOT), BodyPublishers.ofString("{}"));
        }

        String asked() { return path.replaceAll("\\{[^}]*}", "1"); }
    }

    private static List<Address> all() {
        var all = new ArrayList<Address>();
        Rest.as("ofii").json("/api/v1/openapi").asJsonObject().getJsonObject("paths").forEach((path, methods) -> methods
                .asJsonObject().forEach((method, told) -> all.add(new Address(method, path, answers(told)))));
        all.removeIf(address -> FILES.contains(address.path()));
        return all;
    }

    private static Set<String> answers(JsonValue told) {
        return told.asJsonObject().getJsonObject("responses").keySet();
    }

    @ParameterizedTest
    @ValueSource(strings = {"social", "director", "ofii", "prefecture", "finance", "admin",
            "auditor"}) void each_gives_each_role_one_of_the_answers_that_are_described(String role) {
        var wrong = all().stream().flatMap(address -> wrong(address, ask(address, role))).toList();
        assertThat(wrong).isEmpty();
    }

    private static HttpResponse<String> ask(Address address, String role) {
        return Rest.send(address.to(Rest.as(role).request(address.asked())));
    }

    /** What is wrong with an answer: a code that nobody was told of, an act done for nothing, a refusal without words. */
    private static Stream<String> wrong(Address address, HttpResponse<String> answer) {
        var code = answer.statusCode();
        var said = address.method() + " " + address.path() + ": " + code + " " + answer.body();
        if (!address.answers().contains(Integer.toString(code))) return Stream.of("not described: " + said);
        if (!address.method().equals("get") && code < 300) return Stream.of("done without being told what: " + said);
        if (code >= 400 && title(answer).isBlank()) return Stream.of("no words: " + said);
        return Stream.empty();
    }

    private static String title(HttpResponse<String> answer) {
        return Rest.json(answer) instanceof JsonObject problem ? problem.getString("title", "") : "";
    }

    @Test void none_answers_without_an_account() {
        assertThat(all()).isNotEmpty().allSatisfy(address -> assertThat(Rest.send(address.to(HttpRequest
                .newBuilder(URI.create(TestServer.address() + address.asked())))).statusCode()).as(address.path())
                .isEqualTo(401));
    }
}
