package org.havre.facility.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.havre.shared.workbook.Spelling;

/** What the spellings of one operator have in common: not its legal form, nor the département written behind it. */
public final class OperatorSpelling {

    private static final Set<String> LEGAL_FORMS = Set.of("association", "asso", "assoc", "ass");
    private static final int SHORTEST_TO_COMPARE = 6;

    private OperatorSpelling() {}

    /** {@code « Asso. L'Ancrage (69) » → l ancrage}. */
    public static String key(String name) {
        List<String> words = new ArrayList<>(Arrays.asList(Spelling.key(name).split(" ")));
        words.removeIf(LEGAL_FORMS::contains);
        while (words.size() > 1 && words.get(words.size() - 1).matches("\\d{1,3}|2[ab]")) {
            words.remove(words.size() - 1);
        }
        return words.isEmpty() ? Spelling.key(name) : String.join(" ", words);
    }

    /** Whether two keys may be one operator written twice: one letter apart, or one within the other. */
    public static boolean areAlike(String one, String other) {
        if (Math.min(one.length(), other.length()) < SHORTEST_TO_COMPARE) {
            return false;
        }
        return (" " + one + " ").contains(" " + other + " ") || (" " + other + " ").contains(" " + one + " ")
                || isOneLetterApart(one, other);
    }

    private static boolean isOneLetterApart(String one, String other) {
        int same = 0;
        int shorter = Math.min(one.length(), other.length());
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int tail = 0;
        while (tail < shorter - same
                && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        return Math.max(one.length(), other.length()) - same - tail <= 1;
    }
}
