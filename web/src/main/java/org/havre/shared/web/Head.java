package org.havre.shared.web;

import java.io.Serializable;

/**
 * The head of a column. Null leaves out.
 *
 * @param look   its classes
 * @param title  what is said on hover: a figure's formula
 * @param href   where a click puts the rows in its order
 * @param sorted how the rows are in its order now: {@code ascending} or {@code descending}
 */
public record Head(String text, String look, String title, String href, String sorted) implements Serializable {}
