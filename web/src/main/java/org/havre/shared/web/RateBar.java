package org.havre.shared.web;

/**
 * A rate drawn beside its target or its limit, and told by words as well as by colour.
 *
 * @param look  its classes
 * @param width of the bar, of 110, which is a little beyond the whole; null where there is no rate
 * @param mark  where the target or the limit stands on the bar
 */
public record RateBar(String look, String text, String width, String mark, String verdict) {}
