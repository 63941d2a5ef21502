package org.havre.shared.service;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.enterprise.context.RequestScoped;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The closed months of which whoever asks has read that they are touched, and goes on all the same. */
@RequestScoped
public class MonthsRead {
    private Supplier<String[]> told = () -> null;

    /** @param asked looked at only where months are touched; null where nothing is told */
    public void from(Supplier<String[]> asked) {
        told = asked;
    }

    /** {@code 2026-05}, or {@code 12/2026-05} of one facility alone. */
    public Set<String> keys() {
        return Stream.ofNullable(told.get()).flatMap(Stream::of).flatMap(keys -> Stream.of(keys.split(",")))
                .map(String::strip).collect(toUnmodifiableSet());
    }
}
