package org.havre.database;

import java.util.HashMap;
import java.util.Map;

/** A database as its administrator hands it over: empty, an owner who may not create roles, and a role to work as. */
public final class EmptyDatabase implements AutoCloseable {
    private final TestServer server = TestServer.running();
    private final ServerAddress address = server.emptyDatabase();

    /** What Havre is told by its environment to work with it. */
    public Map<String, String> variables() {
        var variables = new HashMap<>(variablesWithoutWorker());
        var worker = address.worker().orElseThrow();
        variables.put("DATABASE_APP_USER", worker.user());
        variables.put("DATABASE_APP_PASSWORD", worker.password().value());
        return variables;
    }

    Map<String, String> variablesWithoutWorker() {
        return Map.of("DATABASE_URL", address.url(), "DATABASE_USER", address.owner().user(), "DATABASE_PASSWORD",
                address.owner().password().value());
    }

    @Override public void close() { server.drop(address); }
}
