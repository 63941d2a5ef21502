package org.havre.shared.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;

import org.havre.shared.Objection;

/** Dates, months and constants in an address; one that cannot be read is told by its name. */
@Provider
public class ParameterReaders implements ParamConverterProvider {
    private static final Map<Class<?>, Function<String, ?>> READERS = Map.of(
            LocalDate.class, LocalDate::parse,
            YearMonth.class, YearMonth::parse);

    @Override public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (type.isEnum()) return new Reader<>(text -> constant(type, text), "problem.choice", name(annotations));
        var reader = READERS.get(type);
        return reader == null
                ? null
                : new Reader<>(text -> type.cast(reader.apply(text)), "problem." + type.getSimpleName(),
                        name(annotations));
    }

    private static <T> T constant(Class<T> type, String text) {
        return Stream.of(type.getEnumConstants())
                .filter(constant -> constant.toString().equals(text.toUpperCase(Locale.ROOT))).findFirst()
                .orElseThrow();
    }

    private static String name(Annotation... annotations) {
        return Stream.of(annotations).map(annotation -> annotation instanceof QueryParam query
                ? query.value()
                : annotation instanceof PathParam path ? path.value() : null).filter(name -> name != null).findFirst()
                .orElse(null);
    }

    private record Reader<T>(Function<String, T> reader, String complaint, String name) implements ParamConverter<T> {
        @Override public T fromString(String text) {
            if (text == null || text.isBlank()) return null;
            try {
                return reader.apply(text.strip());
            } catch (RuntimeException unreadable) {
                throw new UnreadableParameter(List.of(Objection.of(complaint).at(name)));
            }
        }

        @Override public String toString(T value) { return value.toString(); }
    }
}
