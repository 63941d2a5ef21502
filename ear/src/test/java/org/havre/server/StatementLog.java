package org.havre.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What Havre asks of its embedded PostgreSQL, in the words of PostgreSQL's own log: plain JDBC as well as Hibernate.
 * Until it is closed, that server writes down every statement.
 */
public final class StatementLog implements AutoCloseable {
    private static final Pattern STATEMENT = Pattern
            .compile("\\[havre] LOG: +(?:statement|execute (?!fetch )[^:]*): (.*)");
    private static final Pattern PARAMETERS = Pattern.compile("\\[havre] DETAIL: +[Pp]arameters: (.*)");
    private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+) = (NULL|'(?:[^']|'')*')");
    /** Transactions, the scope, the account's rights, the trail, and what the driver asks of a connection: once, and whether
     * one that has rested still lives, which is an empty statement. */
    private static final Pattern ASIDE = Pattern.compile("(?is)\\s*(begin|commit|rollback|savepoint|release|set)\\b.*"
            + "|.*\\b(from|select) (enter|account_for_login|set_config|record_reading|record_sign_in|seal_trail|trail_head|holds_trail_seal|begin_visit|go_on_visiting"
            + "|names_due|names_fall_due|sweep_exports|keep_name_keys|worth_comparing|keep_resemblances"
            + "|begin_to_keep_nights|keep_nights|facilities_kept|nights_kept_wrong)\\s*\\(.*"
            + "|select (c\\.oid, a\\.attnum,|n\\.nspname = any|typinput=) ?.*|\\s*");

    private final Path folder;
    private final Path log;

    /** @param folder of the embedded database: {@code HAVRE_DATA} */
    private StatementLog(Path folder) {
        this.folder = folder;
        this.log = folder.resolve("postgresql.log");
    }

    public static StatementLog of(Path folder) {
        var statements = new StatementLog(folder);
        statements.configure("alter system set log_statement = 'all'", "alter system set log_line_prefix = '[%a] '",
                "alter system set log_error_verbosity = 'default'");
        return statements;
    }

    /** The statements that this work made Havre ask, with their parameters in place. */
    public List<String> during(Runnable work) {
        try {
            var before = Files.size(log);
            work.run();
            return statements(before).stream().filter(statement -> !ASIDE.matcher(statement).matches()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> statements(long from) throws IOException {
        var statements = new ArrayList<String>();
        var inside = false;
        for (var line : written(from).split("\n")) {
            var statement = STATEMENT.matcher(line);
            var parameters = PARAMETERS.matcher(line);
            var last = statements.size() - 1;
            if (statement.matches()) statements.add(statement.group(1));
            else if (inside && line.startsWith("\t")) statements.set(last, statements.get(last) + "\n" + line.strip());
            else
                if (last >= 0 && parameters.matches())
                    statements.set(last, filled(statements.get(last), parameters.group(1)));
            inside = statement.matches() || inside && line.startsWith("\t");
        }
        return statements;
    }

    private String written(long from) throws IOException {
        try (var file = FileChannel.open(log)) {
            var bytes = java.nio.ByteBuffer.allocate((int) (file.size() - from));
            file.position(from);
            while (bytes.hasRemaining() && file.read(bytes) >= 0) continue;
            return new String(bytes.array(), 0, bytes.position(), UTF_8);
        }
    }

    /** The last parameter first, so that $1 is not found in $10. */
    private static String filled(String statement, String parameters) {
        var filled = statement;
        var found = PARAMETER.matcher(parameters).results().toList();
        for (var at = found.size() - 1; at >= 0; at--)
            filled = filled.replace("$" + found.get(at).group(1), found.get(at).group(2));
        return filled;
    }

    /** As superuser: nobody else may say what is logged. */
    private void configure(String... changes) {
        try {
            var url = "jdbc:postgresql://127.0.0.1:" + Files.readString(folder.resolve("port")).strip() + "/postgres";
            var password = Files.readString(folder.resolve("password")).strip();
            try (var connection = DriverManager.getConnection(url, "postgres", password);
                    var statement = connection.createStatement()) {
                for (var change : changes) statement.execute(change);
                statement.execute("select pg_reload_conf()");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override public void close() {
        configure("alter system reset log_statement", "alter system reset log_line_prefix",
                "alter system reset log_error_verbosity");
    }
}
