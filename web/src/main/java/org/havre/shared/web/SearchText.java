package org.havre.shared.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;

/** What was typed into the search at the top, on its way to the page that answers: names never stand in an address. */
@SessionScoped
public class SearchText implements Serializable {

    private static final long serialVersionUID = 1L;

    private String text;

    void keep(String typed) {
        text = typed;
    }

    /** The text, once. */
    public String take() {
        String taken = text;
        text = null;
        return taken;
    }
}
