package org.havre.shared.workbook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What two spellings of the same words have in common, whatever their spaces, case, accents and punctuation. */
public final class Spelling {

    private static final Pattern INVISIBLE = Pattern.compile("[\\u00AD\\u200B-\\u200F\\u2060\\uFEFF]");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{N}%]+");

    private Spelling() {}

    /** The text without stray, narrow or no-break spaces, line breaks and invisible characters. */
    public static String clean(String text) {
        return SPACES.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }

    /** Whether a reader sees nothing in it. */
    static boolean isBlank(String text) {
        boolean seen = !text.isEmpty() && Character.isLetterOrDigit(text.charAt(0));
        return !seen && clean(text).isEmpty();
    }

    /** Words in small letters without accents, one space between them: {@code « Remise en État de l'unité » → remise en etat de l unite}. */
    public static String key(String text) {
        String flat = Normalizer.normalize(INVISIBLE.matcher(text).replaceAll(""), Normalizer.Form.NFKD);
        String plain = MARKS.matcher(flat).replaceAll("").toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ",
                "ae");
        return PUNCTUATION.matcher(plain.replace("%", " % ")).replaceAll(" ").strip();
    }
}
