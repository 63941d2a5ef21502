package org.havre.database;

import java.nio.file.Path;

/** A JVM that starts a server, says its port, and waits to be killed. */
final class KilledServer {
    private KilledServer() {}

    public static void main(String[] arguments) throws InterruptedException {
        var server = EmbeddedPostgres.startIn(Path.of(arguments[0]));
        System.out.println("port " + server.port());
        Thread.currentThread().join();
    }
}
