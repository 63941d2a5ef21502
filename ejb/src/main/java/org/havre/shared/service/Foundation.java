package org.havre.shared.service;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

import org.havre.database.HavreDataSource;

/** The pool of connections that everything stands on: the first one opens the database, the end of Havre closes it. */
@Startup
@Singleton
@DataSourceDefinition(name = "java:app/jdbc/havre", className = "org.havre.database.HavreDataSource", minPoolSize = 1, maxPoolSize = 24, properties = "role=working")
public class Foundation {
    @PreDestroy void close() { HavreDataSource.shutDown(); }
}
