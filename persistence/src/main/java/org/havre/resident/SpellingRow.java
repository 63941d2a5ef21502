package org.havre.resident;

import java.io.Serializable;

/** A spelling as it is told in a list, with who added it. */
public record SpellingRow(long id, Spelt spelt, String author) implements Serializable {}
