package org.havre.name;

/**
 * Somebody whose name is like the one that was asked for.
 *
 * @param likeness from 0 to 1, where 1 is the same words
 */
public record Named(long person, double likeness) {

    Named nearer(Named other) { return other.likeness > likeness ? other : this; }
}
