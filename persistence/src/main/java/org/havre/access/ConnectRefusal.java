package org.havre.access;

/** Why an identity provider's word opened nothing, as the login page tells it: no more than helps to go on. */
public enum ConnectRefusal {
    /** Somebody turned back at the provider, or it let nobody in. */
    DENIED,
    /** The answer is to nothing that was asked here, was asked too long ago, or was given before. */
    LATE,
    /** What came is not the provider's, not for Havre, or not about whom was asked. */
    UNTRUSTED,
    /** Nobody answers there, or not in a way that can be read. */
    UNREACHABLE,
    /** No open account has this address and this employer: which of the two is nobody's business. */
    NO_ACCOUNT
}
