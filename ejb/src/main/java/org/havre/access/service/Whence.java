package org.havre.access.service;

import jakarta.enterprise.context.RequestScoped;

/** From which address a request comes, for the trail. */
@RequestScoped
public class Whence {
    private String address;

    public void from(String caller) { address = caller; }

    /** Null where nobody asks from outside. */
    public String address() { return address; }
}
