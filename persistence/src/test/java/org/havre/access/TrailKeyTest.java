package org.havre.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Map;
import org.havre.shared.Environment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an installation knows of its trail, and the database does not. */
class TrailKeyTest {
    private static final TrailAnchor ANCHOR = new TrailAnchor(LocalDate.of(2023, 10, 1), 7, "a1", 1_000);
    private static final Environment HERE = new Environment(Map.of());

    @TempDir Path data;

    @Test void an_anchor_is_signed_by_the_key_of_its_installation_and_by_no_other() {
        var signature = new TrailKey(data).signature(ANCHOR);
        assertThat(new TrailKey(data).signed(ANCHOR, signature)).isTrue();
        assertThat(new TrailKey(data.resolve("another")).signed(ANCHOR, signature)).isFalse();
    }

    @Test void whatever_is_changed_of_an_anchor_is_not_signed() {
        var key = new TrailKey(data);
        var signature = key.signature(ANCHOR);
        assertThat(key.signed(new TrailAnchor(ANCHOR.month().plusMonths(1), 7, "a1", 1_000), signature)).isFalse();
        assertThat(key.signed(new TrailAnchor(ANCHOR.month(), 8, "a1", 1_000), signature)).isFalse();
        assertThat(key.signed(new TrailAnchor(ANCHOR.month(), 7, "a2", 1_000), signature)).isFalse();
        assertThat(key.signed(new TrailAnchor(ANCHOR.month(), 7, "a1", 999), signature)).isFalse();
    }

    @Test void the_key_is_readable_by_its_owner_alone() throws IOException {
        new TrailKey(data).signature(ANCHOR);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve("trail.key"))))
                .isEqualTo("rw-------");
    }

    @Test void the_last_known_seal_is_kept_for_each_database_by_itself() {
        var witness = new TrailWitness(data.resolve("new"), HERE);
        assertThat(witness.known()).isEmpty();
        witness.keep(new TrailHead(3, "0a"));
        witness.keep(new TrailHead(4, "0b"));
        assertThat(new TrailWitness(data.resolve("new"), HERE).known()).contains(new TrailHead(4, "0b"));
        assertThat(new TrailWitness(data.resolve("new"), new Environment(Map.of("DATABASE_URL", "jdbc:elsewhere")))
                .known()).isEmpty();
    }

    @Test void a_day_of_the_trail_is_one_in_paris() {
        var filter = new TrailFilter(LocalDate.of(2026, 10, 25), null, null, null, null);
        assertThat(filter.since()).hasToString("2026-10-24T22:00:00Z");
        assertThat(filter.until()).hasToString("2026-10-25T23:00:00Z");
        assertThat(filter.isEmpty()).isFalse();
        assertThat(new TrailFilter(null, null, null, null, 5L).isEmpty()).isTrue();
        assertThat(new TrailFilter(null, null, null, null, 5L).since()).isNull();
    }
}
