package org.havre.access.web;

import java.util.Optional;
import org.havre.shared.Secret;

/** A token as a program sends it (RFC 6750). */
final class Bearer {
    private static final String SCHEME = "Bearer ";

    private Bearer() {}

    static Optional<Secret> read(String header) {
        return header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.empty()
                : Optional.of(new Secret(header.substring(SCHEME.length()).strip()));
    }
}
