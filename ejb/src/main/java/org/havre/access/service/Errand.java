package org.havre.access.service;

/**
 * With what a caller comes to the door.
 *
 * @param part    of the account's scope; null for all of it
 * @param address from where; null where nobody asks from outside
 * @param act     the use case, as the trail tells it
 */
public record Errand(String part, String address, String act) {
    static final Errand NONE = new Errand(null, null, null);
}
