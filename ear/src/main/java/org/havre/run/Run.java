package org.havre.run;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.havre.shared.Environment;
import org.havre.shared.HavreSettings;

/**
 * Serves Havre from a build until it is told to stop: {@code mvn -Prun verify}. It runs in Maven's own process, so that
 * whatever ends Maven ends the server first; were Maven killed outright, the server notices and stops by itself.
 */
public final class Run {
    private final Path home;
    private final Deployment deployment;
    private final int port;
    private final boolean demo;
    private volatile boolean stopping;

    private Run(Path home, Path ear, Path sources) {
        this.home = home;
        this.deployment = new Deployment(home.resolve("standalone/deployments/havre.ear"), ear, sources);
        var variables = new HashMap<>(System.getenv());
        variables.putIfAbsent("HAVRE_DEMO", "true");
        var settings = HavreSettings.read(new Environment(variables));
        this.port = settings.port();
        this.demo = settings.demo();
    }

    /** @param arguments the server's folder, the built EAR, and the folder of the sources */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        new Run(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2])).serve();
    }

    private void serve() throws IOException, InterruptedException {
        refuseIfTaken();
        deployment.lay();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopping = true));
        var server = Server.start(home,
                Map.of("HAVRE_PORT", Integer.toString(port), "HAVRE_DEMO", Boolean.toString(demo)),
                List.of("-Djboss.management.http.port=0", "-Dhavre.pages.refresh=1"), ProcessBuilder.Redirect.INHERIT);
        try {
            if (!new Readied(port, server, deployment).await())
                throw new IllegalStateException("Havre does not start; the server says why above."
                        + deployment.complaint().map(reason -> System.lineSeparator() + reason).orElse(""));
            System.out.println(welcome());
            deployment.follow(server);
            if (!stopping && server.code() != 0) throw new IllegalStateException("The server ended by itself.");
        } finally {
            server.stop();
        }
    }

    private void refuseIfTaken() {
        try (var socket = new ServerSocket(port)) {
            socket.getLocalPort();
        } catch (IOException taken) {
            throw new IllegalStateException(
                    "Port " + port + " is taken: stop what listens there, or set HAVRE_PORT to another.", taken);
        }
    }

    private String welcome() {
        var address = "http://localhost:" + port + "/";
        var logins = demo
                ? "  Demo logins: social, director, ofii, prefecture, finance, admin, auditor — password havre-demo"
                : "  No demo accounts (HAVRE_DEMO=false)";
        return String.join(System.lineSeparator(), "", "  Havre is ready: " + address, logins,
                "  REST: " + address + "api/v1/me (HTTP Basic) · Ctrl-C stops everything", "");
    }
}
