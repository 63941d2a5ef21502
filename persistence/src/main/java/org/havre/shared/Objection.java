package org.havre.shared;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * One reason why something cannot be done: the key of its sentence, what the sentence tells of, and the form's field it
 * belongs to, if any. Parameters never hold a person's name.
 */
public record Objection(String key, String field, List<Serializable> parameters) implements Serializable {

    public Objection {
        requireNonNull(key, "key");
        parameters = List.copyOf(parameters);
    }

    /** The rule's constant names the sentence: {@code AdmissionRule.DUBLIN_IN_CADA}. */
    public static Objection of(Enum<?> rule, Serializable... parameters) {
        return new Objection(rule.getDeclaringClass().getSimpleName() + "." + rule.name(), null, List.of(parameters));
    }

    public static Objection of(String key, Serializable... parameters) {
        return new Objection(key, null, List.of(parameters));
    }

    public Objection at(String formField) {
        return new Objection(key, formField, parameters);
    }
}
