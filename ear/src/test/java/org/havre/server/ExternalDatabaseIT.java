package org.havre.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;

import org.havre.database.EmptyDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The same EAR on a PostgreSQL of somebody else's, the oldest that Havre accepts: empty, until an operator comes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExternalDatabaseIT {
    private static final String PASSWORD = "sésame, ouvre-toi";

    private final EmptyDatabase database = new EmptyDatabase();
    private final OwnServer server = new OwnServer("external-server", TestServer.freePort());

    @BeforeAll void start() {
        var variables = new HashMap<>(database.variables());
        variables.put("HAVRE_ADMIN_PASSWORD", PASSWORD);
        variables.put("HAVRE_TODAY", TestServer.TODAY);
        server.deploy();
        server.start(variables, 0);
        server.awaitReady();
    }

    @Test
    @Order(1) void the_first_administrator_finds_an_empty_havre_there_and_none_of_its_own() {
        var me = as("admin", PASSWORD, "/api/v1/me");
        assertThat(me.statusCode()).isEqualTo(200);
        assertThat(Rest.json(me).asJsonObject().getString("role")).isEqualTo("admin");
        var facilities = as("admin", PASSWORD, "/api/v1/facilities");
        assertThat(Rest.json(facilities).asJsonObject().getInt("total")).isZero();
        assertThat(as("director", Rest.DEMO_PASSWORD, "/api/v1/me").statusCode()).isEqualTo(401);
        assertThat(server.hasDatabase()).as("an embedded database").isFalse();
        nothing_of_an_identity_provider_is_there();
    }

    private void nothing_of_an_identity_provider_is_there() {
        for (var path : List.of("/connect", "/connect/back?code=x&state=y", "/connect/out"))
            assertThat(OwnServer.status(server.address() + path)).as(path).isEqualTo(404);
    }

    @Test
    @Order(2) void an_operator_s_workbook_comes_in_and_every_figure_of_every_night_comes_out(@TempDir Path folder)
            throws IOException {
        new TakeoverByRest(new Rest("admin", PASSWORD), server.address())
                .every_figure_of_every_facility_and_night_comes_out(folder);
    }

    @AfterAll void stop() {
        server.stop();
        database.close();
    }

    private HttpResponse<String> as(String login, String password, String path) {
        return Rest.send(new Rest(login, password).request(server.address(), path).GET());
    }
}
