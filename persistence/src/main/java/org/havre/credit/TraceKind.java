package org.havre.credit;

/** What an amount leads back to: something that it is about, or a figure that a check looked at. */
public enum TraceKind {
    MONTH, NIGHTS, ACT, INSTALMENT, PAYMENT, COMMITMENT, CERTIFICATE, GRANT, //
    OPENING, EVALUATION, CODE, AUTHORISED, EXISTING, ACT_PLACES, ADDRESSES, POSTS, PER_DAY, GRANTED, PLACE_DAYS, //
    RESULT, STATE_SHARE, ALLOCATION, DETAILED, SHARED_OUT, COMPENSATED, UNAVAILABLE, OPENED, OVERSTAY
}
