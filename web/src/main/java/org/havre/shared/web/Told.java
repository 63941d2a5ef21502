package org.havre.shared.web;

/**
 * Something that is said of a thing, under its name. Null leaves out.
 *
 * @param whole the name in full, where it is short
 * @param more  what is said beside it, quietly
 */
public record Told(String name, String whole, String value, String more) {

    public static Told of(String name, String value) { return new Told(name, null, value, null); }
}
