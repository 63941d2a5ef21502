package org.havre.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.concurrent.locks.LockSupport;

import org.havre.run.Server;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * The built EAR on the built server, once for all tests of a run: with the demo set, on a fixed business date, on ports
 * of its own, its data under {@code target}. Written before {@code ArquillianExtension}, which deploys on it itself.
 */
public final class TestServer implements BeforeAllCallback {
    /** The business date of every test that goes through the server. */
    public static final String TODAY = "2026-10-31";

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path BASE = TARGET.resolve("test-server");
    static final Path DATA = TARGET.resolve("test-data");
    private static final Path EAR = BASE.resolve("deployments/havre.ear");
    private static final int PORT = freePort();
    private static final int MANAGEMENT = freePort();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    /** Where pages and REST answer, without a last slash. */
    public static String address() {
        return "http://127.0.0.1:" + PORT;
    }

    @Override public void beforeAll(ExtensionContext context) {
        if (System.getProperty("jboss.home") != null) running(context); // and not once more inside the server
    }

    static Running running(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(TestServer.class)).getOrComputeIfAbsent("server",
                key -> new Running(start()), Running.class);
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Server start() {
        try {
            System.setProperty("test.management.port", Integer.toString(MANAGEMENT)); // for arquillian.xml
            layBase();
            Map<String, String> variables = new HashMap<>();
            variables.put("DATABASE_URL", ""); // not a developer's own
            variables.putAll(
                    Map.of("HAVRE_PORT", Integer.toString(PORT), "HAVRE_DATA", DATA.toString(),
                            "HAVRE_DEMO", "true", "HAVRE_TODAY", TODAY));
            var server = Server.start(Path.of(System.getProperty("jboss.home")), variables,
                    List.of("-Djboss.server.base.dir=" + BASE,
                            "-Djboss.management.http.port=" + MANAGEMENT),
                    ProcessBuilder.Redirect.to(TARGET.resolve("test-server.log").toFile()));
            await(server, () -> status("http://127.0.0.1:" + MANAGEMENT + "/management") > 0);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void await(Server server, BooleanSupplier condition) throws IOException {
        var until = System.nanoTime() + LONGEST_START.toNanos();
        while (!condition.getAsBoolean()) {
            var failed = EAR.resolveSibling("havre.ear.failed");
            if (Files.exists(failed)) throw new IllegalStateException(Files.readString(failed));
            if (!server.isAlive() || System.nanoTime() > until)
                throw new IllegalStateException("The test server is not ready, see ear/target/test-server.log");
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** Zero where nobody answers yet. */
    private static int status(String url) {
        try {
            var request = HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10)).build();
            return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A configuration and a deployments folder of its own: a developer's running server is left alone. */
    private static void layBase() throws IOException {
        var built = Path.of(System.getProperty("jboss.home"), "standalone/configuration");
        Files.createDirectories(BASE.resolve("configuration"));
        Files.createDirectories(BASE.resolve("deployments"));
        try (var files = Files.list(built)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator)
                Files.copy(file,
                        BASE.resolve("configuration").resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        delete(DATA.resolve("cluster")); // the demo set of this build, not of an earlier one
        for (var state : List.of("", ".dodeploy", ".deployed", ".failed", ".undeployed", ".isdeploying"))
            Files.deleteIfExists(EAR.resolveSibling(EAR.getFileName() + state));
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) Files.delete(file);
        }
    }

    /** The server, and whether the EAR was deployed on it by us. */
    record Running(Server server) implements AutoCloseable {
        /** Once, and after every test that deploys for itself: those come first, by {@code @Order}. */
        void deploy() {
            if (Files.exists(EAR)) return;
            try {
                Files.copy(TARGET.resolve("havre.ear"), EAR);
                Files.writeString(EAR.resolveSibling("havre.ear.dodeploy"), "");
                TestServer.await(server, () -> status(address() + "/health/ready") == 200);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override public void close() { server.stop(); }
    }
}
