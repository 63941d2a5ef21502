package org.havre.shared;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Records filled with anything at all, every text of them with the same word. */
public final class Invented {
    public static final String WORD = "Chuchotement";

    private Invented() {}

    public static <R> R one(Class<R> type) {
        try {
            var parts = type.getRecordComponents();
            var constructor = type.getDeclaredConstructor(
                    Stream.of(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Stream.of(parts).map(part -> value(part.getType())).toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot invent a " + type, e);
        }
    }

    private static Object value(Class<?> type) {
        if (type == String.class) return WORD;
        if (type == long.class || type == Long.class) return 7L;
        if (type == int.class || type == Integer.class) return 7;
        if (type == boolean.class || type == Boolean.class) return true;
        if (type == LocalDate.class) return LocalDate.of(2026, 5, 10);
        if (type.isEnum()) return type.getEnumConstants()[0];
        if (type == List.class) return List.of();
        if (type == Set.class) return Set.of();
        if (type == Map.class) return Map.of();
        if (type == Period.class) return Period.from(LocalDate.of(2026, 5, 10));
        return type.isRecord() ? one(type) : null;
    }
}
