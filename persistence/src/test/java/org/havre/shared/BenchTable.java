package org.havre.shared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a benchmark found, as a table in Markdown; it is told, and never judged. */
public final class BenchTable {
    private static final String HEAD = """
            | | Havre | Baseline | Ratio | Bound |
            |---|---|---|---|---|
            """;

    private final List<String> lines = new ArrayList<>();

    /** Beside what it is compared with. */
    public void ratio(String what, Object ours, String baseline, double ratio, String bound) {
        line(what, ours, baseline, String.format(Locale.ROOT, "%.2f", ratio), bound);
    }

    /** What stands by itself. */
    public void figure(String what, Object ours, String bound) {
        line(what, ours, "", "", bound);
    }

    private void line(Object... cells) {
        var line = new StringBuilder("|");
        for (var cell : cells) line.append(' ').append(cell).append(" |");
        lines.add(line.toString());
    }

    /** The lines alone, for another table to take in. */
    public void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, lines);
    }

    public void take(Path file) throws IOException {
        if (Files.exists(file)) lines.addAll(Files.readAllLines(file));
    }

    @Override public String toString() { return HEAD + String.join("\n", lines) + "\n"; }
}
