package org.havre.credit;

/** What an amount leads back to. */
public enum TraceKind {
    MONTH, NIGHTS, ACT, INSTALMENT, PAYMENT, COMMITMENT, CERTIFICATE, GRANT
}
