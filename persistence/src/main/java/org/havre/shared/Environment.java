package org.havre.shared;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The variables this process was started with; an empty one counts as not given. */
public record Environment(Map<String, String> variables) {
    public Environment { variables = Map.copyOf(variables); }

    public static Environment ofThisProcess() { return new Environment(System.getenv()); }

    public Optional<String> find(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    public Optional<Secret> findSecret(String name) {
        return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty()).map(Secret::new);
    }

    /** The value as read by {@code reader}; whatever the reader throws becomes a sentence that names the variable. */
    public <T> Optional<T> find(String name, String expected, Function<String, T> reader) {
        return find(name).map(text -> {
            try {
                return reader.apply(text);
            } catch (RuntimeException e) {
                throw new WrongSetting(name, "is “" + text + "”, but must be " + expected + ".", e);
            }
        });
    }

    @Override public String toString() { return "Environment of " + variables.size() + " variables"; }
}
