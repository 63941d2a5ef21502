package org.havre.shared.service;

import java.util.Optional;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

import org.havre.database.HavreDataSource;

/**
 * The pool of connections that everything stands on: the first one opens the database, the end of Havre closes it. A
 * Havre that was started by a launcher ends with it.
 */
@Startup
@Singleton
@DataSourceDefinition(name = "java:app/jdbc/havre", className = "org.havre.database.HavreDataSource", minPoolSize = 1, maxPoolSize = 24, properties = "role=working")
public class Foundation {
    @PostConstruct void endWithLauncher() {
        Optional.ofNullable(Long.getLong("havre.launcher")).flatMap(ProcessHandle::of)
                .ifPresent(launcher -> launcher.onExit().thenRun(() -> System.exit(0)));
    }

    @PreDestroy void close() { HavreDataSource.shutDown(); }
}
