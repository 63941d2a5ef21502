package org.havre.shared.web;

/**
 * A figure that says what it is. Null leaves out.
 *
 * @param formula how it is counted, told on focus
 * @param rate    the figure drawn beside what is expected of it
 * @param href    where it opens what it is made of
 */
public record FigureBox(String name, String value, String unit, String formula, RateBar rate, String href) {

    public FigureBox(String name, String value, String unit, String formula, RateBar rate) {
        this(name, value, unit, formula, rate, null);
    }
}
