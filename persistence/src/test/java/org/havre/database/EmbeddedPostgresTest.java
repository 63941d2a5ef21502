package org.havre.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.havre.shared.WrongSetting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("servers")
class EmbeddedPostgresTest {
    /** How a program is started that is not root's: root enters a namespace where it has another number. */
    private static final List<String> NO_ROOT = System.getProperty("user.name").equals("root")
            ? List.of("unshare", "--map-user=1000")
            : List.of();

    @TempDir static Path folder;

    @Test void its_data_survive_a_stop_and_a_kill() throws Exception {
        try (var first = EmbeddedPostgres.startIn(folder)) {
            execute(first, "drop table if exists kept");
            execute(first, "create table kept (word text)");
            execute(first, "insert into kept values ('stopped')");
        }
        var killed = inAnotherJvm(folder, List.of());
        try (var connection = killed.connect(); var statement = connection.createStatement()) {
            statement.execute("insert into kept values ('killed')");
        }
        killed.process().destroyForcibly().waitFor();
        try (var again = EmbeddedPostgres.startIn(folder)) {
            assertThat(words(again)).isEqualTo("killed, stopped");
        }
    }

    @Test void what_a_user_began_survives_a_kill_and_a_user_or_root_goes_on(@TempDir Path fresh) throws Exception {
        for (var word : List.of("begun", "again")) {
            var killed = inAnotherJvm(fresh, NO_ROOT);
            try (var connection = killed.connect(); var statement = connection.createStatement()) {
                statement.execute("create table if not exists kept (word text)");
                statement.execute("insert into kept values ('" + word + "')");
            }
            killed.process().destroyForcibly().waitFor();
        }
        try (var here = EmbeddedPostgres.startIn(fresh)) {
            assertThat(words(here)).isEqualTo("again, begun");
        }
    }

    @Test void an_orphan_whose_watchdog_was_killed_too_is_used_again() throws Exception {
        var killed = inAnotherJvm(folder, List.of());
        var watchdog = ProcessHandle.of(Long.parseLong(Files.readString(folder.resolve("watchdog.pid")).strip()));
        watchdog.orElseThrow().destroyForcibly();
        killed.process().destroyForcibly().waitFor();
        try (var again = EmbeddedPostgres.startIn(folder)) {
            assertThat(again.port()).isEqualTo(killed.port());
            execute(again, "select 1");
        }
    }

    @Test void it_ends_with_the_jvm_however_that_ends() throws Exception {
        var killed = inAnotherJvm(folder, List.of());
        var server = Long.parseLong(Files.readAllLines(folder.resolve("cluster/postmaster.pid")).get(0).strip());
        killed.process().destroyForcibly().waitFor();
        var postmaster = ProcessHandle.of(server);
        if (postmaster.isPresent()) postmaster.get().onExit().get(20, TimeUnit.SECONDS);
        assertThat(ProcessHandle.of(server)).isEmpty();
        assertThat(folder.resolve("cluster/postmaster.pid")).as("taken away by a server that stops in order")
                .doesNotExist();
    }

    @Test void it_takes_another_port_where_its_own_is_taken() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Files.writeString(folder.resolve("port"), Integer.toString(taken.getLocalPort()));
            try (var server = EmbeddedPostgres.startIn(folder)) {
                assertThat(server.port()).isNotEqualTo(taken.getLocalPort());
                execute(server, "select 1");
            }
        }
    }

    @Test void one_folder_serves_one_havre() {
        try (var first = EmbeddedPostgres.startIn(folder)) {
            assertThat(first.port()).isPositive();
            assertThatThrownBy(() -> EmbeddedPostgres.startIn(folder)).isInstanceOf(WrongSetting.class)
                    .hasMessageContaining("in use by another Havre");
        }
    }

    @Test void it_asks_for_the_password_keeps_it_from_others_and_writes_through() throws Exception {
        try (var server = EmbeddedPostgres.startIn(folder)) {
            assertThatThrownBy(() -> DriverManager.getConnection(server.address().url(), "havre", "guess"))
                    .isInstanceOf(SQLException.class);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
            assertThat(ask(server, "show fsync")).isEqualTo("on");
            assertThat(ask(server, "select string_agg(w, ' ' order by w) from unnest(array['zèbre','Été','eau']) w"))
                    .isEqualTo("eau Été zèbre");
            assertThat(ask(server, "select rolsuper::text from pg_roles where rolname = current_user"))
                    .isEqualTo("false");
        }
    }

    @Test void a_start_that_was_interrupted_half_way_is_begun_again(@TempDir Path fresh) throws Exception {
        Files.createDirectories(fresh.resolve("cluster.unfinished/base"));
        Files.createDirectories(fresh.resolve("unpacking123"));
        assertThat(Binaries.unpackedIn(fresh).resolve("postgres")).isExecutable();
        try (var server = EmbeddedPostgres.startIn(fresh)) {
            assertThat(ask(server, "select 'ready'")).isEqualTo("ready");
        }
    }

    private record Killed(Process process, int port, String password) {
        Connection connect() throws SQLException {
            return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/havre", "havre", password);
        }
    }

    @Test void what_it_refuses_is_in_its_log_without_the_row_that_it_is_about() throws Exception {
        try (var server = EmbeddedPostgres.startIn(folder)) {
            execute(server, "create table if not exists numbered (number text constraint numbered_once unique)");
            assertThatThrownBy(() -> {
                try (var connection = connect(server);
                        var insert = connection.prepareStatement("insert into numbered values (?), (?)")) {
                    insert.setString(1, "7703000001");
                    insert.setString(2, "7703000001");
                    insert.executeUpdate();
                }
            }).isInstanceOf(SQLException.class);
        }
        assertThat(Files.readString(folder.resolve("postgresql.log"))).contains("numbered_once")
                .doesNotContain("7703000001");
    }

    private static Killed inAnotherJvm(Path folder, List<String> as) throws IOException {
        var words = new ArrayList<>(as);
        words.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dhavre.programs=" + System.getProperty("havre.programs", folder.toString()), "-cp",
                System.getProperty("java.class.path"), KilledServer.class.getName(), folder.toString()));
        var process = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        var said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                .readLine();
        return new Killed(process, Integer.parseInt(said.substring("port ".length())),
                Files.readString(folder.resolve("password")));
    }

    private static String words(EmbeddedPostgres server) throws SQLException {
        return ask(server, "select string_agg(word, ', ' order by word) from kept");
    }

    private static void execute(EmbeddedPostgres server, String sql) throws SQLException {
        try (var connection = connect(server); var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(EmbeddedPostgres server, String query) throws SQLException {
        try (var connection = connect(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(EmbeddedPostgres server) throws SQLException {
        var address = server.address();
        return DriverManager.getConnection(address.url(), address.owner().user(), address.owner().password().value());
    }
}
