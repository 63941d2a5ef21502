package org.havre.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManagerFactory;

import javax.sql.DataSource;

/**
 * One database for all tests that keep nothing, made once and met again by every process after: migrating and filling
 * would take longer than the tests do. Another content, or another migration, makes another one.
 */
public final class LastingDatabase {
    /** Past all numbers of {@link TestDatabase}: they draw from one range in a process. */
    private static final String NUMBERS = "alter sequence ids restart with 100000000000";

    private final DataSource superuser;

    /** @param writtenIn the classes that say what it is filled with */
    public LastingDatabase(Consumer<Consumer<String>> filling, List<Class<?>> writtenIn) {
        this.superuser = pool(TestServer.running().lastingDatabase("lasting_" + digest(writtenIn),
                empty -> filling.accept(statements(empty))));
    }

    /** The mapped entities, with transactions of their own; as the superuser, who may become anybody. */
    public EntityManagerFactory entities() {
        return Entities.in(superuser);
    }

    private static Consumer<String> statements(DataSource empty) {
        run(empty, NUMBERS);
        return sql -> run(empty, sql);
    }

    private static void run(DataSource database, String sql) {
        try (var connection = database.getConnection(); var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static DataSource pool(DataSource source) {
        var configuration = new HikariConfig();
        configuration.setDataSource(source);
        configuration.setMinimumIdle(0);
        configuration.setMaximumPoolSize(2);
        return new HikariDataSource(configuration);
    }

    private static String digest(List<Class<?>> writtenIn) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var type : writtenIn) {
                try (var code = type.getResourceAsStream(type.getSimpleName() + ".class")) {
                    digest.update(code.readAllBytes());
                }
            }
            for (var file : migrations()) digest.update(Files.readAllBytes(file));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> migrations() throws IOException, URISyntaxException {
        var folder = Path.of(LastingDatabase.class.getResource("/db/migration").toURI());
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
