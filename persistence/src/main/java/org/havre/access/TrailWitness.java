package org.havre.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;

import org.havre.shared.Environment;

/**
 * The last seal that this installation knows, in the data folder and so out of the database's reach: a trail that is cut
 * off or wholly rewritten there does not hold it any more.
 */
public final class TrailWitness {
    private final Path file;

    /** @param data folder of Havre's data; another database has a file of its own there */
    public TrailWitness(Path data, Environment environment) {
        var name = environment.find("DATABASE_URL").map(url -> "-" + UUID.nameUUIDFromBytes(url.getBytes(UTF_8)))
                .orElse("");
        this.file = data.resolve("trail" + name + ".head");
    }

    public Optional<TrailHead> known() {
        try {
            if (!Files.exists(file)) return Optional.empty();
            var words = Files.readString(file).strip().split(" ");
            return Optional.of(new TrailHead(Long.parseLong(words[0]), words[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("The last known seal cannot be read", e);
        }
    }

    public void keep(TrailHead head) {
        try {
            Files.createDirectories(file.getParent());
            var written = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(written, head.number() + " " + head.seal());
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The last known seal cannot be kept", e);
        }
    }
}
