package org.havre.shared;

/** A value that is written the same in every language. */
public interface Written {
    String text();
}
