package org.havre.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

import javax.sql.DataSource;

import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/**
 * The mapped entities, read once in a process for all its databases: whichever was asked last lends the connections.
 * Transactions are their own.
 */
final class Entities {
    private static final Lent CONNECTIONS = new Lent();

    private Entities() {}

    static EntityManagerFactory in(DataSource database) {
        CONNECTIONS.lender = database;
        return Holder.ALL;
    }

    private static final class Holder {
        private static final EntityManagerFactory ALL = read();
    }

    private static EntityManagerFactory read() {
        Map<String, Object> properties = new HashMap<>();
        properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
        properties.put("jakarta.persistence.jtaDataSource", null);
        properties.put("hibernate.connection.provider_class", CONNECTIONS);
        properties.put("hibernate.type.json_format_mapper", new NoJson());
        return Persistence.createEntityManagerFactory("havre", properties);
    }

    private static final class Lent implements ConnectionProvider {
        private static final long serialVersionUID = 1;
        private transient volatile DataSource lender;

        @Override public Connection getConnection() throws SQLException { return lender.getConnection(); }

        @Override public void closeConnection(Connection connection) throws SQLException { connection.close(); }

        @Override public boolean supportsAggressiveRelease() { return false; }

        @Override public boolean isUnwrappableAs(Class<?> type) { return type.isInstance(lender); }

        @Override public <T> T unwrap(Class<T> type) { return type.cast(lender); }
    }

    /** No column holds JSON; otherwise Hibernate would ask for a provider that only the server has. */
    private static final class NoJson implements FormatMapper {
        @Override public <T> T fromString(CharSequence text, JavaType<T> type, WrapperOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override public <T> String toString(T value, JavaType<T> type, WrapperOptions options) {
            throw new UnsupportedOperationException();
        }
    }
}
