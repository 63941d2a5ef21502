package org.havre.name;

/**
 * Somebody whose name is like the one that was asked for.
 *
 * @param likeness from 0 to 1, where 1 is the same words
 */
public record Named(long person, String familyName, String givenNames, double likeness) {

    Named nearer(Named other) { return other.likeness > likeness ? other : this; }

    @Override public String toString() { return "person " + person; }
}
