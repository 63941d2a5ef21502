package org.havre.access.web;

import java.io.Serializable;

/**
 * How somebody with a seat signed in at the provider.
 *
 * @param twoFactors whether they proved themselves there in two ways, so that Havre asks for no second step of its own
 * @param word       what the provider signed then, by which they sign out there
 */
record Way(boolean twoFactors, String word) implements Serializable {
    @Override public String toString() { return "by the provider"; }
}
