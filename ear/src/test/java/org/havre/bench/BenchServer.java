package org.havre.bench;

import java.io.File;
import java.io.IOException;
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

import org.havre.run.Server;
import org.havre.server.TestServer;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The built EAR with an empty page and a few servlets beside its own, on the built server, as {@code -Prun} starts it. */
final class BenchServer {
    static final String EMPTY = "/bench/empty.xhtml";

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path BASE = TARGET.resolve("bench-server");
    private static final Path EAR = BASE.resolve("deployments/havre.ear");
    private static final String DEMO = "HAVRE_DEMO";
    static final Path DATA = TARGET.resolve("bench-data");
    private static final String WAR = "havre-web.war";
    private static final String PAGE = """
            <ui:composition xmlns="http://www.w3.org/1999/xhtml" xmlns:ui="jakarta.faces.facelets"
                            template="/WEB-INF/templates/frame.xhtml">
              <ui:define name="title">Empty</ui:define>
            </ui:composition>
            """;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> variables;
    private Server server;

    /** Lays out a server without data of its own, which starts with the demo set. */
    BenchServer() throws IOException {
        this(Map.of(DEMO, "true"));
    }

    /** The same with an empty database, and an administrator of this password. */
    static BenchServer empty(String password) throws IOException {
        return new BenchServer(Map.of(DEMO, "false", "HAVRE_ADMIN_PASSWORD", password));
    }

    private BenchServer(Map<String, String> variables) throws IOException {
        this.variables = variables;
        delete(DATA);
        delete(BASE);
        Files.createDirectories(EAR.getParent());
        copy(Path.of(System.getProperty("jboss.home"), "standalone/configuration"), BASE.resolve("configuration"));
        archive().as(ZipExporter.class).exportTo(EAR.toFile());
    }

    private static EnterpriseArchive archive() {
        var ear = ShrinkWrap.createFromZipFile(EnterpriseArchive.class, new File("target/havre.ear"));
        var war = ear.getAsType(WebArchive.class, "/" + WAR);
        war.addClasses(CellsServlet.class, RowsServlet.class, VitalsServlet.class)
                .addAsWebResource(new StringAsset(PAGE), EMPTY);
        ear.delete("/" + WAR);
        return ear.addAsModule(war);
    }

    /** @return from the start of its process until it says that it is ready */
    Duration start() throws IOException {
        for (var state : List.of(".deployed", ".failed", ".undeployed", ".isdeploying", ".dodeploy"))
            Files.deleteIfExists(EAR.resolveSibling("havre.ear" + state));
        Files.writeString(EAR.resolveSibling("havre.ear.dodeploy"), "");
        var started = System.nanoTime();
        var all = new HashMap<>(Map.of("DATABASE_URL", "", "HAVRE_PORT",
                URI.create(TestServer.address()).getPort() + "", "HAVRE_DATA", DATA.toString(), "HAVRE_TODAY",
                TestServer.TODAY));
        all.putAll(variables);
        server = Server.start(Path.of(System.getProperty("jboss.home")), all,
                List.of("-Djboss.server.base.dir=" + BASE, "-Djboss.management.http.port=0"),
                ProcessBuilder.Redirect.appendTo(TARGET.resolve("bench-server.log").toFile()));
        while (!ready()) {
            if (!server.isAlive() || Files.exists(EAR.resolveSibling("havre.ear.failed")))
                throw new IllegalStateException("The server does not start, see ear/target/bench-server.log");
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - started);
    }

    private boolean ready() {
        try {
            var request = HttpRequest.newBuilder(URI.create(TestServer.address() + "/health/ready"))
                    .timeout(Duration.ofSeconds(10)).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As superuser of its database, under no policy. */
    static Connection database() throws IOException, SQLException {
        var url = "jdbc:postgresql://127.0.0.1:" + Files.readString(DATA.resolve("port")).strip() + "/havre";
        return DriverManager.getConnection(url, "postgres", Files.readString(DATA.resolve("password")).strip());
    }

    void stop() { server.stop(); }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator)
                Files.copy(file, to.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var files = Files.walk(folder)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) Files.delete(file);
        }
    }
}
