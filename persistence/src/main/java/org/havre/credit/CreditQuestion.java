package org.havre.credit;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is asked about credits: in what decisions, presence and money may differ, or what a check looks at. Whatever either
 * finds opens, closes and is justified alike.
 */
public sealed interface CreditQuestion extends Serializable permits DifferenceType, CreditCheck {
    String name();

    /** Of its sentence. */
    String key();

    /** Each by its name: tens of thousands of rows ask for theirs. */
    Map<String, CreditQuestion> BY_NAME = Stream.of(DifferenceType.values(), CreditCheck.values()).flatMap(Stream::of)
            .map(CreditQuestion.class::cast).collect(toUnmodifiableMap(CreditQuestion::name, identity()));

    static CreditQuestion named(String name) {
        return Optional.ofNullable(BY_NAME.get(name)).orElseThrow();
    }

    /** In which decisions, presence and money may differ: one, or where none is named all of them. */
    static List<CreditQuestion> differences(DifferenceType one) {
        return one == null ? List.of(DifferenceType.values()) : List.of(one);
    }

    /** One check, or where none is named all of them. */
    static List<CreditQuestion> checks(CreditCheck one) {
        return one == null ? List.of(CreditCheck.values()) : List.of(one);
    }
}
