package org.havre.stay.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.shared.service.Accepting;
import org.havre.stay.BedWish;

/**
 * People of an expected household have come.
 *
 * @param beds one for each of those who have come
 * @param accepted the keys of the warnings that have been read
 */
public record NewArrival(long orientation, LocalDate day, List<BedWish> beds, Set<String> accepted)
        implements Accepting {}
