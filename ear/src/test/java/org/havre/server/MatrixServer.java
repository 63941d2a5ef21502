package org.havre.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The demo set on a server of its own: whoever plants, tampers and forges there disturbs no other test. */
public final class MatrixServer implements AutoCloseable {
    private static final String NAME = "matrix-server-" + System.getProperty("test.fork", "fork-1");

    private final OwnServer server = new OwnServer(NAME, TestServer.freePort());

    public MatrixServer() {
        server.start(Map.of("HAVRE_DEMO", "true", "HAVRE_TODAY", TestServer.TODAY), TestServer.freePort());
        server.deploy();
        server.awaitReady();
    }

    /** Puts another EAR in the place of the one that runs; the data stay. */
    public void replace(Path ear) {
        server.undeploy();
        server.deploy(ear);
        server.awaitReady();
    }

    public String address() { return server.address(); }

    /** Where its embedded database is. */
    public Path data() { return OwnServer.data(NAME); }

    public String said() { return server.said(); }

    /** Whoever has this is under no policy and no trigger. */
    public Connection asSuperuser() throws SQLException {
        return OwnServer.asSuperuser(NAME);
    }

    @Override public void close() { server.stop(); }
}
