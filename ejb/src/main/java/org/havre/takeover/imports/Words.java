package org.havre.takeover.imports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.havre.shared.workbook.Spelling;

/** What headings and names in an operator's workbook have in common however somebody typed them. */
final class Words {

    private static final Set<String> ARTICLES = Set.of("d", "de", "des", "du", "l", "la", "le", "les");

    private Words() {}

    /** Words without case, accents, articles and plurals; an article that stands alone stays ({@code Du}). */
    static String key(String text) {
        String plain = Spelling.key(text);
        String key = Arrays.stream(plain.split(" ")).filter(word -> !ARTICLES.contains(word))
                .map(word -> word.replaceFirst("(?<=.{3})s$", "")).collect(Collectors.joining(" "));
        return key.isEmpty() ? plain : key;
    }

    /** A name that the file gives to somebody or something: {@code m00001-1} and {@code M00001-1} are one. */
    static String id(String text) {
        return Spelling.clean(text).toUpperCase(Locale.ROOT);
    }
}
