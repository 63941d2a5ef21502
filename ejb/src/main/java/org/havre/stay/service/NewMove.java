package org.havre.stay.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.havre.shared.service.Accepting;

/**
 * People sleep elsewhere in their facility from a day on.
 *
 * @param because null where nobody said why
 * @param accepted the keys of the warnings that have been read
 */
public record NewMove(LocalDate day, List<NewBed> beds, String because, Set<String> accepted) implements Accepting {

    List<Long> stays() { return beds.stream().map(NewBed::stay).toList(); }
}
