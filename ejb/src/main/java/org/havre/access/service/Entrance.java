package org.havre.access.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.havre.access.Caller;

/** Where the frame of a page hears who reads it and what waits for them: in one statement. */
@Stateless
public class Entrance {
    private final SignedIn signedIn;
    private final Door door;

    protected Entrance() { this(null, null); }

    @Inject public Entrance(SignedIn signedIn, Door door) {
        this.signedIn = signedIn;
        this.door = door;
    }

    /** Who asks, where nothing is told of what waits. */
    public Caller caller() {
        return door.enter(signedIn.login(), signedIn.errand("Entrance"));
    }

    public Reader reader() { return door.receive(signedIn.login(), signedIn.errand("Entrance")); }
}
