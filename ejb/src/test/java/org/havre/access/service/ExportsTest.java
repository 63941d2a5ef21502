package org.havre.access.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.havre.access.Act;
import org.havre.access.Entry;
import org.havre.access.ExportState;
import org.havre.access.MadeExport;
import org.havre.access.MadeExports;
import org.havre.access.Pace;
import org.havre.access.Permissions;
import org.havre.access.Trail;
import org.havre.database.OnPostgres;
import org.havre.database.TestDatabase;
import org.havre.shared.BusinessClock;
import org.havre.shared.HavreSettings;
import org.havre.shared.NotFound;
import org.havre.shared.Texts;
import org.havre.shared.service.Report;
import org.havre.stay.Village;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Files that are made behind their author's back: how long they are kept, and what a stop of the server leaves of them. */
@OnPostgres
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportsTest {
    private static final byte[] FILE = file();
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration A_MOMENT = Duration.ofMillis(1);

    @TempDir static Path data;

    private final Hand hand = new Hand();
    private Village village;

    @BeforeAll void settle(TestDatabase database) { village = new Village(database); }

    /** Longer than one piece. */
    private static byte[] file() {
        var file = new byte[300_000];
        for (int at = 0; at < file.length; at++) file[at] = (byte) (at * 31);
        return file;
    }

    /** What a server is made of, as somebody who has entered uses it. */
    private record Server(MadeExports made, ExportDesk desk, ExportPieces pieces, Exports exports,
            Permissions permissions) {}

    private <T> T as(String login, Function<Server, T> use) {
        return village.as(login, rows -> use.apply(server(login, rows)));
    }

    private Server server(String login, EntityManager rows) {
        var entry = new Entry();
        new Door(rows, BusinessClock.fixedOn(Village.TODAY, hand), entry).enter(login);
        var permissions = new Permissions(entry);
        var made = new MadeExports(rows);
        var desk = new ExportDesk(made, hand);
        var pieces = new ExportPieces(new HavreSettings(8080, data, false, Optional.empty(), Optional.empty(),
                Optional.empty()), desk);
        return new Server(made, desk, pieces, new Exports(permissions, made, pieces,
                new Trail(rows, new Pace(Clock.systemUTC())), null, null, hand, reports(permissions), null),
                permissions);
    }

    private static final class Figures implements Report {
        private final Permissions permissions;

        private Figures(Permissions permissions) { this.permissions = permissions; }

        @Override public String name() { return "figures"; }

        @Override public void require(Map<String, String> asked) { permissions.require(Act.EXPORT_FIGURES); }

        @Override public void write(Map<String, String> asked, Texts texts, Progress progress, OutputStream out) {
            throw new UnsupportedOperationException();
        }
    }

    /** Of which only the stream is asked for. */
    @SuppressWarnings("unchecked") private static Instance<Report> reports(Permissions permissions) {
        return (Instance<Report>) Proxy.newProxyInstance(ExportsTest.class.getClassLoader(),
                new Class<?>[]{Instance.class}, (proxy, method, values) -> Stream.of(new Figures(permissions)));
    }

    private long ordered() {
        return as("social", here -> {
            var caller = here.permissions().caller();
            return here.made().add("figures", "", caller, caller.scope().facilities().toArray(Long[]::new),
                    hand.instant());
        });
    }

    private long begun() {
        long export = ordered();
        assertThat(begins(export)).isTrue();
        return export;
    }

    private boolean begins(long export) { return as("social", here -> here.desk().begin(export)); }

    /** As whoever makes it hears when they tell how far they are. */
    private boolean isWanted(long export) {
        return as("social", here -> here.desk().reached(export, 1, 2));
    }

    private long made() {
        long export = begun();
        as("social", here -> {
            var kept = here.pieces().kept(export);
            kept.write(FILE, 0, FILE.length);
            kept.end();
            here.desk().ready(export, kept.size());
            return null;
        });
        return export;
    }

    private byte[] fetched(String login, long export) {
        return as(login, here -> {
            var out = new ByteArrayOutputStream();
            here.exports().fetch(export).write(out);
            return out.toByteArray();
        });
    }

    private void sweep() {
        village.unentered(rows -> {
            new ExportSweeper(rows, hand).sweep();
            return null;
        });
    }

    private Optional<MadeExport> told(long export) { return as("social", here -> here.made().find(export)); }

    private int pieces(long export) { return as("social", here -> here.made().parts(export)); }

    @Test void a_file_is_there_for_a_day_byte_by_byte_and_then_neither_it_nor_a_piece_of_it() {
        long export = made();
        assertThat(pieces(export)).isEqualTo(2);
        hand.move(DAY.minus(A_MOMENT));
        sweep();
        assertThat(fetched("social", export)).isEqualTo(FILE);
        hand.move(A_MOMENT);
        assertThatThrownBy(() -> fetched("social", export)).isInstanceOf(NotFound.class);
        sweep();
        assertThat(told(export)).get().extracting(MadeExport::state).isEqualTo(ExportState.GONE);
        assertThat(pieces(export)).isZero();
        hand.move(DAY.multipliedBy(7));
        sweep();
        assertThat(told(export)).isEmpty();
    }

    @Test void nobody_else_has_it_meanwhile() {
        long export = made();
        assertThatThrownBy(() -> fetched("finance", export)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> fetched("elsewhere", export)).isInstanceOf(NotFound.class);
    }

    @Test void what_a_server_was_making_when_it_stopped_has_failed_after_two_silent_minutes_and_leaves_no_piece() {
        long export = begun();
        as("social", here -> {
            here.desk().keep(export, 0, new byte[]{1});
            return null;
        });
        hand.move(Duration.ofMinutes(2));
        sweep();
        assertThat(told(export)).as("another server may be at it").get().extracting(MadeExport::state)
                .isEqualTo(ExportState.RUNNING);
        hand.move(A_MOMENT);
        sweep();
        assertThat(told(export)).get().satisfies(failed -> {
            assertThat(failed.state()).isEqualTo(ExportState.FAILED);
            assertThat(failed.because()).isEqualTo("export.stopped");
        });
        hand.move(Duration.ofMinutes(2).plus(A_MOMENT));
        sweep();
        assertThat(pieces(export)).isZero();
    }

    @Test void whoever_still_makes_what_was_given_up_hears_of_it_and_keeps_nothing() {
        long export = begun();
        hand.move(Duration.ofMinutes(2).plus(A_MOMENT));
        sweep();
        assertThat(isWanted(export)).isFalse();
        as("social", here -> {
            here.desk().keep(export, 0, new byte[]{1});
            here.desk().ready(export, 1);
            return null;
        });
        assertThat(told(export)).get().extracting(MadeExport::state).isEqualTo(ExportState.FAILED);
        assertThat(pieces(export)).isZero();
    }

    @Test void what_waits_its_turn_is_heard_of_and_has_not_failed() {
        long export = ordered();
        for (int beats = 0; beats < 10; beats++) {
            hand.move(Duration.ofSeconds(20));
            assertThat(isWanted(export)).isTrue();
            sweep();
        }
        assertThat(told(export)).get().extracting(MadeExport::state).isEqualTo(ExportState.WAITING);
        assertThat(begins(export)).isTrue();
    }
}
