package org.havre.shared;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Everything Havre says, in one language, from the bundles {@code messages_fr} and {@code messages_en}.
 *
 * <p>In a sentence {@code {0}} stands for the first value, written as its type asks (a day {@code 31/10/2026}, an enum
 * constant by its own text), and {@code {0:lit|lits}} for the word that agrees with it. Apostrophes are only themselves.
 */
public final class Texts {
    public static final List<Locale> LOCALES = List.of(Locale.FRENCH, Locale.ENGLISH);
    private static final Control NO_OTHER_LANGUAGE = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final Map<Locale, Texts> ALL = new ConcurrentHashMap<>();

    private final Locale locale;
    private final Map<String, Sentence> sentences;
    private final NumberText numbers;
    private final DateTimeFormatter month;
    private final DateTimeFormatter longDay;
    private final DateTimeFormatter moment = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm")
            .withZone(BusinessClock.PARIS);

    private Texts(Locale locale) {
        this.locale = locale;
        var bundle = ResourceBundle.getBundle("org.havre.messages", locale, Texts.class.getClassLoader(),
                NO_OTHER_LANGUAGE);
        sentences = bundle.keySet().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> new Sentence(bundle.getString(key))));
        numbers = new NumberText(locale);
        month = DateTimeFormatter.ofPattern("MMMM yyyy", locale);
        longDay = DateTimeFormatter.ofPattern(Locale.FRENCH.equals(locale) ? "EEEE d MMMM yyyy" : "EEEE, d MMMM yyyy",
                locale);
    }

    /** French, unless it is English that is asked for. */
    public static Texts in(Locale wanted) {
        var locale = LOCALES.stream().filter(l -> l.getLanguage().equals(wanted.getLanguage())).findFirst()
                .orElse(Locale.FRENCH);
        return ALL.computeIfAbsent(locale, Texts::new);
    }

    public Locale locale() { return locale; }

    /** The sentence of this key; an unknown key is shown between question marks and fails a test. */
    public String text(String key, Object... values) {
        var sentence = sentences.get(key);
        return sentence == null ? "??" + key + "??" : sentence.filled(values, this::value, this::plural);
    }

    public boolean has(String key) { return sentences.containsKey(key); }

    /** The word for a constant, under the key {@code Enum.CONSTANT}. */
    public String label(Enum<?> constant) {
        return text(constant.getDeclaringClass().getSimpleName() + '.' + constant.name());
    }

    /** French counts zero and one and a half as one; English only one itself. */
    private boolean plural(Object value) {
        var count = value instanceof Collection<?> many ? many.size() : Math.abs(((Number) value).doubleValue());
        return Locale.FRENCH.equals(locale) ? count >= 2 : count != 1;
    }

    /** A value as it stands in a sentence or a cell; nothing for null. */
    public String value(Object value) {
        if (value == null) return "";
        if (value instanceof Optional<?> maybe) return value(maybe.orElse(null));
        if (value instanceof LocalDate day) return DateText.write(day);
        if (value instanceof YearMonth yearMonth) return month.format(yearMonth);
        if (value instanceof Instant instant) return moment.format(instant);
        if (value instanceof Written written) return written.text();
        if (value instanceof Enum<?> constant) return label(constant);
        if (value instanceof Rate rate) return rate.text(locale);
        if (value instanceof BigDecimal number) return numbers.decimal(number, Math.max(0, number.scale()));
        if (value instanceof Number number) return numbers.whole(number);
        if (value instanceof Collection<?> many)
            return many.stream().map(this::value).collect(Collectors.joining(", "));
        return value.toString();
    }

    public String longDay(LocalDate day) { return longDay.format(day); }

    public NumberText numbers() { return numbers; }
}
