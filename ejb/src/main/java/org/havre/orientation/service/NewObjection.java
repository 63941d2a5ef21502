package org.havre.orientation.service;

import java.util.Set;

/** The prefect objects to an orientation; {@code accepted} are the keys of the warnings that were read. */
public record NewObjection(long orientation, String because, Set<String> accepted) {
    public NewObjection {
        accepted = Set.copyOf(accepted);
    }
}
