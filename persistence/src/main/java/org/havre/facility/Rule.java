package org.havre.facility;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.havre.shared.Objection;

/** What may stand against a change: one constant, one condition, one sentence. */
interface Rule<C> {

    boolean broken(C change);

    /** What the sentence tells of. */
    default List<? extends Serializable> told(C change) {
        return List.of();
    }

    /** The field of the form that the sentence stands beside; null for none. */
    default String field() {
        return null;
    }

    /** Every rule that a change breaks, all told at once. */
    static <C, R extends Enum<R> & Rule<C>> List<Objection> objections(Class<R> rules, C change) {
        return Arrays.stream(rules.getEnumConstants()).filter(rule -> rule.broken(change))
                .map(rule -> objection(rule, change)).toList();
    }

    private static <C, R extends Enum<R> & Rule<C>> Objection objection(R rule, C change) {
        Objection objection = Objection.of(rule, rule.told(change).toArray(Serializable[]::new));
        return rule.field() == null ? objection : objection.at(rule.field());
    }

    static List<Objection> together(List<Objection> some, List<Objection> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
