package org.havre.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL with its everyday settings and a database in it, to be killed in the middle of whatever it does. */
public final class MortalPostgres implements AutoCloseable {
    private final Path folder;
    private final TestDatabase database;
    private EmbeddedPostgres server;

    public MortalPostgres(Path folder) {
        this.folder = folder;
        rememberAPortOfItsOwn();
        this.server = EmbeddedPostgres.startIn(folder);
        this.database = new TestDatabase(new TestServer(server), Filling.Nothing.class);
    }

    /** Not the usual one, which whoever starts meanwhile would take between a kill and the next start. */
    private void rememberAPortOfItsOwn() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("port"), Integer.toString(socket.getLocalPort()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same one before and after. */
    public TestDatabase database() { return database; }

    /** As {@code kill -9} of all its processes, and a start of what is left. */
    public void killAndStart() {
        var port = server.port();
        var processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        server.close();
        server = EmbeddedPostgres.startIn(folder);
        if (server.port() != port) throw new IllegalStateException("Port " + port + " was taken meanwhile");
    }

    private List<ProcessHandle> processes() {
        try {
            var pid = Files.readAllLines(folder.resolve("cluster/postmaster.pid")).get(0).strip();
            var postmaster = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
            return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override public void close() {
        database.close();
        server.close();
    }
}
