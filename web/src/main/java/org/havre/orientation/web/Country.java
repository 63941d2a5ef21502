package org.havre.orientation.web;

import java.io.Serializable;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A nationality to choose: ISO 3166 alpha-3, and the country's name in the reader's language. */
public record Country(String code, String name) implements Serializable {

    /** Every country, as the reader's language sorts them. */
    public static List<Country> all(Locale locale) {
        Comparator<Object> order = Collator.getInstance(locale);
        return Stream.of(Locale.getISOCountries()).map(country -> new Locale.Builder().setRegion(country).build())
                .map(country -> new Country(country.getISO3Country(), country.getDisplayCountry(locale)))
                .sorted(Comparator.comparing(Country::name, order)).toList();
    }
}
