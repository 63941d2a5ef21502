package org.havre.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the visitors of a run have found accessible: {@code /page.xhtml}, and {@code /page.xhtml#dialog}. Each process of
 * a run keeps its own in a file, so that whoever comes after all of them can read them together.
 */
final class Checked {
    private static final Path RUN = Path.of("target", "checked", System.getProperty("test.run", "alone"));
    private static final Path HERE = RUN.resolve(System.getProperty("test.fork", "fork-1") + ".txt");
    private static final Set<String> MINE = ConcurrentHashMap.newKeySet();
    private static final Map<String, Set<String>> ELEMENTS = new ConcurrentHashMap<>();

    private Checked() {}

    static void add(String seen) {
        if (!MINE.add(seen)) return;
        try {
            Files.createDirectories(RUN);
            Files.writeString(HERE, seen + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return whether a visitor of this process has found a page of these elements accessible; from now on it has */
    static boolean elements(String page, String elements) {
        return !ELEMENTS.computeIfAbsent(page, none -> ConcurrentHashMap.newKeySet()).add(elements);
    }

    /** Whether a visitor of this process has. */
    static boolean here(String seen) { return MINE.contains(seen); }

    /** What visitors of any process have. */
    static Set<String> inThisRun() throws IOException {
        var all = new TreeSet<String>();
        try (var files = Files.list(RUN)) {
            for (var file : (Iterable<Path>) files::iterator) all.addAll(Files.readAllLines(file));
        }
        return all;
    }
}
