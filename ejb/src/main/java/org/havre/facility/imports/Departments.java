package org.havre.facility.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.havre.shared.workbook.Spelling;

/** The départements by every spelling of their name that means only one of them, and by their number. */
public final class Departments {

    private static final Set<String> ARTICLES = Set.of("d", "de", "des", "du", "l", "la", "le", "les");
    private static final Map<String, String> SHORT = Map.of("st", "saint", "ste", "sainte");
    private static final Pattern NUMBER_FIRST = Pattern.compile("(\\d{1,3}|2[ABab])(?:[ :/–-]+(\\D.*))?");
    private static final Pattern NUMBER_LAST = Pattern.compile("(.*\\D)[ (/–-]+(\\d{2,3}|2[ABab])\\)?");

    private static final int MOST_REMEMBERED = 1000;

    private final Map<String, String> names;
    private final Map<String, String> codesByKey = new HashMap<>();
    private final Map<String, Optional<String>> found = new HashMap<>();

    /** @param names the official names by code */
    public Departments(Map<String, String> names) {
        this.names = Map.copyOf(names);
        names.forEach((code, name) -> codesByKey.put(key(name), code));
    }

    /** The code of the département that a cell names; empty where it names none. */
    public Optional<String> find(String text) {
        if (found.size() > MOST_REMEMBERED) {
            found.clear();
        }
        return found.computeIfAbsent(text, this::read);
    }

    private Optional<String> read(String text) {
        String clean = Spelling.clean(text);
        Matcher first = NUMBER_FIRST.matcher(clean);
        if (first.matches()) {
            return both(first.group(1), first.group(2));
        }
        Matcher last = NUMBER_LAST.matcher(clean);
        return last.matches() ? both(last.group(2), last.group(1)) : named(clean);
    }

    /** A number, with a name that must then be the same département's. */
    private Optional<String> both(String number, String name) {
        String padded = number.length() == 1 ? "0" + number : number.toUpperCase(Locale.ROOT);
        Optional<String> byNumber = Optional.of(padded).filter(names::containsKey);
        return name == null ? byNumber : byNumber.filter(code -> named(name).filter(code::equals).isPresent());
    }

    private Optional<String> named(String name) {
        return Optional.ofNullable(codesByKey.get(key(name)));
    }

    public String name(String code) {
        return names.get(code);
    }

    /** The words that tell départements apart: without articles, without plurals, with Saint in full. */
    static String key(String name) {
        return Arrays.stream(Spelling.key(name).split(" ")).filter(word -> !ARTICLES.contains(word))
                .map(word -> SHORT.getOrDefault(word, word)).map(word -> word.replaceFirst("(?<=.{3})s$", ""))
                .collect(Collectors.joining(" "));
    }
}
