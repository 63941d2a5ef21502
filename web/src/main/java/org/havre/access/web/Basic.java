package org.havre.access.web;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

import org.havre.shared.Secret;

/** Login and password as a program sends them (RFC 7617). */
record Basic(String login, Secret password) {
    private static final String SCHEME = "Basic ";

    static Optional<Basic> read(String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) return Optional.empty();
        try {
            var text = new String(Base64.getDecoder().decode(header.substring(SCHEME.length()).strip()),
                    StandardCharsets.UTF_8);
            var colon = text.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(new Basic(text.substring(0, colon), new Secret(text.substring(colon + 1))));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
