package org.havre.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

import org.havre.run.Server;

/**
 * The built server with a configuration, a deployments folder and data of its own under {@code target}: a developer's
 * running one is left alone.
 */
final class OwnServer {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    /**
     * A server that lives for minutes never earns back what the second compiler costs it; without that one the room for
     * what is compiled is too small for us, and is cleared for ever, unless it is given more.
     */
    private static final String COMPILED_ONCE = System.getProperty("it.server",
            "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=200m -Xmn300m");
    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private final Path base;
    private final Path log;
    private final Path ear;
    private final Path data;
    private final int port;
    private Server server;

    /** Laid out anew, without data; PostgreSQL's programs stay unpacked. */
    OwnServer(String name, int port) {
        this.base = TARGET.resolve(name);
        this.log = log(name);
        this.ear = base.resolve("deployments/havre.ear");
        this.data = data(name);
        this.port = port;
        try {
            delete(base);
            forget();
            Files.deleteIfExists(log);
            Files.createDirectories(ear.getParent());
            copy(Path.of(System.getProperty("jboss.home"), "standalone/configuration"), base.resolve("configuration"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes its data away; nothing is deployed. */
    void forget() {
        try {
            delete(data.resolve("cluster"));
            Files.deleteIfExists(data.resolve("trail.head")); // of a trail that is gone with it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where pages and REST answer, without a last slash. */
    String address() { return "http://127.0.0.1:" + port; }

    static Path log(String name) {
        return TARGET.resolve(name + ".log");
    }

    /** Where its embedded database is, where it has one. */
    static Path data(String name) {
        return TARGET.resolve(name + "-data");
    }

    /** In its embedded database: whoever has this is under no policy and no trigger. */
    static Connection asSuperuser(String name) throws SQLException {
        try {
            var port = Files.readString(data(name).resolve("port")).strip();
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/havre", "postgres",
                    Files.readString(data(name).resolve("password")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param variables beside those that say where it is; without any: no demo set, and a database of its own */
    void start(Map<String, String> variables, int management) {
        try {
            var all = new HashMap<>(Map.of("DATABASE_URL", "", "HAVRE_DEMO", "false", "HAVRE_ADMIN_PASSWORD", "",
                    "HAVRE_PORT", Integer.toString(port), "HAVRE_DATA", data.toString()));
            all.put("JDK_JAVA_OPTIONS", COMPILED_ONCE);
            all.putAll(variables);
            server = Server.start(Path.of(System.getProperty("jboss.home")), all,
                    List.of("-Djboss.server.base.dir=" + base, "-Djboss.management.http.port=" + management,
                            "-Dhavre.programs=" + System.getProperty("havre.programs", data.toString())),
                    ProcessBuilder.Redirect.appendTo(log.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean hasDatabase() { return Files.exists(data.resolve("cluster")); }

    boolean isDeployed() { return Files.exists(ear); }

    /** Lays the EAR where the server finds it, at its start or as it runs. */
    void deploy() {
        deploy(TARGET.resolve("havre.ear"));
    }

    void deploy(Path built) {
        try {
            for (var state : List.of(".deployed", ".failed", ".undeployed", ".isdeploying"))
                Files.deleteIfExists(marker(state));
            Files.copy(built, ear, StandardCopyOption.REPLACE_EXISTING);
            Files.writeString(marker(".dodeploy"), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void undeploy() {
        try {
            Files.delete(marker(".deployed"));
            await(() -> Files.exists(marker(".undeployed")));
            Files.delete(ear);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void awaitReady() {
        await(() -> status(address() + "/health/ready") == 200);
    }

    /** Until this holds; a deployment that fails says why. */
    void await(BooleanSupplier condition) {
        var until = System.nanoTime() + LONGEST_START.toNanos();
        while (!condition.getAsBoolean()) {
            if (isRefused()) throw new IllegalStateException("The EAR is not deployed, see " + log);
            if (!server.isAlive() || System.nanoTime() > until)
                throw new IllegalStateException("The server is not ready, see " + log);
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    boolean isRefused() { return Files.exists(marker(".failed")); }

    /** What its console said. */
    String said() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() { server.stop(); }

    /** As {@code kill -9} of WildFly's own process. */
    void kill() {
        var java = ProcessHandle.current().descendants().filter(process -> process.info().arguments()
                .map(List::of).orElse(List.of()).contains("-Djboss.server.base.dir=" + base)
                && process.info().command().orElse("").endsWith("java")).findFirst().orElseThrow();
        java.destroyForcibly();
        java.onExit().join();
    }

    private Path marker(String state) { return ear.resolveSibling("havre.ear" + state); }

    /** Zero where nobody answers yet. */
    static int status(String url) {
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

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator)
                Files.copy(file, to.resolve(file.getFileName()));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) Files.delete(file);
        }
    }
}
