package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An operator's own software keeps beds, and many programs want the last bed at once. */
@ExtendWith(Deployed.class)
class StaysRestIT {
    private static final int CLIENTS = 20;
    private static final Rest FACILITY = Rest.as("social");

    @Test void a_program_keeps_beds_for_a_household_and_is_told_until_when() {
        var way = expectedInTime();
        var detail = FACILITY.json("/api/v1/orientations/" + way.getInt("orientation")).asJsonObject();
        var person = detail.getJsonArray("people").getJsonObject(0).getInt("person");
        var bed = freeBed(detail);
        var wish = Json.createObjectBuilder(bed).add("person", person).build();

        var kept = keep(way, today(), wish);
        assertThat(kept.statusCode()).isEqualTo(201);
        var answer = Rest.json(kept).asJsonObject();
        assertThat(answer.getInt("beds")).isEqualTo(1);
        assertThat(answer.getString("until")).isEqualTo(way.getString("lastDay"));
    }

    @Test void a_bed_is_not_kept_after_the_last_day_of_the_offer() {
        var way = expectedInTime();
        var person = FACILITY.json("/api/v1/orientations/" + way.getInt("orientation")).asJsonObject()
                .getJsonArray("people").getJsonObject(0).getInt("person");
        var late = keep(way, LocalDate.parse(way.getString("lastDay")).plusDays(1),
                Json.createObjectBuilder().add("person", person).build());
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(codes(late)).containsExactly("ReservationRule.AFTER_THE_LAST_DAY");
    }

    /** All of them ask for the same free bed at the same moment, for somebody who sleeps elsewhere. */
    @Test void of_twenty_programs_that_ask_for_the_last_bed_one_gets_it_and_nineteen_are_told_why_not()
            throws Exception {
        var detail = FACILITY.json("/api/v1/orientations/" + expectedInTime().getInt("orientation")).asJsonObject();
        var bed = freeBed(detail);
        var stays = alone(detail.getJsonObject("orientation").getString("facility"));
        assertThat(stays).hasSizeGreaterThanOrEqualTo(CLIENTS);

        var answers = atOnce(stays.stream().limit(CLIENTS)
                .<Callable<HttpResponse<String>>>map(stay -> () -> move(stay, bed)).toList());

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201, 422)
                .filteredOn(status -> status == 201).hasSize(1);
        var refused = answers.stream().filter(answer -> answer.statusCode() == 422).toList();
        assertThat(refused).hasSize(CLIENTS - 1).allSatisfy(answer -> assertThat(codes(answer)).isNotEmpty());
        assertThat(refused).anySatisfy(answer -> assertThat(codes(answer)).contains("PlaceObjection.TAKEN"));
        assertThat(sleepersIn(firstUnit(detail))).isEqualTo(1);
    }

    private static JsonObject expectedInTime() {
        return FACILITY.json("/api/v1/orientations").asJsonArray().getValuesAs(JsonObject.class).stream()
                .filter(way -> !LocalDate.parse(way.getString("lastDay")).isBefore(today()))
                .filter(way -> way.getInt("people") == 1).findFirst().orElseThrow();
    }

    private static LocalDate today() { return LocalDate.parse(TestServer.TODAY); }

    /** A bed of the first unit that suits: unit and place. */
    private static JsonObject freeBed(JsonObject detail) {
        var unit = firstUnit(detail);
        assertThat(unit.getBoolean("suits")).isTrue();
        return Json.createObjectBuilder().add("unit", unit.getInt("unit"))
                .add("place", unit.getJsonArray("beds").getJsonObject(0).getInt("place")).build();
    }

    private static JsonObject firstUnit(JsonObject detail) { return detail.getJsonArray("units").getJsonObject(0); }

    /** The stays of those who live in a facility by themselves. */
    private static List<Integer> alone(String facility) {
        var all = stays().stream().filter(stay -> stay.getString("facility").equals(facility)).toList();
        var households = all.stream().map(stay -> stay.getString("household")).toList();
        return all.stream().filter(stay -> Collections.frequency(households, stay.getString("household")) == 1)
                .map(stay -> stay.getInt("stay")).toList();
    }

    private static List<JsonObject> stays() {
        return FACILITY.json("/api/v1/stays?size=1000").asJsonObject().getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }

    private static long sleepersIn(JsonObject unit) {
        return stays().stream().filter(stay -> unit.getString("name").equals(stay.getString("unit", null)))
                .filter(stay -> unit.getJsonArray("beds").getJsonObject(0).getString("label")
                        .equals(stay.getString("place", null)))
                .count();
    }

    private static HttpResponse<String> keep(JsonObject way, LocalDate from, JsonObject wish) {
        return FACILITY.post("/api/v1/orientations/" + way.getInt("orientation") + "/reservation",
                Json.createObjectBuilder().add("from", from.toString())
                        .add("beds", Json.createArrayBuilder().add(wish)).build());
    }

    private static HttpResponse<String> move(int stay, JsonObject bed) {
        var body = Json.createObjectBuilder(bed).add("day", today().toString()).build();
        return Rest.send(FACILITY.request("/api/v1/stays/" + stay + "/moves")
                .header("Content-Type", "application/json").header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> clients)
            throws InterruptedException, ExecutionException {
        var threads = Executors.newFixedThreadPool(clients.size());
        try {
            var answers = new ArrayList<HttpResponse<String>>();
            for (var future : threads.invokeAll(clients)) answers.add(future.get());
            return answers;
        } finally {
            threads.shutdown();
        }
    }

    private static List<String> codes(HttpResponse<String> answer) {
        return Rest.json(answer).asJsonObject().getJsonArray("errors").getValuesAs(JsonValue::asJsonObject).stream()
                .map(error -> error.getString("code")).toList();
    }
}
