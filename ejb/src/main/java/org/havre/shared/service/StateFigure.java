package org.havre.shared.service;

import java.io.Serializable;
import org.havre.shared.Rate;

/**
 * One of the figures that tell the state of a scope.
 *
 * @param key    key of its name; {@code key.formula} says how it is counted, {@code key.unit} in what
 * @param value  a number, a rate or an amount
 * @param rate   shown as a bar beside its target; null where there is none
 * @param target in hundredths; null where there is none
 * @param page   what it is made of
 */
public record StateFigure(String key, Serializable value, Rate rate, Integer target, String page)
        implements Serializable {
    public static StateFigure of(String key, Serializable value, String page) {
        return new StateFigure(key, value, null, null, page);
    }
}
