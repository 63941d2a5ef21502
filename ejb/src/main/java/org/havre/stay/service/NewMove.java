package org.havre.stay.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.stay.BedWish;

/**
 * People sleep elsewhere in their facility from a day on.
 *
 * @param stays theirs, in the order of {@code beds}
 * @param because null where nobody said why
 * @param accepted the keys of the warnings that have been read
 */
public record NewMove(LocalDate day, List<Long> stays, List<BedWish> beds, String because, Set<String> accepted) {}
