package org.havre.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;

/** Numbers and amounts as read and typed: {@code 959 658,00 €}, with narrow no-break spaces; {@code €959,658.00}. */
public record NumberText(Locale locale) {
    /** Keeps a number and what belongs to it on one line, closer than a word space. */
    private static final char NARROW_SPACE = '\u202F';
    private static final BigDecimal SHORT = BigDecimal.valueOf(999);

    public String whole(Number number) {
        if (number instanceof Long count && isShort(count)) return count.toString();
        return format("#,##0", 0).format(number);
    }

    /** Written alike everywhere, and by the hundred in a table: no formatter is made for it. */
    private static boolean isShort(long number) {
        return number >= 0 && number < 1000;
    }

    public String decimal(BigDecimal number, int decimals) {
        if (number.signum() < 0 || number.compareTo(SHORT) > 0)
            return format("#,##0", decimals).format(number);
        var plain = number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        return french() ? plain.replace('.', ',') : plain;
    }

    public String amount(BigDecimal euros) {
        var digits = decimal(euros.abs(), 2);
        var sign = euros.signum() < 0 ? "−" : "";
        return french() ? sign + digits + NARROW_SPACE + '€' : sign + '€' + digits;
    }

    public static String percentSign(Locale locale) {
        return new NumberText(locale).french() ? NARROW_SPACE + "%" : "%";
    }

    /** The number that was typed, with any spaces and a comma or a point; empty when it is none. */
    public Optional<BigDecimal> read(String typed) {
        var text = typed.replaceAll("[\\s\u00A0\u202F€%]", "").replace('−', '-');
        if (!french()) text = text.replaceAll(",(?=\\d{3}(\\D|$))", "");
        text = text.replace(',', '.');
        return text.matches("[+-]?\\d{1,15}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /**
     * The amount that was typed, with its cents, of at most twelve digits and two decimals; empty when it is none: 100.505 was meant as a
     * hundred thousand, and is not rounded to a hundred.
     */
    public Optional<BigDecimal> readAmount(String typed) {
        return read(typed).filter(amount -> amount.scale() <= 2 && amount.precision() - amount.scale() <= 12)
                .map(amount -> amount.setScale(2));
    }

    private DecimalFormat format(String pattern, int decimals) {
        var symbols = DecimalFormatSymbols.getInstance(locale);
        if (french()) symbols.setGroupingSeparator(NARROW_SPACE);
        symbols.setMinusSign('−');
        var format = new DecimalFormat(pattern, symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private boolean french() { return Locale.FRENCH.getLanguage().equals(locale.getLanguage()); }
}
