package org.havre.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;

/** Where the chain goes on from after a month was dropped: its last seal, and how many lines there were. */
public record TrailAnchor(LocalDate month, long number, String seal, long lines) {
    /** What is signed. */
    byte[] told() {
        return String.join(" ", month.toString(), Long.toString(number), seal, Long.toString(lines)).getBytes(UTF_8);
    }
}
