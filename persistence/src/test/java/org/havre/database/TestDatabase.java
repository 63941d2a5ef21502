package org.havre.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;

import javax.sql.DataSource;

import org.hibernate.type.descriptor.WrapperOptions;
import org.hibernate.type.descriptor.java.JavaType;
import org.hibernate.type.format.FormatMapper;

/**
 * A migrated, empty database for one test class: declare {@link OnPostgres} and take it as a
 * parameter of the constructor, of a {@code @BeforeAll} or of a test.
 */
public final class TestDatabase implements AutoCloseable {
    private final TestServer server;
    private final ServerAddress address;
    private final Database database;
    private EntityManagerFactory entities;

    TestDatabase(TestServer server) {
        this.server = server;
        this.address = server.freshDatabase();
        this.database = Database.open(address);
    }

    /** The owner: past every policy that is not forced on it. */
    public Connection asOwner() throws SQLException {
        return database.asOwner();
    }

    /** The working role: sees nothing until a scope is entered. */
    public Connection asApp() throws SQLException {
        return database.asWorker();
    }

    public DataSource working() { return database.working(); }

    /** The mapped entities under the working role, with transactions of their own. */
    public synchronized EntityManagerFactory entities() {
        if (entities == null) {
            Map<String, Object> properties = new HashMap<>();
            properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
            properties.put("jakarta.persistence.jtaDataSource", null);
            properties.put("jakarta.persistence.nonJtaDataSource", working());
            properties.put("hibernate.type.json_format_mapper", new NoJson());
            entities = Persistence.createEntityManagerFactory("havre", properties);
        }
        return entities;
    }

    /** Runs one statement, as owner; for what a test needs to be there. */
    public void execute(String sql) {
        try (var connection = asOwner(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override public void close() {
        if (entities != null) entities.close();
        database.close();
        server.drop(address);
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
