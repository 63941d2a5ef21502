package org.havre.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * The built EAR on the built server, once for all tests of a process: with the demo set, on a fixed business date, on
 * ports of its own, its data under {@code target}. Written before {@code ArquillianExtension}, which deploys on it
 * itself: what is deployed makes room.
 */
public final class TestServer implements BeforeAllCallback {
    /** The business date of every test that goes through the server. */
    public static final String TODAY = "2026-10-31";

    private static final String NAME = "test-server-" + System.getProperty("test.fork", "fork-1");
    private static final int PORT = freePort();
    private static final int MANAGEMENT = freePort();
    private static final int PROVIDER = freePort();

    /** Where pages and REST answer, without a last slash. */
    public static String address() {
        return "http://127.0.0.1:" + PORT;
    }

    /** The identity provider that it sends people to; nobody answers there until a test starts one. */
    static Keycloak provider() {
        return Keycloak.start(PROVIDER, address());
    }

    /** What its console said. */
    static Path log() {
        return OwnServer.log(NAME);
    }

    /** Where its embedded database is. */
    static Path data() {
        return OwnServer.data(NAME);
    }

    /** As the owner of its database, who is under no policy. */
    static void execute(String sql) throws SQLException {
        try (var superuser = asSuperuser(); var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    static Connection asSuperuser() throws SQLException { return OwnServer.asSuperuser(NAME); }

    @Override public void beforeAll(ExtensionContext context) {
        if (System.getProperty("jboss.home") != null) running(context).makeRoom(); // and not once more inside the server
    }

    static Running running(ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(TestServer.class))
                .getOrComputeIfAbsent("server", key -> new Running(start()), Running.class);
    }

    static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OwnServer start() {
        System.setProperty("test.management.port", Integer.toString(MANAGEMENT)); // for arquillian.xml
        var server = new OwnServer(NAME, PORT);
        server.start(Map.of("HAVRE_DEMO", "true", "HAVRE_TODAY", TODAY, "HAVRE_URL", address(),
                "HAVRE_OIDC_ISSUER", Keycloak.issuer(PROVIDER), "HAVRE_OIDC_CLIENT_ID", "havre",
                "HAVRE_OIDC_CLIENT_SECRET", Keycloak.SECRET, "HAVRE_OIDC_PKCE", "true"), MANAGEMENT);
        server.await(() -> OwnServer.status("http://127.0.0.1:" + MANAGEMENT + "/management") > 0);
        return server;
    }

    /** The server, and whether the EAR was deployed on it by us. */
    record Running(OwnServer server) implements AutoCloseable {
        void deploy() {
            if (server.isDeployed()) return;
            server.deploy();
            server.awaitReady();
        }

        void makeRoom() {
            if (server.isDeployed()) server.undeploy();
        }

        /** Whatever was done there is gone: what is deployed next finds no data. */
        void startOver() {
            makeRoom();
            server.forget();
        }

        @Override public void close() { server.stop(); }
    }
}
