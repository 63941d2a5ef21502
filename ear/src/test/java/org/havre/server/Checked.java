package org.havre.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the visitors of a run have found accessible: {@code /page.xhtml}, and {@code /page.xhtml#dialog}, a page with the
 * kinds of elements that it was made of. Each process of a run keeps its own in a file: the others read there what they
 * need not look at again, and whoever comes after all of them reads them together.
 */
final class Checked {
    private static final Path RUN = Path.of("target", "checked", System.getProperty("test.run", "alone"));
    private static final Path HERE = RUN.resolve(System.getProperty("test.fork", "fork-1") + ".txt");
    private static final Set<String> MINE = ConcurrentHashMap.newKeySet();
    private static final Map<String, Set<String>> PAGES = new ConcurrentHashMap<>();
    private static final Set<String> KINDS = ConcurrentHashMap.newKeySet();
    /** How much of each file has been read. */
    private static final Map<Path, Long> READ = new ConcurrentHashMap<>();

    private Checked() {}

    static void add(String seen) {
        if (MINE.add(seen)) write(seen);
    }

    /** A page made of elements of these kinds. */
    static void add(String page, List<String> kinds) {
        add(page);
        if (learn(page, kinds)) write(page + "\t" + String.join(" ", kinds));
    }

    private static boolean learn(String page, List<String> kinds) {
        KINDS.addAll(kinds);
        return PAGES.computeIfAbsent(page, none -> ConcurrentHashMap.newKeySet()).addAll(kinds);
    }

    private static synchronized void write(String line) {
        try {
            Files.createDirectories(RUN);
            Files.writeString(HERE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether visitors of this run have found all these kinds of elements accessible on pages at this address, those of the
     * frame at any.
     */
    static boolean isKnown(String page, List<String> kinds) {
        hearOthers();
        var here = PAGES.getOrDefault(page, Set.of());
        return kinds.stream().allMatch(kind -> (Axe.isOfTheFrame(kind) ? KINDS : here).contains(kind));
    }

    /** Of these kinds of elements those that no visitor of this run has seen. */
    static List<String> unseen(List<String> kinds) {
        hearOthers();
        return kinds.stream().filter(kind -> !KINDS.contains(kind)).toList();
    }

    /** Whole lines only: another process may be at one. */
    private static synchronized void hearOthers() {
        try {
            for (var file : files()) {
                var read = READ.getOrDefault(file, 0L);
                if (file.equals(HERE) || Files.size(file) == read) continue;
                var all = Files.readString(file);
                var whole = all.substring(0, all.lastIndexOf('\n') + 1);
                whole.lines().map(line -> line.split("\t")).filter(line -> line.length == 2)
                        .forEach(line -> learn(line[0], List.of(line[1].split(" "))));
                READ.put(file, (long) whole.getBytes(StandardCharsets.UTF_8).length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a visitor of this process has. */
    static boolean here(String seen) { return MINE.contains(seen); }

    /** What visitors of any process have. */
    static Set<String> inThisRun() throws IOException {
        var all = new TreeSet<String>();
        for (var file : files())
            for (var line : Files.readAllLines(file)) all.add(line.split("\t")[0]);
        return all;
    }

    private static List<Path> files() throws IOException {
        if (!Files.exists(RUN)) return List.of();
        try (var files = Files.list(RUN)) {
            return files.toList();
        }
    }
}
