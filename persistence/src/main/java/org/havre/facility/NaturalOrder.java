package org.havre.facility;

import java.math.BigInteger;
import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;

/** Names as people sort them: {@code A2} before {@code A10}, whatever the case and the accents. */
public enum NaturalOrder implements Comparator<String> {
    NAMES;

    private static final Collator FRENCH = french();
    private static final String BETWEEN_DIGITS_AND_OTHERS = "(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)";

    @Override public int compare(String left, String right) {
        String[] these = left.split(BETWEEN_DIGITS_AND_OTHERS);
        String[] those = right.split(BETWEEN_DIGITS_AND_OTHERS);
        for (int i = 0; i < Math.min(these.length, those.length); i++) {
            int order = comparePart(these[i], those[i]);
            if (order != 0) return order;
        }
        return these.length == those.length ? left.compareTo(right) : Integer.compare(these.length, those.length);
    }

    private static int comparePart(String left, String right) {
        return isNumber(left) && isNumber(right)
                ? new BigInteger(left).compareTo(new BigInteger(right))
                : FRENCH.compare(left, right);
    }

    private static Collator french() {
        Collator letters = Collator.getInstance(Locale.FRENCH);
        letters.setStrength(Collator.PRIMARY);
        return letters;
    }

    private static boolean isNumber(String part) {
        return !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
