package org.havre.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is locked is read by this installation, for its purpose, as it was locked; and in no other way. */
class LockTest {
    private static final byte[] SEED = "twenty bytes of seed".getBytes(UTF_8);

    @TempDir Path data;

    @Test void what_was_locked_is_read_again_after_a_restart() {
        assertThat(new Lock(data).opened(new Lock(data).locked(SEED, "seed of 7"), "seed of 7")).contains(SEED);
    }

    @Test void nothing_of_it_can_be_seen_and_no_two_are_alike() {
        var locked = new Lock(data).locked(SEED, "seed of 7");
        assertThat(locked).hasSize(SEED.length + Lock.LONGER).isNotEqualTo(new Lock(data).locked(SEED, "seed of 7"));
        assertThat(new String(locked, UTF_8)).doesNotContain("seed", "twenty");
    }

    @Test void it_opens_for_no_other_purpose_and_with_no_other_key() {
        var locked = new Lock(data).locked(SEED, "seed of 7");
        assertThat(new Lock(data).opened(locked, "seed of 8")).isEmpty();
        assertThat(new Lock(data.resolve("another")).opened(locked, "seed of 7")).isEmpty();
    }

    @Test void whatever_bit_of_it_is_changed_it_does_not_open() {
        var lock = new Lock(data);
        var locked = lock.locked(SEED, "seed of 7");
        IntStream.range(0, locked.length * Byte.SIZE).forEach(bit -> {
            var changed = locked.clone();
            changed[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            assertThat(lock.opened(changed, "seed of 7")).as("bit " + bit).isEmpty();
        });
    }

    @Test void what_is_too_short_to_be_locked_does_not_open() {
        var lock = new Lock(data);
        var locked = lock.locked(new byte[0], "nothing");
        assertThat(lock.opened(locked, "nothing")).contains(new byte[0]);
        IntStream.range(0, locked.length).forEach(
                length -> assertThat(lock.opened(Arrays.copyOf(locked, length), "nothing")).isEmpty());
    }

    @Test void the_key_is_readable_by_its_owner_alone_and_made_once() throws IOException {
        new Lock(data).locked(SEED, "seed of 7");
        var key = data.resolve("secret.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key))).isEqualTo("rw-------");
        var made = Files.readString(key);
        new Lock(data).locked(SEED, "seed of 7");
        assertThat(Files.readString(key)).isEqualTo(made).hasSize(64);
        try (var files = Files.list(data)) {
            assertThat(files).containsExactly(key);
        }
    }

    @Test void those_who_make_it_at_the_same_time_have_the_same() {
        var locked = IntStream.range(0, 16).parallel()
                .mapToObj(one -> new Lock(data.resolve("shared")).locked(SEED, "seed of 7")).toList();
        assertThat(locked).allSatisfy(
                one -> assertThat(new Lock(data.resolve("shared")).opened(one, "seed of 7")).contains(SEED));
    }
}
