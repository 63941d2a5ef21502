package org.havre.credit.web;

import java.util.stream.Stream;

/** A constant as an address names it; null where it names none. */
final class OneOf {
    private OneOf() {}

    static <E extends Enum<E>> E named(E[] constants, String asked) {
        return Stream.of(constants).filter(each -> each.name().equals(asked)).findFirst().orElse(null);
    }
}
