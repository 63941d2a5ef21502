package org.havre.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was saved is followed, whatever a compiler does to the rest meanwhile. */
class ChangesIT {
    @TempDir Path classes;
    @TempDir Path served;

    @Test void what_was_saved_is_copied_once() throws IOException {
        var changes = new Changes(classes);
        saved("a/One.class");

        assertThat(changes.copyTo(served)).isTrue();
        assertThat(served.resolve("a/One.class")).exists();
        assertThat(changes.copyTo(served)).isFalse();
    }

    @Test void folders_that_a_compiler_takes_away_and_writes_again_are_followed_all_the_same() throws Exception {
        var compiler = Executors.newSingleThreadExecutor();
        try {
            var changes = new Changes(classes);
            var compiling = compiler.submit(() -> {
                for (var round = 0; round < 3000; round++) {
                    saved("b/c/Two.class");
                    for (var gone : new String[]{"b/c/Two.class", "b/c", "b"}) Files.delete(classes.resolve(gone));
                }
                return saved("a/One.class");
            });
            follow(changes, compiling);
            assertThat(served.resolve("a/One.class")).exists();
        } finally {
            compiler.shutdownNow();
        }
    }

    private void follow(Changes changes, Future<?> compiling) throws Exception {
        while (!compiling.isDone()) changes.copyTo(served);
        compiling.get();
        changes.copyTo(served);
    }

    /** Long enough ago that nobody is still writing, and after everything else. */
    private Path saved(String name) throws IOException {
        var file = classes.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name);
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(1)));
    }
}
