package org.havre.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Numbers by which an index finds the spellings of a name: those of its words' skeletons, of what is left of these without
 * one of their letters, of their sounds, and of names that are known to be the same.
 */
public final class NameKeys {

    /** Raised with every change of what keys a name has; keys of an earlier one are computed again. */
    public static final int EDITION = 1;

    /** A skeleton without one letter tells enough where so many are left. */
    private static final int TELLING = 3;
    /** Skeletons of a word of which letters are left out. */
    private static final int MOST_TORN = 3;
    private static final int BEGINNING = 3;

    private static final char WHOLE = 'c';
    private static final char TORN = 'd';
    private static final char SOUND = 'f';
    private static final char SAME = 'g';
    private static final char BEGUN = 'p';

    private NameKeys() {}

    /** Of a spelling that is kept. */
    public static int[] of(String familyName, String givenNames) {
        var words = new Words(familyName, givenNames);
        var keys = new LinkedHashSet<Integer>();
        for (var readings : words.words()) {
            for (var reading : readings) {
                whole(keys, reading);
                torn(keys, reading, TORN, 1);
                sounds(keys, reading);
            }
            begun(keys, readings.iterator().next());
        }
        for (var joined : words.joined()) {
            whole(keys, joined);
            sounds(keys, joined);
        }
        return numbers(keys);
    }

    /** What to ask the index for when somebody looks for a name as it was typed, in any order. */
    public static NameQuestion asked(String typed) {
        return question(new Words(typed), true);
    }

    /** The same for a name that is complete. */
    public static NameQuestion asked(String familyName, String givenNames) {
        return question(new Words(familyName, givenNames), false);
    }

    private static NameQuestion question(Words words, boolean typed) {
        List<int[]> exact = new ArrayList<>();
        List<int[]> strict = new ArrayList<>();
        List<int[]> wide = new ArrayList<>();
        var sounds = new LinkedHashSet<Integer>();
        for (var readings : words.words()) {
            var same = new LinkedHashSet<Integer>();
            for (var reading : readings) whole(same, reading);
            exact.add(numbers(same));
            var narrow = new LinkedHashSet<Integer>();
            var written = readings.iterator().next();
            for (var reading : readings) ask(narrow, reading);
            words.joined().stream().filter(both -> both.startsWith(written) || both.endsWith(written))
                    .forEach(both -> ask(narrow, both));
            if (typed && written.length() >= BEGINNING && written.length() <= BEGINNING + 1) begun(narrow, written);
            strict.add(numbers(narrow));
            var more = new LinkedHashSet<>(narrow);
            for (var reading : readings) torn(more, reading, WHOLE, 1);
            wide.add(numbers(more));
            for (var reading : readings) sounds(sounds, reading);
        }
        words.joined().forEach(both -> sounds(sounds, both));
        return new NameQuestion(exact, strict, wide, numbers(sounds));
    }

    /** Its skeletons, what may have lost a letter there, and what may have lost one here. */
    private static void ask(Set<Integer> keys, String word) {
        whole(keys, word);
        for (var skeleton : Skeleton.of(word)) if (skeleton.length() >= TELLING) keys.add(key(TORN, skeleton));
        torn(keys, word, WHOLE, TELLING);
        torn(keys, word, TORN, TELLING);
    }

    private static void whole(Set<Integer> keys, String word) {
        for (var skeleton : Skeleton.of(word))
            keys.add(key(WHOLE, skeleton.isEmpty() ? Skeleton.single(word) : skeleton));
        SameNames.of(word).ifPresent(name -> keys.add(key(SAME, Integer.toString(name))));
    }

    private static void torn(Set<Integer> keys, String word, char kind, int least) {
        Skeleton.of(word).stream().limit(MOST_TORN).forEach(skeleton -> {
            if (skeleton.length() <= Math.max(least, 2)) return;
            for (int i = 0; i < skeleton.length(); i++) {
                keys.add(key(kind, skeleton.substring(0, i) + skeleton.substring(i + 1)));
            }
        });
    }

    private static void sounds(Set<Integer> keys, String word) { keys.add(key(SOUND, Sound.of(word).worn())); }

    private static void begun(Set<Integer> keys, String word) {
        if (word.length() >= BEGINNING) keys.add(key(BEGUN, word.substring(0, BEGINNING)));
    }

    private static int key(char kind, String text) { return (kind + text).hashCode(); }

    private static int[] numbers(Collection<Integer> keys) {
        return keys.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /** What the keys are made from, for tests and for the curious. */
    static String told(String familyName, String givenNames) {
        var words = new Words(familyName, givenNames);
        return words.words().stream()
                .map(readings -> readings.stream().map(word -> word + Skeleton.of(word))
                        .collect(Collectors.joining("/")))
                .collect(Collectors.joining(" ")) + " + " + words.joined();
    }
}
