package org.havre.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The server of the process with the demo set: what is planted, tampered with and forged there goes with it. */
public final class MatrixServer implements AutoCloseable {
    private final TestServer.Running running;

    private MatrixServer(TestServer.Running running) {
        this.running = running;
        running.startOver();
        running.deploy();
    }

    /** Gives a test class that closes it its server. */
    public static final class Given implements ParameterResolver {
        @Override public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == MatrixServer.class;
        }

        @Override public MatrixServer resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new MatrixServer(TestServer.running(context));
        }
    }

    /** Puts another EAR in the place of the one that runs; the data stay. */
    public void replace(Path ear) {
        running.server().undeploy();
        running.server().deploy(ear);
        running.server().awaitReady();
    }

    public String address() { return TestServer.address(); }

    /** Where its embedded database is. */
    public Path data() { return TestServer.data(); }

    public String said() { return running.server().said(); }

    /** Whoever has this is under no policy and no trigger. */
    public Connection asSuperuser() throws SQLException {
        return TestServer.asSuperuser();
    }

    @Override public void close() { running.startOver(); }
}
