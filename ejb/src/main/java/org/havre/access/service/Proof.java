package org.havre.access.service;

import java.util.Optional;
import org.havre.access.Siret;
import org.havre.shared.Secret;

/**
 * What the provider's signed word says of whoever signed in there.
 *
 * @param email      in small letters; empty where it told none, or one that it has not verified
 * @param siret      of the employer; empty where it told none
 * @param twoFactors whether they proved themselves in two ways
 * @param word       the word itself, by which they also sign out there
 */
public record Proof(Optional<String> email, Optional<Siret> siret, boolean twoFactors, Secret word) {
    @Override public String toString() { return "proof"; }
}
