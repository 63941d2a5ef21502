package org.havre.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/**
 * An identity provider of its own, with invented people, that answers as ProConnect does: who somebody is in a signed
 * token, with their employer's SIRET. Called by another name than Havre, so that both are as foreign to a browser as they
 * will be.
 */
final class Keycloak implements AutoCloseable {
    /** Of its client and of everybody in it. */
    static final String SECRET = "inventé pour ce test";

    private static final Duration LONGEST_START = Duration.ofMinutes(4);
    private static final Path HOME = Path.of(System.getProperty("keycloak.home", "target/keycloak"));

    private final Process process;
    private final int port;

    private Keycloak(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    static String issuer(int port) { return "http://localhost:" + port + "/realms/havre"; }

    /**
     * Starting; others may work meanwhile.
     *
     * @param havre where Havre answers, without a last slash
     */
    static Keycloak start(int port, String havre) {
        try {
            lay(havre);
            var builder = new ProcessBuilder(HOME.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm",
                    "--http-host=127.0.0.1", "--http-port=" + port, "--http-management-port=0", "--cache=local",
                    "--features-disabled=admin,account,admin-api,impersonation,kerberos,device-flow,ciba,organization",
                    "--log-level=warn").redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "keycloak.log").toFile());
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("JAVA_OPTS", "-Xms64m -Xmx400m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
                    + " -Djava.net.preferIPv4Stack=true -Dfile.encoding=UTF-8");
            builder.environment().keySet().removeIf(name -> name.equals("JDK_JAVA_OPTIONS"));
            var keycloak = new Keycloak(builder.start(), port);
            Runtime.getRuntime().addShutdownHook(new Thread(keycloak::close, "stop Keycloak"));
            return keycloak;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lay(String havre) throws IOException {
        var data = HOME.resolve("data");
        if (Files.exists(data)) try (var files = Files.walk(data)) {
            for (var file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) Files.delete(file);
        }
        Files.createDirectories(data.resolve("import"));
        try (var realm = Objects.requireNonNull(Keycloak.class.getResourceAsStream("provider-realm.json"))) {
            Files.writeString(data.resolve("import/havre.json"),
                    new String(realm.readAllBytes(), StandardCharsets.UTF_8).replace("@home@", havre)
                            .replace("@secret@", SECRET));
        }
    }

    void await() {
        var until = System.nanoTime() + LONGEST_START.toNanos();
        while (OwnServer.status(issuer(port) + "/.well-known/openid-configuration") != 200) {
            if (!process.isAlive() || System.nanoTime() > until)
                throw new IllegalStateException("Keycloak is not ready, see target/keycloak.log");
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    @Override public void close() {
        var all = process.descendants().toList();
        process.destroy();
        all.forEach(ProcessHandle::destroy);
        process.onExit().join();
        all.forEach(one -> one.onExit().join());
    }
}
