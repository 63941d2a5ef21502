package org.havre.shared.web;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** The number that a user reads to support over the telephone, and that support finds in the log. */
final class Incident {
    private Incident() {}

    static String number() {
        return HexFormat.of().withUpperCase().toHexDigits(ThreadLocalRandom.current().nextInt());
    }
}
