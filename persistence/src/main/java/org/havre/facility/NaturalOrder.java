package org.havre.facility;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.regex.Pattern;

/** Names as people sort them: {@code A2} before {@code A10}, whatever the case and the accents. */
public enum NaturalOrder implements Comparator<String> {
    NAMES;

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    @Override public int compare(String left, String right) {
        int order = compareFolded(folded(left), folded(right));
        return order != 0 ? order : left.compareTo(right);
    }

    private static String folded(String name) {
        return name.chars().allMatch(c -> c < 128)
                ? name
                : ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    }

    private static int compareFolded(String left, String right) {
        int i = 0;
        int j = 0;
        while (i < left.length() && j < right.length()) {
            int order;
            if (isDigit(left.charAt(i)) && isDigit(right.charAt(j))) {
                int iEnd = endOfNumber(left, i);
                int jEnd = endOfNumber(right, j);
                order = compareNumbers(left, startOfNumber(left, i, iEnd), iEnd, right, startOfNumber(right, j, jEnd),
                        jEnd);
                i = iEnd;
                j = jEnd;
            } else {
                order = Character.toLowerCase(left.charAt(i++)) - Character.toLowerCase(right.charAt(j++));
            }
            if (order != 0) return order;
        }
        return (left.length() - i) - (right.length() - j);
    }

    /** Of two numbers without leading zeros the longer one is the greater. */
    private static int compareNumbers(String left, int i, int iEnd, String right, int j, int jEnd) {
        int order = (iEnd - i) - (jEnd - j);
        for (; order == 0 && i < iEnd; i++, j++) order = left.charAt(i) - right.charAt(j);
        return order;
    }

    private static int startOfNumber(String text, int from, int end) {
        int start = from;
        while (start < end - 1 && text.charAt(start) == '0') start++;
        return start;
    }

    private static int endOfNumber(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) end++;
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
