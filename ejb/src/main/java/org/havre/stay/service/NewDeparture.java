package org.havre.stay.service;

import java.time.LocalDate;
import java.util.List;
import org.havre.orientation.ExitReason;

/** People have left together, on one day, for one reason; {@code decision} is null where none carries it. */
public record NewDeparture(List<Long> stays, LocalDate day, ExitReason reason, Long decision) {}
