package org.havre.facility.imports;

import java.time.YearMonth;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.havre.shared.workbook.Spelling;

/** The months that people write in the names of sheets and files, and in titles. */
final class MonthNames {

    private static final String[] WORDS = {"janvier janv jan", "fevrier fevr fev", "mars", "avril avr", "mai", "juin",
            "juillet juil", "aout", "septembre sept sep", "octobre oct", "novembre nov", "decembre dec"};
    private static final Map<String, Integer> MONTHS = IntStream.range(0, WORDS.length).boxed()
            .flatMap(month -> Stream.of(WORDS[month].split(" ")).map(word -> Map.entry(word, month + 1)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private MonthNames() {}

    /** The month that a name is, and nothing else: {@code 10 26}, {@code octobre 2026}. */
    static Optional<YearMonth> exactly(String name) {
        String[] words = words(name);
        return words.length == 2 ? Optional.ofNullable(monthThenYear(words[0], words[1])) : Optional.empty();
    }

    /** The one month that a text names, as a month or as a day in it; empty where it names none, or several. */
    static Optional<YearMonth> in(String text) {
        String[] words = words(text);
        Set<YearMonth> found = new LinkedHashSet<>();
        for (int at = 0; at + 1 < words.length; at++) {
            String third = at + 2 < words.length ? words[at + 2] : "";
            YearMonth ofDay = isDay(words[at]) ? monthThenYear(words[at + 1], third) : null;
            YearMonth iso = words[at].length() == 4 ? monthThenYear(words[at + 1], words[at]) : null;
            YearMonth plain = monthThenYear(words[at], words[at + 1]);
            if (ofDay != null) {
                found.add(ofDay);
                at += 2;
            } else if (iso != null) {
                found.add(iso);
                at += isDay(third) ? 2 : 1;
            } else if (plain != null) {
                found.add(plain);
                at += 1;
            }
        }
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    private static String[] words(String text) {
        return Spelling.key(text).replaceAll("(?<=[a-z])(?=\\d)", " ").split(" ");
    }

    private static boolean isDay(String word) {
        return word.matches("\\d{1,2}") && Integer.parseInt(word) >= 1 && Integer.parseInt(word) <= 31;
    }

    private static YearMonth monthThenYear(String month, String year) {
        Integer number = month.matches("\\d{1,2}") ? Integer.valueOf(month) : MONTHS.get(month);
        if (number == null || number < 1 || number > 12 || !year.matches("\\d{2}|\\d{4}")) {
            return null;
        }
        int full = year.length() == 2 ? FIRST_YEAR + Integer.parseInt(year) : Integer.parseInt(year);
        return full < FIRST_YEAR || full > LAST_YEAR ? null : YearMonth.of(full, number);
    }
}
