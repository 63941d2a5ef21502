package org.havre.orientation.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.havre.orientation.Paper;
import org.havre.shared.web.Wanted;

/** A decision as a program sends it with its paper: part {@code decision} in JSON, part {@code paper} the file. */
record SentDecision(List<EntityPart> parts) {
    private static final Jsonb JSON = JsonbBuilder.create();

    <T> T decision(Class<T> type) {
        var part = part("decision").orElseThrow(() -> Wanted.unreadable("problem.missing", "decision"));
        try (var content = part.getContent()) {
            return JSON.fromJson(new String(content.readAllBytes(), StandardCharsets.UTF_8), type);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Null where none was sent. */
    Paper paper() {
        return part("paper").map(SentDecision::read).orElse(null);
    }

    private static Paper read(EntityPart part) {
        try {
            return Paper.read(part.getContent());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Optional<EntityPart> part(String name) {
        return parts.stream().filter(part -> part.getName().equals(name)).findFirst();
    }
}
