package org.havre.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.havre.shared.Texts;

/** Havre's words and figures in the reader's language, for pages. */
@Named
@RequestScoped
public class Say {
    private final Texts texts;

    @Inject public Say(Preferences preferences) { texts = Texts.in(preferences.getLocale()); }

    protected Say() { texts = null; }

    /** The sentence of a key, filled: {@code #{say.it('stay.beds', view.count)}}. */
    public String it(String key, Object... values) {
        return texts.text(key, values);
    }

    /** The sentence of a key that need not exist; nothing then. */
    public String maybe(String key) {
        return texts.has(key) ? texts.text(key) : "";
    }

    /** The word for an enum constant; nothing for none. */
    public String label(Enum<?> constant) {
        return constant == null ? "" : texts.label(constant);
    }

    /** Any value as its type asks: a day, a month, a rate, a number. */
    public String value(Object value) {
        return texts.value(value);
    }

    public String day(LocalDate day) { return texts.value(day); }

    /** {@code samedi 31 octobre 2026}. */
    public String longDay(LocalDate day) { return texts.longDay(day); }

    public String month(YearMonth month) { return texts.value(month); }

    public String number(Number number) { return texts.value(number); }

    public String amount(BigDecimal euros) { return euros == null ? "" : texts.numbers().amount(euros); }

    public Texts texts() { return texts; }
}
