package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.havre.takeover.imports.OperatorDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A server that is killed in the middle of a take-over has taken over all of it or nothing. */
class TakeoverProof {
    private static final Rest ADMIN = new Rest("admin", "sésame, ouvre-toi");
    private static final int ROWS = 1013;
    private static final int FACILITIES = 3;
    private static final int KILLS = 10;
    private static final int LONGEST = 2500;

    private final OwnServer server = new OwnServer("takeover-proof", TestServer.freePort());

    @AfterEach void stop() { server.stop(); }

    @Test void whenever_it_is_killed_all_of_the_workbook_is_in_or_nothing() throws Exception {
        var moments = new Random(303);
        for (var kill = 0; kill < KILLS; kill++) {
            start();
            var work = CompletableFuture.runAsync(this::send);
            TimeUnit.MILLISECONDS.sleep(moments.nextInt(LONGEST));
            server.kill();
            work.exceptionally(gone -> null).join();
        }
        start();
        var before = facilities();
        assertThat(before).isIn(0, FACILITIES);
        var report = send();
        assertThat(report.getInt(before == 0 ? "created" : "unchanged")).isEqualTo(ROWS);
        assertThat(facilities()).isEqualTo(FACILITIES);
    }

    private void start() {
        server.deploy();
        server.start(Map.of("HAVRE_ADMIN_PASSWORD", ADMIN.password(), "HAVRE_TODAY", "2026-10-31"), 0);
        server.awaitReady();
    }

    private int facilities() {
        return Rest.json(Rest.send(ADMIN.request(server.address(), "/api/v1/facilities").GET())).asJsonObject()
                .getInt("total");
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
