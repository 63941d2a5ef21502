package org.havre.access.service;

import java.io.Serializable;
import java.util.Map;

import org.havre.access.Caller;
import org.havre.shared.service.Waiting;
import org.havre.shared.service.Work;

/** Who reads a page, and what waits for them. */
public record Reader(Caller caller, Map<Work, Waiting> work) implements Serializable {
    public Reader {
        work = Map.copyOf(work);
    }
}
