package org.havre.shared.web;

import java.io.Serializable;

/**
 * What a cell of a table of figures says. Null leaves out; a row's first cell is its head.
 *
 * @param look  its classes
 * @param href  where its text leads
 * @param title what is said on hover
 * @param state the shape and tone of its text, where it is a state
 * @param value the plain number that a chart draws
 */
public record Cell(String text, String look, String href, String title, String state, String value)
        implements
        Serializable {

    public static Cell text(String text) { return new Cell(text, "nowrap", null, null, null, null); }

    /** As its column or row already looks. */
    public static Cell plain(String text) {
        return new Cell(text, null, null, null, null, null);
    }

    public static Cell number(String text) { return new Cell(text, "number", null, null, null, null); }

    public static Cell state(String text, String look) { return new Cell(text, null, null, null, look, null); }

    public Cell leadingTo(String address) { return new Cell(text, look, address, title, state, value); }

    public Cell explained(String words) { return new Cell(text, look, href, words, state, value); }

    public Cell drawnAs(String number) { return new Cell(text, look, href, title, state, number); }
}
