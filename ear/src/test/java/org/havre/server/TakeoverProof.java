package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.havre.takeover.imports.OperatorDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that is killed in the middle of a take-over has taken over all of it or nothing. */
class TakeoverProof {
    private static final String NAME = "takeover-proof";
    private static final Rest ADMIN = new Rest("admin", "sésame, ouvre-toi");
    private static final int ROWS = 1013;
    private static final int KILLS = 10;
    private static final List<String> KEPT_BOTH_WAYS = List.of("facility_code", "facility_terms", "unit", "place",
            "unavailability", "membership", "person_procedure", "outcome", "decision", "orientation",
            "orientation_member", "stay", "bed_assignment", "absence");
    private static final List<String> KEPT = List.of("operator", "operator_spelling", "facility", "site", "household",
            "person", "person_facility", "takeover_row", "takeover_person", "takeover_heading");

    private OwnServer server = new OwnServer(NAME, TestServer.freePort());

    @AfterEach void stop() { server.stop(); }

    /** The moments lie within what a take-over lasts on a server that has just started, and a little after. */
    @Test void whenever_it_is_killed_all_of_the_workbook_is_in_or_nothing() throws Exception {
        start();
        var nothing = rows();
        assertThat(nothing.values()).containsOnly(0L);
        var begun = System.nanoTime();
        assertThat(send().getInt("created")).isEqualTo(ROWS);
        var lasts = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        var everything = rows();
        assertThat(everything).containsEntry("stay", everything.get("stay_history"));
        var moments = new Random(303);
        var whole = 0;
        for (var kill = 0; kill < KILLS; kill++) {
            if (!rows().equals(nothing)) anew();
            var at = moments.nextLong(lasts * 11 / 10);
            killAfter(at);
            start();
            var left = rows();
            assertThat(left).as("killed after %s of %s ms", at, lasts).isIn(nothing, everything);
            if (left.equals(everything)) {
                whole++;
                assertThat(send().getInt("unchanged")).isEqualTo(ROWS);
            }
        }
        System.out.println("Havre killed " + KILLS + " times within the " + lasts + " ms of a take-over; it was in "
                + whole + " times");
        if (rows().equals(nothing)) assertThat(send().getInt("created")).isEqualTo(ROWS);
        assertThat(rows()).isEqualTo(everything);
    }

    private void killAfter(long millis) throws InterruptedException {
        var work = CompletableFuture.runAsync(this::send);
        TimeUnit.MILLISECONDS.sleep(millis);
        server.kill();
        work.exceptionally(gone -> null).join();
    }

    /** Without data. */
    private void anew() {
        server.stop();
        server = new OwnServer(NAME, TestServer.freePort());
        start();
    }

    private void start() {
        server.deploy();
        server.start(Map.of("HAVRE_ADMIN_PASSWORD", ADMIN.password(), "HAVRE_TODAY", "2026-10-31"), 0);
        server.awaitReady();
    }

    /** How many rows there are of everything that a take-over writes, with what is kept of earlier versions. */
    private static Map<String, Long> rows() throws SQLException {
        var rows = new TreeMap<String, Long>();
        var tables = Stream.concat(KEPT.stream(), KEPT_BOTH_WAYS.stream().flatMap(t -> Stream.of(t, t + "_history")));
        try (var database = OwnServer.asSuperuser(NAME); var statement = database.createStatement()) {
            for (var table : (Iterable<String>) tables::iterator) {
                try (var count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return rows;
    }

    private JsonObject send() {
        var body = BodyPublishers.concat(
                BodyPublishers.ofString("--part\r\nContent-Disposition: form-data; name=\"file\";"
                        + " filename=\"reprise.xlsx\"\r\n\r\n"),
                BodyPublishers.ofByteArray(workbook()), BodyPublishers.ofString("\r\n--part--\r\n"));
        return Rest.json(Rest.send(ADMIN.request(server.address(), "/api/v1/imports/takeover")
                .header("Content-Type", "multipart/form-data; boundary=part").POST(body))).asJsonObject();
    }

    private static byte[] workbook() {
        try (InputStream in = OperatorDesk.class.getResourceAsStream("takeover.xlsx")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
