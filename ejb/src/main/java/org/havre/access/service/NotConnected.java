package org.havre.access.service;

import org.havre.access.ConnectRefusal;

/** The provider's word opens nothing; the message is for the log, and tells nothing of anybody. */
public class NotConnected extends Exception {
    private static final long serialVersionUID = 1L;

    private final ConnectRefusal refusal;

    NotConnected(ConnectRefusal refusal, String why) {
        super(why);
        this.refusal = refusal;
    }

    public ConnectRefusal refusal() { return refusal; }
}
