package org.havre.stay;

/** By which way somebody was sent to be sheltered, before OFII has decided. */
public enum ShelteringChannel {
    PHONE, PREFECT
}
