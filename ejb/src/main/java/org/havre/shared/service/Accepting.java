package org.havre.shared.service;

import java.util.Set;

/** What is to be recorded, with the keys of the warnings that have been read. */
public interface Accepting {
    Set<String> accepted();
}
