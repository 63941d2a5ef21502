package org.havre.orientation;

/** Which transfers are listed. */
public enum TransferShown {
    /** Those that lead into the scope, or stay within. */
    INCOMING,
    /** Those that lead out of it, or stay within. */
    OUTGOING,
    /** Those of which somebody has left and not arrived. */
    IN_TRANSIT,
    /** Those of which some have arrived and others are still to come. */
    PARTIAL
}
