package org.havre.facility.imports;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.havre.facility.DnaCode;
import org.havre.shared.workbook.Spelling;

/** Codes of centres as files write them; what could mean two codes is no code. */
public final class CodeText {

    private static final Pattern TYPED = Pattern.compile("([A-Z])[ ._-]*(\\d(?: ?\\d){2,3})");

    private CodeText() {}

    /**
     * The code that a text is, repaired in its spaces, its case and a lost zero ({@code H209} in the Aisne is
     * {@code H0209}; elsewhere the lost digit could be another one). A letter for a digit is never repaired.
     *
     * @param departmentCode null where the row's département is unknown
     */
    public static Optional<DnaCode> read(String text, String departmentCode) {
        String plain = Spelling.clean(Normalizer.normalize(text, Normalizer.Form.NFKC)).toUpperCase(Locale.ROOT);
        Matcher typed = TYPED.matcher(plain);
        if (!typed.matches()) {
            return Optional.empty();
        }
        String digits = typed.group(2).replace(" ", "");
        boolean zeroLost = digits.length() == 3;
        if (zeroLost && (departmentCode == null || !departmentCode.equals("0" + digits.charAt(0)))) {
            return Optional.empty();
        }
        return Optional.of(new DnaCode(typed.group(1) + (zeroLost ? "0" : "") + digits));
    }
}
