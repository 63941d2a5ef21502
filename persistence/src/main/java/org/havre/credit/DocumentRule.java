package org.havre.credit;

/** What stands against ticking a document; the name is also the message key. */
public enum DocumentRule {
    NOT_ASKED, RECEIVED_IN_THE_FUTURE
}
