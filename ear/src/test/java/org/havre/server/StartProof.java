package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.havre.facility.FacilityKind;
import org.havre.occupancy.export.OfiiRow;
import org.havre.occupancy.export.OfiiWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The built server is started in an empty folder, and again after it was killed. */
class StartProof {
    private static final Rest ADMIN = new Rest("admin", "sésame, ouvre-toi");
    private static final int CENTRES = 5;

    private final OwnServer server = new OwnServer("proof-server", TestServer.freePort());

    @AfterEach void stop() { server.stop(); }

    @Test void without_demo_set_and_without_a_password_for_admin_it_refuses_and_says_why() {
        server.deploy();
        server.start(Map.of(), 0);
        server.await(server::isRefused);
        assertThat(server.said()).contains("HAVRE_ADMIN_PASSWORD is not set, and the database holds no account");
    }

    @Test void whatever_was_answered_before_a_kill_is_there_after_the_next_start() throws Exception {
        start();
        var answered = new AtomicInteger();
        for (var kill = 0; kill < 3; kill++) {
            var work = CompletableFuture.runAsync(() -> importUntilKilled(answered));
            TimeUnit.SECONDS.sleep(5);
            server.kill();
            assertThatThrownBy(work::join).hasRootCauseInstanceOf(IOException.class);
            start();
            assertThat(facilities()).isIn(answered.get() * CENTRES, (answered.get() + 1) * CENTRES);
            answered.set(facilities() / CENTRES);
        }
        System.out.println("Havre killed 3 times, between " + answered + " imports");
    }

    private void start() {
        server.deploy();
        server.start(Map.of("HAVRE_ADMIN_PASSWORD", ADMIN.password()), 0);
        server.awaitReady();
    }

    /** One file after the other, each of centres that the earlier ones do not know. */
    private void importUntilKilled(AtomicInteger answered) {
        while (true) {
            var body = BodyPublishers.concat(BodyPublishers.ofString("--part\r\nContent-Disposition: form-data;"
                    + " name=\"file\"; filename=\"10.26.xlsx\"\r\n\r\n"),
                    BodyPublishers.ofByteArray(file(answered.get())), BodyPublishers.ofString("\r\n--part--\r\n"));
            var answer = Rest.send(ADMIN.request(server.address(), "/api/v1/imports/park")
                    .header("Content-Type", "multipart/form-data; boundary=part").POST(body));
            assertThat(Rest.json(answer).asJsonObject().getInt("created")).as(answer.body()).isEqualTo(CENTRES);
            answered.incrementAndGet();
        }
    }

    private int facilities() {
        var answer = Rest.send(ADMIN.request(server.address(), "/api/v1/facilities").GET());
        return Rest.json(answer).asJsonObject().getInt("total");
    }

    private static byte[] file(int number) {
        var rows = IntStream.range(number * CENTRES, (number + 1) * CENTRES)
                .mapToObj(i -> "%c69%02d".formatted('A' + i / 100, i % 100))
                .map(code -> new OfiiRow(code, "CADA " + code, FacilityKind.CADA, "REFUGE", "Rhône", "Lyon", 120,
                        new OfiiRow.Activity(Map.of(), 114, 2, 4)));
        var out = new ByteArrayOutputStream();
        OfiiWorkbook.write(YearMonth.of(2026, 10), rows, "Havre", Instant.EPOCH,
                out);
        return out.toByteArray();
    }
}
