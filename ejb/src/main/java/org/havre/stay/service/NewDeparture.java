package org.havre.stay.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.orientation.ExitReason;
import org.havre.shared.service.Accepting;

/**
 * People have left together, on one day, for one reason.
 *
 * @param decision null where none carries it
 * @param accepted the keys of the warnings that have been read
 */
public record NewDeparture(List<Long> stays, LocalDate day, ExitReason reason, Long decision, Set<String> accepted)
        implements Accepting {

    public NewDeparture(List<Long> stays, LocalDate day, ExitReason reason, Long decision) {
        this(stays, day, reason, decision, Set.of());
    }
}
