package org.havre.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
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
    private static final Map<String, Set<List<?>>> PAGES = new ConcurrentHashMap<>();
    private static final Set<Object> KINDS = ConcurrentHashMap.newKeySet();

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

    /** A page made of elements of these kinds. */
    static void add(String page, List<?> kinds) {
        add(page);
        PAGES.computeIfAbsent(page, none -> ConcurrentHashMap.newKeySet()).add(kinds);
        KINDS.addAll(kinds);
    }

    /** Whether a visitor of this process has found a page of the same kinds of elements accessible at this address. */
    static boolean isKnown(String page, List<?> kinds) {
        return PAGES.getOrDefault(page, Set.of()).contains(kinds);
    }

    /** Of these kinds of elements those that no visitor of this process has seen. */
    static List<?> unseen(List<?> kinds) {
        return kinds.stream().filter(kind -> !KINDS.contains(kind)).toList();
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
