package org.havre.database;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Gives a test class its {@link TestDatabase}, and drops it after the class. */
final class PostgresExtension implements BeforeAllCallback, ParameterResolver {
    private static final Namespace HERE = Namespace.create(PostgresExtension.class);

    @Override public void beforeAll(ExtensionContext context) {
        Class<? extends Filling> filled = AnnotationSupport.findAnnotation(context.getTestClass(), OnPostgres.class)
                .<Class<? extends Filling>>map(OnPostgres::filled).orElse(Filling.Nothing.class);
        context.getStore(HERE).put("database", new Closing(new TestDatabase(TestServer.running(), filled)));
    }

    @Override public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override public TestDatabase resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(HERE).get("database", Closing.class).database();
    }

    private record Closing(TestDatabase database) implements AutoCloseable {
        @Override public void close() { database.close(); }
    }
}
