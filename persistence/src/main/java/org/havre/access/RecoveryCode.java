package org.havre.access;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.havre.shared.Secret;

/** Codes on paper that each serve once in place of a lost second factor: 59 random bits, three groups of four. */
public final class RecoveryCode {
    /** Without those that are read as another: no i, l, o, 0 or 1. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int AT_ONCE = 10;
    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCode() {}

    public static List<Secret> some() { return Stream.generate(RecoveryCode::next).limit(AT_ONCE).toList(); }

    private static Secret next() {
        return new Secret(IntStream.range(0, GROUPS).mapToObj(group -> RANDOM.ints(GROUP, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1)).collect(Collectors.joining()))
                .collect(Collectors.joining("-")));
    }

    /** As it was given out, however it was typed. */
    public static Secret typed(String text) {
        var letters = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
        return new Secret(letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-"));
    }
}
