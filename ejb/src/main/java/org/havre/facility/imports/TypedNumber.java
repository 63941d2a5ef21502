package org.havre.facility.imports;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.havre.shared.workbook.Spelling;

/**
 * Numbers that somebody typed as text: {@code 1 200}, {@code 97,4 %}, {@code 0,974}.
 *
 * @param percent whether a percent sign stood behind it; the value is already divided by 100
 */
public record TypedNumber(BigDecimal value, boolean percent) {

    private static final Pattern NUMBER = Pattern
            .compile("['’]?([-−]?)(\\d{1,12}|\\d{1,3}(?: \\d{3})+)(?:[.,](\\d{1,12}))?( ?%)?");
    private static final Pattern THOUSANDS_OR_DECIMALS = Pattern.compile("['’]?[-−]?[1-9]\\d{0,2}([.,])\\d{3}");

    /** The number that a text is; empty where it is none. */
    public static Optional<TypedNumber> read(String text) {
        Matcher typed = NUMBER.matcher(Spelling.clean(Normalizer.normalize(text, Normalizer.Form.NFKC)));
        if (!typed.matches()) {
            return Optional.empty();
        }
        String sign = typed.group(1).isEmpty() ? "" : "-";
        String decimals = typed.group(3) == null ? "" : "." + typed.group(3);
        BigDecimal value = new BigDecimal(sign + typed.group(2).replace(" ", "") + decimals);
        boolean percent = typed.group(4) != null;
        return Optional.of(new TypedNumber(percent ? value.movePointLeft(2) : value, percent));
    }

    /** Whether the text may mean one or a thousand: {@code 1.200}, {@code 1,200}. */
    public static boolean isAmbiguous(String text) {
        return THOUSANDS_OR_DECIMALS.matcher(Spelling.clean(text)).matches();
    }
}
