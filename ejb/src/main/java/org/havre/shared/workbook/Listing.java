package org.havre.shared.workbook;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.havre.shared.Texts;

/**
 * How a list goes out as a sheet of a workbook: its title and its columns, under the keys of their words. Names have columns
 * of their own, which are left out unless somebody may see them and asked for them.
 */
public final class Listing<R> {
    private static final int NAME_WIDTH = 24;

    private final String title;
    private final List<Told<R>> told;

    private record Told<R>(boolean name, Function<Texts, Column<R>> column) {}

    private Listing(String title, List<Told<R>> told) {
        this.title = title;
        this.told = told;
    }

    public static <R> Listing<R> titled(String key) { return new Listing<>(key, List.of()); }

    private Listing<R> and(boolean name, Function<Texts, Column<R>> column) {
        return new Listing<>(title, Stream.concat(told.stream(), Stream.of(new Told<>(name, column))).toList());
    }

    /** Somebody's name, or a part of it. */
    public Listing<R> name(String key, Function<? super R, String> value) {
        return and(true, texts -> Column.text(texts.text(key), NAME_WIDTH, value));
    }

    /** @param width in characters */
    public Listing<R> text(String key, int width, Function<? super R, String> value) {
        return and(false, texts -> Column.text(texts.text(key), width, value));
    }

    /** What is said of a row, in the reader's words. */
    public Listing<R> sentence(String key, int width, BiFunction<Texts, ? super R, String> value) {
        return and(false, texts -> Column.text(texts.text(key), width, row -> value.apply(texts, row)));
    }

    /** A constant, by its own word. */
    public Listing<R> word(String key, int width, Function<? super R, ? extends Enum<?>> value) {
        return and(false, texts -> Column.text(texts.text(key), width, row -> word(texts, value.apply(row))));
    }

    private static String word(Texts texts, Enum<?> constant) {
        return constant == null ? null : texts.label(constant);
    }

    /** Where it is so, the heading once more: it is found by a filter. */
    public Listing<R> flag(String key, Function<? super R, Boolean> value) {
        return and(false, texts -> Column.text(texts.text(key), texts.text(key).length() + 2,
                row -> Boolean.TRUE.equals(value.apply(row)) ? texts.text(key) : null));
    }

    public Listing<R> day(String key, Function<? super R, LocalDate> value) {
        return and(false, texts -> Column.date(texts.text(key), value));
    }

    public Listing<R> moment(String key, Function<? super R, Instant> value) {
        return and(false, texts -> Column.moment(texts.text(key), value));
    }

    /** A number that nobody adds up. */
    public Listing<R> number(String key, Function<? super R, ? extends Number> value) {
        return and(false, texts -> Column.integer(texts.text(key), value));
    }

    /** A number with its sum below. */
    public Listing<R> sum(String key, Function<? super R, ? extends Number> value) {
        return and(false, texts -> Column.<R>integer(texts.text(key), value).summed());
    }

    /** A rate, with its formula beside the heading where there are words for it. */
    public Listing<R> rate(String key, Function<? super R, BigDecimal> value) {
        return and(false, texts -> Column.<R>rate(texts.text(key), value)
                .noted(texts.has(key + ".formula") ? texts.text(key + ".formula") : null));
    }

    public Listing<R> decimal(String key, Function<? super R, BigDecimal> value) {
        return and(false, texts -> Column.decimal(texts.text(key), value));
    }

    /** Euros; not added up, for rows may be of several programmes. */
    public Listing<R> amount(String key, Function<? super R, BigDecimal> value) {
        return and(false, texts -> Column.amount(texts.text(key), value));
    }

    /** @param values of its title */
    public Sheet<R> of(Stream<? extends R> rows, Object... values) {
        return new Sheet<>(this, rows, values, texts -> List.of());
    }

    public Sheet<R> of(List<? extends R> rows, Object... values) { return of(rows.stream(), values); }

    /** Its rows, which pass through once. */
    public static final class Sheet<R> {
        private final Listing<R> listing;
        private final Stream<? extends R> rows;
        private final Object[] values;
        private final Function<Texts, List<String>> said;

        private Sheet(Listing<R> listing, Stream<? extends R> rows, Object[] values,
                Function<Texts, List<String>> said) {
            this.listing = listing;
            this.rows = rows;
            this.values = values;
            this.said = said;
        }

        /** @param sentences between its title and who made it */
        public Sheet<R> saying(Function<Texts, List<String>> sentences) {
            return new Sheet<>(listing, rows, values, sentences);
        }

        /** @param names whether names are told too */
        public WorkbookWriter.Filled<R> in(Texts texts, boolean names, String author, Instant madeAt) {
            var title = texts.text(listing.title, values);
            var columns = listing.told.stream().filter(one -> names || !one.name)
                    .map(one -> one.column.apply(texts)).toList();
            var above = Stream.of(List.of(title), said.apply(texts),
                    List.of(texts.text("workbook.made", author, madeAt))).flatMap(List::stream).toList();
            return new WorkbookWriter.Filled<>(new Export<>(title, above, columns, author, madeAt), rows);
        }
    }
}
